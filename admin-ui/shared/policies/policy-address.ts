/** A policy in one language, as addresses name it. */
export type EditionName = { readonly policy: string; readonly language: string };

/** The parameters of a route whose path names an edition. */
export function editionPath({ policy, language }: EditionName): {
  vendor: string;
  policy: string;
  language: string;
} {
  const [vendor = '', name = ''] = policy.split('/');
  return { vendor, policy: name, language };
}

/** The parts of a policy's page. */
export const policyParts = ['read', 'edit', 'examples', 'review', 'history'] as const;

export type PolicyPart = (typeof policyParts)[number];

/** Which version is looked at: one by its number, the open draft, or the one in force on a day (YYYY-MM-DD); none of them means today's. */
export type VersionChoice = {
  readonly version?: number | undefined;
  readonly asOf?: string | undefined;
  readonly isDraft?: boolean | undefined;
};

/** The address of a part of a policy's page. Reading is what one comes for, so it needs no word of its own. */
export function policyAddress({ policy, language }: EditionName, part: PolicyPart = 'read', choice: VersionChoice = {}): string {
  const query = new URLSearchParams();
  if (choice.isDraft === true) query.set('version', 'draft');
  if (choice.version !== undefined) query.set('version', String(choice.version));
  if (choice.asOf !== undefined) query.set('asOf', choice.asOf);
  const tail = query.size === 0 ? '' : `?${query}`;
  return `/policies/${policy}/${language}${part === 'read' ? '' : `/${part}`}${tail}`;
}

/** The version that an address chooses; what is no number and no day chooses nothing. */
export function versionChoice(query: Readonly<Record<string, string>>): VersionChoice {
  const { version = '', asOf = '' } = query;
  return {
    ...(version === 'draft' && { isDraft: true }),
    ...(/^[1-9]\d*$/.test(version) && { version: Number(version) }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(asOf) && { asOf }),
  };
}
