import type { Analysis, ExactComparison } from '../../contract/analysis.ts';
import type { SpokenLanguage } from '../../contract/language.ts';
import {
  compareLanguages,
  comparePolicies,
  type LanguageDifferences,
  type LoadedPolicy,
  type MessageCatalog,
  nearestName,
  type PolicyDifferences,
  type PolicyFile,
  unifiedDiff,
} from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import { messageCatalogOf } from '../messages/message-catalog-of.ts';
import { messageOf } from '../messages/message-of.ts';
import { analyseText, compareWhole } from './analyse-policy.ts';
import { type CheckSnapshot, checkWith, type DraftCheck } from './check-draft.ts';
import {
  type DraftText,
  isReferenceProblem,
  type NamedPolicy,
  policyOfText,
  type ReferenceSnapshot,
  resolvePolicy,
} from './policy-reference.ts';
import { noSuchPolicy, type ReferenceProblem } from './reference-problem.ts';

/** Which policy was compared. */
type ComparedPolicy = { readonly name: string; readonly version: number; readonly digest: string };

/** Two policies and what differs. `text` is the unified diff of their files, `exact` which cases are decided otherwise, each where it was asked for. */
export type Comparison = PolicyDifferences & {
  readonly from: ComparedPolicy;
  readonly to: ComparedPolicy;
  readonly text?: string;
  readonly exact?: ExactComparison;
};

/** A policy's languages and where they differ in meaning. */
export type LanguageComparison = LanguageDifferences & { readonly policy: string; readonly versions: readonly ComparedPolicy[] };

/** One side of a comparison: a policy that was read before, or a text that has to be read first. */
export type ComparedSide = DraftText | ReadPolicy;

type ReadPolicy = { readonly name: string; readonly loaded: Pick<LoadedPolicy, 'policy' | 'file'> };

/** What can be asked about policies that may take a while. `words` is the language in which it is told. */
export type PolicyQuestion =
  | { readonly kind: 'check'; readonly file: PolicyFile }
  | { readonly kind: 'analysis'; readonly text: DraftText; readonly words: SpokenLanguage }
  | {
      readonly kind: 'versions';
      readonly from: ComparedSide;
      readonly to: ComparedSide;
      readonly words: SpokenLanguage;
      /** Whether it is also asked which cases are decided otherwise. */
      readonly isExact?: boolean;
    }
  | {
      readonly kind: 'languages';
      readonly policy: string;
      readonly sides: readonly ReadPolicy[];
      readonly words: SpokenLanguage;
    };

type VersionsQuestion = Extract<PolicyQuestion, { kind: 'versions' }>;
type AnalysisQuestion = Extract<PolicyQuestion, { kind: 'analysis' }>;
type LanguagesQuestion = Extract<PolicyQuestion, { kind: 'languages' }>;

/** How policies are compared: here, or in a thread of its own. A text may build on the files of the snapshot. */
export type ComparePolicies = {
  (snapshot: CheckSnapshot, question: AnalysisQuestion): Promise<Analysis | ReferenceProblem>;
  (snapshot: CheckSnapshot, question: VersionsQuestion): Promise<Comparison | ReferenceProblem>;
  (snapshot: CheckSnapshot, question: LanguagesQuestion): Promise<LanguageComparison>;
};

/** Compares in this thread. */
export const compareHere = (async (snapshot: CheckSnapshot, question: PolicyQuestion) =>
  answerHere(snapshot, question)) as ComparePolicies;

/** Checks or compares in this thread. */
export async function answerHere(
  snapshot: CheckSnapshot,
  question: PolicyQuestion,
): Promise<DraftCheck | Analysis | Comparison | LanguageComparison | ReferenceProblem> {
  if (question.kind === 'check') return checkWith(snapshot, question.file);
  const catalog = messageCatalogOf(question.words);
  if (question.kind === 'analysis') return analyseText(snapshot, question.text, catalog);
  if (question.kind === 'languages') return compareLanguagesNamed(question.policy, question.sides, catalog);
  const to = readSide(snapshot, question.to);
  if (isReferenceProblem(to)) return to;
  const from = readSide(snapshot, question.from);
  if (isReferenceProblem(from)) return from;
  const comparison = compareNamed(from, to, { catalog });
  if (question.isExact !== true) return comparison;
  return { ...comparison, exact: compareWhole(from.loaded.policy, to.loaded.policy, catalog) };
}

function readSide(snapshot: CheckSnapshot, side: ComparedSide): ReadPolicy | ReferenceProblem {
  return 'text' in side ? policyOfText(snapshot, side) : side;
}

type Manner = { readonly withText?: boolean; readonly catalog?: MessageCatalog };

/** What differs between two policies, in the language of a catalogue; with the unified diff of their texts where that is wanted. */
export function compareNamed(from: ReadPolicy, to: ReadPolicy, { withText = false, catalog }: Manner = {}): Comparison {
  const text = (named: ReadPolicy) => ({ name: named.name, text: named.loaded.file.text });
  return {
    from: compared(from),
    to: compared(to),
    ...comparePolicies(from.loaded.policy, to.loaded.policy, catalog),
    ...(withText && { text: unifiedDiff(text(from), text(to)) }),
  };
}

/** What a policy is compared with where nothing else is named: the version of its edition that is in force at `now` (milliseconds). */
export function inForceBefore(snapshot: ReferenceSnapshot, { loaded }: NamedPolicy, now: number): NamedPolicy | ReferenceProblem {
  return resolvePolicy(snapshot, `${loaded.policy.id}/${loaded.policy.language}`, now);
}

/**
 * The languages of a policy (`planview/customer-care`) as they are in force at `now` (milliseconds), side by side; or why not.
 * Told in the language of a catalogue; in English without one.
 */
export function compareLanguagesOf(
  snapshot: ReferenceSnapshot,
  policy: string,
  now: number,
  catalog: MessageCatalog = english,
): LanguageComparison | ReferenceProblem {
  const named = languagesOf(snapshot, policy, now);
  return 'status' in named ? named : compareLanguagesNamed(policy, named, catalog);
}

/** The languages of a policy as they are in force at `now` (milliseconds), at least two; or why there are not. */
export function languagesOf(snapshot: ReferenceSnapshot, policy: string, now: number): readonly NamedPolicy[] | ReferenceProblem {
  const ids = [...new Set(snapshot.loaded.map((one) => one.policy.id))];
  const languages = new Set(snapshot.loaded.filter((one) => one.policy.id === policy).map((one) => one.policy.language));
  languages.delete('base');
  if (languages.size === 0) {
    const nearest = nearestName(policy, ids);
    const hint =
      nearest === undefined
        ? messageOf('hint.there-are', { names: ids.map((id) => `\`${id}\``).join(', ') })
        : messageOf('hint.did-you-mean', { nearest });
    return noSuchPolicy(messageOf('policy.unknown-name', { policy, hint }), '', snapshot.loaded);
  }
  const named = [...languages]
    .map((language) => resolvePolicy(snapshot, `${policy}/${language}`, now))
    .flatMap((outcome) => (isReferenceProblem(outcome) ? [] : [outcome]));
  if (named.length < 2) {
    const known = [...languages].map((language) => `\`${language}\``).join(', ');
    const detail =
      languages.size === 1
        ? messageOf('policy.one-language-only', { policy, languages: known })
        : messageOf('policy.one-in-force-only', { policy, languages: known });
    return noSuchPolicy(detail, `${policy}/${[...languages][0]}`, snapshot.loaded);
  }
  return named;
}

function compareLanguagesNamed(
  policy: string,
  named: readonly ReadPolicy[],
  catalog: MessageCatalog = english,
): LanguageComparison {
  const comparison = compareLanguages(
    named.map(({ loaded }) => loaded.policy),
    catalog,
  );
  const versions = comparison.languages.flatMap((language) => named.filter(({ loaded }) => loaded.policy.language === language));
  return { policy, versions: versions.map(compared), ...comparison };
}

function compared({ name, loaded }: ReadPolicy): ComparedPolicy {
  return { name, version: loaded.policy.version, digest: loaded.policy.digest };
}
