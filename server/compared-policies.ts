import {
  compareLanguages,
  comparePolicies,
  type LanguageDifferences,
  nearestName,
  type Phrasebook,
  type PolicyDifferences,
  phrase,
  unifiedDiff,
} from '../engine/index.ts';
import { isReferenceProblem, type NamedPolicy, type ReferenceShelf, resolvePolicy } from './policy-reference.ts';
import { noSuchPolicy, type ReferenceProblem } from './reference-problem.ts';

/** Which policy was compared. */
export type ComparedPolicy = { readonly name: string; readonly version: number; readonly digest: string };

/** Two policies and what differs. `text` is the unified diff of their files, where it was asked for. */
export type Comparison = PolicyDifferences & {
  readonly from: ComparedPolicy;
  readonly to: ComparedPolicy;
  readonly text?: string;
};

/** A policy's languages and where they differ in meaning. */
export type LanguageComparison = LanguageDifferences & { readonly policy: string; readonly versions: readonly ComparedPolicy[] };

type Manner = { readonly withText?: boolean; readonly book?: Phrasebook };

/** What differs between two policies, in the language of a book; with the unified diff of their texts where that is wanted. */
export function compareNamed(from: NamedPolicy, to: NamedPolicy, { withText = false, book }: Manner = {}): Comparison {
  const text = (named: NamedPolicy) => ({ name: named.name, text: named.loaded.file.text });
  return {
    from: compared(from),
    to: compared(to),
    ...comparePolicies(from.loaded.policy, to.loaded.policy, book),
    ...(withText && { text: unifiedDiff(text(from), text(to)) }),
  };
}

/** What a policy is compared with where nothing else is named: the version of its edition that is in force at `now` (milliseconds). */
export function inForceBefore(shelf: ReferenceShelf, { loaded }: NamedPolicy, now: number): NamedPolicy | ReferenceProblem {
  return resolvePolicy(shelf, `${loaded.policy.id}/${loaded.policy.language}`, now);
}

/**
 * The languages of a policy (`planview/customer-care`) as they are in force at `now` (milliseconds), side by side; or why not.
 * Told in the language of a book; in English without one.
 */
export function compareLanguagesOf(
  shelf: ReferenceShelf,
  policy: string,
  now: number,
  book?: Phrasebook,
): LanguageComparison | ReferenceProblem {
  const ids = [...new Set(shelf.loaded.map((one) => one.policy.id))];
  const languages = new Set(shelf.loaded.filter((one) => one.policy.id === policy).map((one) => one.policy.language));
  languages.delete('base');
  if (languages.size === 0) {
    const nearest = nearestName(policy, ids);
    const hint =
      nearest === undefined ? phrase`there are ${ids.map((id) => `\`${id}\``).join(', ')}` : phrase`did you mean \`${nearest}\`?`;
    return noSuchPolicy(phrase`there is no policy \`${policy}\`; ${hint}`, '', shelf.loaded);
  }
  const named = [...languages]
    .map((language) => resolvePolicy(shelf, `${policy}/${language}`, now))
    .flatMap((outcome) => (isReferenceProblem(outcome) ? [] : [outcome]));
  if (named.length < 2) {
    const known = [...languages].map((language) => `\`${language}\``).join(', ');
    const detail =
      languages.size === 1
        ? phrase`\`${policy}\` has one language only, ${known}`
        : phrase`of the languages of \`${policy}\` (${known}), fewer than two are in force now`;
    return noSuchPolicy(detail, `${policy}/${[...languages][0]}`, shelf.loaded);
  }
  const comparison = compareLanguages(
    named.map(({ loaded }) => loaded.policy),
    book,
  );
  const versions = comparison.languages.flatMap((language) => named.filter(({ loaded }) => loaded.policy.language === language));
  return { policy, versions: versions.map(compared), ...comparison };
}

function compared({ name, loaded }: NamedPolicy): ComparedPolicy {
  return { name, version: loaded.policy.version, digest: loaded.policy.digest };
}
