import type { Publication } from '../../contract/publication.ts';
import { beginningOf, type Diagnostic, formatInstant, type MessageValue, releasedText, zoneOf } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import type { DraftCheck } from '../policies/check-draft.ts';
import type { PolicySnapshot } from '../policies/policy-snapshot.ts';
import { draftPath, type Edition, versionPath } from '../storage/port/edition.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, invalid, mustLieInYears } from './lifecycle-problems.ts';
import { highestNumber, newestVersion, summarizeVersions, versionNumbers, versionsOf } from './versions.ts';

/** From when, and how, a version is to hold. `from` is a day or an instant; now where left out. */
type PublicationTerms = Omit<Publication, 'reason'>;

/** A version as it would be released. */
export type NextVersion = {
  readonly version: number;
  readonly text: string;
  readonly from: string | null;
  /** Scheduled versions that never begin because of it. */
  readonly withdraws: readonly number[];
  /** Scheduled versions that stand, and take over from it when they begin. */
  readonly followedBy: readonly number[];
};

/**
 * A draft's text, with the version and the time from which it is to hold. What is scheduled for later stands, unless it is to be
 * withdrawn; `insteadOf` is a scheduled version whose place this one takes. Refuses a time that is past or taken.
 */
export function nextVersion(
  snapshot: PolicySnapshot,
  edition: Edition,
  text: string,
  terms: PublicationTerms,
  now: number,
  insteadOf?: number,
): NextVersion {
  const version = highestNumber(snapshot, edition) + 1;
  if (edition.language === 'base') {
    mustHaveNoTerms(terms);
    return { version, text: releasedText(text, { version }), from: null, withdraws: [], followedBy: [] };
  }
  const from = startFor(snapshot, edition, terms.from, now);
  const start = beginningOf(from, zoneOfEdition(snapshot, edition));
  const standing = summarizeVersions(snapshot, edition, now).filter(({ state }) => state !== 'withdrawn');
  const others = standing.filter((one) => one.version !== insteadOf && one.from !== null && one.from >= start);
  const atOnce = others.filter((one) => one.from === start).map((one) => one.version);
  if (atOnce.length > 0 && terms.withdraw !== true) throw takesThePlace(atOnce, from);
  const scheduled = inOrder(others.map((one) => one.version));
  const followedBy = terms.withdraw === true ? [] : scheduled;
  const withdraws = inOrder([...(terms.withdraw === true ? scheduled : []), ...invalidAtTheEnd(snapshot, edition)]);
  mustNotBeRetired(snapshot, edition, start);
  const replaced = insteadOf === undefined ? [] : [insteadOf];
  const release = { version, from, openCases: terms.openCases, withdraws, followedBy, insteadOf: replaced };
  return { version, text: releasedText(text, release), from, withdraws: inOrder([...withdraws, ...replaced]), followedBy };
}

function inOrder(versions: readonly number[]): number[] {
  return versions.toSorted((one, other) => one - other);
}

/** A base is never in force by itself: what is said of when and how would hold for nothing. */
function mustHaveNoTerms({ from, openCases }: PublicationTerms): void {
  const why = messageOf('publish.base-how');
  if (from !== undefined && from !== 'now') throw invalid('/from', messageOf('publish.base-without-start'), why);
  if (openCases !== undefined) throw invalid('/openCases', messageOf('publish.base-without-cases'), why);
}

/** Checks a draft's text as if it were published now; diagnostics are placed in the draft. */
export async function checkDraftText(
  { watcher: { snapshot }, now: clock, check }: Pick<LifecycleContext, 'watcher' | 'now' | 'check'>,
  edition: Edition,
  text: string,
): Promise<DraftCheck> {
  const now = clock();
  const version = highestNumber(snapshot, edition) + 1;
  const from = edition.language === 'base' ? undefined : laterThanAll(snapshot, edition, now);
  const path = versionPath(edition, version);
  const checked = await check(snapshot, { path, text: releasedText(text, { version, from }, { keepLines: true }) });
  const inDraft = (found: readonly Diagnostic[]): Diagnostic[] =>
    found.map((diagnostic) => (diagnostic.file === path ? { ...diagnostic, file: draftPath(edition) } : diagnostic));
  return { ...checked, faults: inDraft(checked.faults), notes: inDraft(checked.notes), warnings: inDraft(checked.warnings) };
}

/** The versions after the newest one that can be used: they have diagnostics and cannot hold, and what is released next takes their place. */
function invalidAtTheEnd(snapshot: PolicySnapshot, edition: Edition): number[] {
  const newest = newestVersion(versionsOf(snapshot, edition));
  return versionNumbers(snapshot, edition).filter((version) => version > newest);
}

/** The zone in which the days of an edition are read: that of its newest version. */
export function zoneOfEdition(snapshot: PolicySnapshot, edition: Edition): string {
  return versionsOf(snapshot, edition).at(-1)?.policy.document.timeZone ?? 'UTC';
}

function startFor(snapshot: PolicySnapshot, edition: Edition, from: string | undefined, now: number): string {
  if (from === undefined || from === 'now') return instantText(now);
  const start = beginningOf(from, zoneOfEdition(snapshot, edition));
  if (Number.isNaN(start))
    throw invalid('/from', messageOf('publish.not-a-day', { from }), messageOf('publish.write-day-or-now'));
  mustLieInYears(from);
  // Nobody has been decided by a policy that is new: it may have held for long.
  if (start < now && versionsOf(snapshot, edition).length > 0)
    throw invalid('/from', messageOf('publish.begun-already', { from }), messageOf('publish.name-later-or-now'));
  return from;
}

function laterThanAll(snapshot: PolicySnapshot, edition: Edition, now: number): string {
  const starts = summarizeVersions(snapshot, edition, now).map(({ from }) => from ?? 0);
  return instantText(Math.max(now, ...starts.map((start) => start + 1)));
}

function instantText(instant: number): string {
  return formatInstant(instant, zoneOf('UTC')).replace('+00:00', 'Z');
}

function takesThePlace(withdraws: readonly number[], from: string) {
  const [first, ...others] = withdraws.map((one) => messageOf('publish.version', { version: one }));
  const names = others.reduce<MessageValue>((said, next) => messageOf('list.comma', { first: said, second: next }), first ?? '');
  return conflict(
    'scheduled-version',
    messageOf('publish.version-scheduled.title'),
    messageOf('publish.version-scheduled', { versions: names, from }),
    { withdraws },
  );
}

function mustNotBeRetired(snapshot: PolicySnapshot, edition: Edition, start: number): void {
  const retiredFrom = versionsOf(snapshot, edition).at(-1)?.policy.retiredFrom;
  if (retiredFrom === undefined || start < beginningOf(retiredFrom, zoneOfEdition(snapshot, edition))) return;
  throw conflict('retired', messageOf('publish.retired.title'), messageOf('publish.retired', { from: retiredFrom }));
}
