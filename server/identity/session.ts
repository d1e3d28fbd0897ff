/** Somebody's visit since they signed in. Instants are milliseconds. */
export type Session = {
  /** Of the session's id only this is kept; the id itself is in the visitor's cookie. */
  readonly hash: string;
  readonly person: string;
  readonly createdAt: number;
  readonly seenAt: number;
};

/** How long sessions last, in milliseconds: without a request, and altogether. */
export type SessionLimits = { readonly idle: number; readonly longest: number };

/** Whether a session still holds at an instant. */
export function isAlive({ createdAt, seenAt }: Session, { idle, longest }: SessionLimits, now: number): boolean {
  return now - seenAt < idle && now - createdAt < longest;
}
