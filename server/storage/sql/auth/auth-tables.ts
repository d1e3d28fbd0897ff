/** The tables of those who may come in. Instants are milliseconds; grants and scopes are words with blanks between. */
export type AccessTables = {
  readonly person: PersonTable;
  readonly access_token: TokenTable;
  readonly session: SessionTable;
  readonly invitation: InvitationTable;
  readonly attempt: AttemptTable;
  readonly openid_visit: VisitTable;
};

export type PersonTable = {
  id: string;
  name: string;
  /** Unique: names that would be taken for one another have the same key. */
  name_key: string;
  full_name: string | null;
  issuer: string | null;
  subject: string | null;
  password: string | null;
  grants: string;
  created_at: number;
  last_sign_in_at: number | null;
  removed_at: number | null;
};

export type TokenTable = {
  id: string;
  name: string;
  hash: string;
  scopes: string;
  place: string | null;
  created_by: string;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
};

type SessionTable = { hash: string; person: string; created_at: number; seen_at: number };

export type InvitationTable = {
  id: string;
  hash: string;
  kind: string;
  name: string | null;
  person: string | null;
  grants: string;
  created_by: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
};

type AttemptTable = { key: string; count: number; last_at: number; locked_until: number };

type VisitTable = {
  hash: string;
  browser: string;
  verifier: string;
  nonce: string;
  return_to: string;
  expires_at: number;
};
