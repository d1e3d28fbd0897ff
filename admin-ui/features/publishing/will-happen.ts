import { beginningOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatMoment, formatStart } from '../../platform/time/format-time.ts';
import { dayOrMoment } from '../../shared/policies/day-or-moment.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import type { ListedVersion, OpenCases, Release } from '../../shared/publication/release.ts';

/** A release as it is about to be made. */
export type PlannedRelease = {
  readonly release: Release;
  readonly language: string;
  readonly timeZone: string;
  readonly isNow: boolean;
  readonly openCases: OpenCases;
  /** The version whose content comes back. */
  readonly bringsBack?: number | undefined;
  /** The scheduled version whose place it takes. */
  readonly moves?: number | undefined;
  /** What is scheduled for later, and takes over then. */
  readonly stays?: readonly ListedVersion[];
  /** From when the policy ends in this language; null where it does not. */
  readonly retiredFrom: string | null;
};

/** Why a release cannot be made from then on: that time is over, or the policy ends before. Undefined where it can. `now` is in milliseconds. */
export function whyNotThen({ release, language, timeZone, isNow, retiredFrom }: PlannedRelease, now: number): string | undefined {
  // Nobody has been decided by a policy that is new: it may have held for long.
  const isNew = release.before.length === 0 && release.withdraws.length === 0;
  if (!isNow && !isNew && release.at < now) return text('publish.not.past');
  if (retiredFrom === null || release.at < beginningOf(retiredFrom, timeZone)) return undefined;
  return text('publish.not.retired', { language: languageName(language), day: dayOrMoment(retiredFrom, timeZone) });
}

/** What a release will do to whom, in plain sentences. `now` is in milliseconds. */
export function willHappen(planned: PlannedRelease, now: number): string[] {
  const { release, language, timeZone, isNow, bringsBack, moves, stays = [], retiredFrom } = planned;
  const start = isNow ? text('publish.will.now') : text('publish.will.from', { when: formatMoment(release.at, timeZone, 0) });
  const [name, version] = [languageName(language), String(release.version)];
  return [
    text('publish.will.new-cases', { start, language: name, version }),
    ...(bringsBack === undefined ? [] : [text('publish.will.brings-back', { version, old: String(bringsBack) })]),
    ...(moves === undefined ? [] : [text('move.will.instead', { version, old: String(moves) })]),
    ...describeOpenCases(planned),
    ...describeGap(planned, now),
    ...stays.map((one) =>
      text('publish.will.stays', {
        version: String(one.version),
        when: one.from === null ? '' : formatStart(one.from, timeZone),
      }),
    ),
    ...release.withdraws.map((one) =>
      text('publish.will.withdraw', {
        version: String(one.version),
        when: one.from === null ? '' : formatStart(one.from, timeZone),
      }),
    ),
    ...(retiredFrom === null
      ? []
      : [text('publish.will.still-ends', { day: dayOrMoment(retiredFrom, timeZone), language: name })]),
  ];
}

function describeOpenCases({ release: { before, version }, openCases }: PlannedRelease): string[] {
  const [only, ...others] = before;
  if (only === undefined) return [];
  const numbers = { version: String(version), old: String(only.version) };
  // Cases can be open for long: each keeps whichever version it has.
  if (others.length > 0) return [text(openCases === 'keep' ? 'publish.will.keep-theirs' : 'publish.will.move-all', numbers)];
  return [text(openCases === 'keep' ? 'publish.will.keep' : 'publish.will.move', numbers)];
}

function describeGap({ release: { replaces, gapFrom }, timeZone, isNow }: PlannedRelease, now: number): string[] {
  if (replaces !== undefined || isNow) return [];
  return gapFrom === undefined || gapFrom <= now
    ? [text('publish.will.first')]
    : [text('publish.will.gap', { from: formatMoment(gapFrom, timeZone, 0) })];
}
