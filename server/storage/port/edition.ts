/** A policy in one language: what has versions, one after another, and at most one open draft. */
export type Edition = {
  /** Vendor and policy, as `planview/customer-care`. */
  readonly policy: string;
  /** A language tag, or `base`. */
  readonly language: string;
};

/** How an edition is named: `planview/customer-care/fr`. It is also its folder. */
export function editionName({ policy, language }: Edition): string {
  return `${policy}/${language}`;
}

/** The longest name of a vendor, a policy or a language, in characters: each is also the name of a folder. */
export const mostNameCharacters = 100;

/** The edition of a name, undefined where it is none. */
export function editionOf(name: string): Edition | undefined {
  const [vendor, policy, language, ...rest] = name.split('/');
  const isName = (part: string | undefined): boolean =>
    part !== undefined && part.length <= mostNameCharacters && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(part);
  if (rest.length > 0 || !isName(vendor) || !isName(policy) || !isName(language)) return undefined;
  return { policy: `${vendor}/${policy}`, language: language ?? '' };
}

/** Where a released version of an edition stands. */
export function versionPath(edition: Edition, version: number): string {
  return `${editionName(edition)}/${version}.yaml`;
}

/** Where the open draft of an edition stands. */
export function draftPath(edition: Edition): string {
  return `${editionName(edition)}/draft.yaml`;
}

/** Where it stands from when an edition ends. */
export function retirementPath(edition: Edition): string {
  return `${editionName(edition)}/retired.yaml`;
}
