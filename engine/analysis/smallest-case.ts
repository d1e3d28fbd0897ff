import { zoneOf } from '../calendar/zone.ts';
import { dayIn, monthsBetween } from '../decision/case-facts.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { dayOf } from '../instant.ts';
import { factDefaults } from '../vocabulary/facts.ts';
import type { Box, BoxSpace } from './box.ts';
import { type CaseSpace, severitySteps } from './case-space.ts';
import { type Cell, isNumberIn } from './cells.ts';
import { countsOfShare } from './shares.ts';

/** A case that shows a finding: what it answers and what has happened. */
export type ShownCase = {
  /** When it is opened, where its answer to a question hangs on that; any time where left out. */
  readonly openedAt?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly events: readonly { readonly type: string; readonly to?: string }[];
};

/** A case in a box that no cover holds, with as few answers as can be; undefined where there is none. */
export function smallestCase(
  { boxes, impossible }: Pick<CaseSpace, 'boxes' | 'impossible'>,
  policy: CompiledPolicy,
  box: Box,
  covers: readonly Box[],
): ShownCase | undefined {
  const all = [...covers, ...impossible];
  let found = boxes.uncovered(box, all);
  if (found === undefined) return undefined;
  // Answer by answer: left out where that leaves a case, otherwise the first one that does.
  let kept = box;
  for (const [place, dimension] of boxes.dimensions.entries()) {
    if (followed.has(dimension.fact)) continue;
    const { fact, cells } = dimension;
    const plain = cells.findIndex(({ answer }) => answer === undefined || answer === false || answer === factDefaults[fact]);
    const order = [...new Set([...(plain < 0 ? [] : [plain]), ...boxes.cellsIn(found, place), ...cells.keys()])];
    for (const index of order) {
      const only = boxes.where(place, (_, at) => at === index);
      const narrower = only && boxes.both(kept, only);
      const left = narrower && boxes.uncovered(narrower, all);
      if (left === undefined || narrower === undefined) continue;
      [kept, found] = [narrower, left];
      break;
    }
  }
  return caseIn(boxes, policy, kept);
}

/** The dimensions that follow from all others. */
const followed: ReadonlySet<string> = new Set(['criterion', 'adjustment', 'limit', 'chain', ...severitySteps]);

/** The dimensions that are no answers. */
const worked: ReadonlySet<string> = new Set([
  ...followed,
  ...['severityRaised', 'severityBefore', 'usersAffectedPercent', 'monthsSinceRelease', 'openedDuring', 'openedOn'],
]);

function caseIn(boxes: BoxSpace, policy: CompiledPolicy, box: Box): ShownCase {
  const facts: Record<string, unknown> = {};
  const events: { type: string; to?: string }[] = [];
  const cellOf = (name: string) => {
    const place = boxes.placeOf(name);
    const [index] = place === undefined ? [] : boxes.cellsIn(box, place);
    return place === undefined || index === undefined ? undefined : boxes.dimensions[place]?.cells[index];
  };
  for (const { name, fact, item, isOfLists } of boxes.dimensions) {
    const answer = cellOf(name)?.answer;
    if (isOfLists || worked.has(fact)) continue;
    if (fact === 'happened') {
      if (item !== undefined && answer === true && item !== 'severity-changed') events.push({ type: String(item) });
    } else if (fact === 'defectConfirmed') {
      if (answer === true && boxes.placeOf('happened with defect-confirmed') === undefined)
        events.push({ type: 'defect-confirmed' });
    } else if (fact === 'severityChangedTo') {
      if (answer !== undefined) events.push({ type: 'severity-changed', to: String(answer) });
    } else if (item !== undefined) {
      if (answer === true) facts[fact] = [...((facts[fact] as unknown[] | undefined) ?? []), item];
    } else if (name === fact && policy.catalogue.get(fact)?.type === 'ids') {
      if (answer === true) facts[fact] ??= [];
    } else if (answer !== undefined) facts[fact] = answer;
  }
  // What a case holds anyway need not be said, but for its state, which a change of severity would take to be open.
  for (const [fact, otherwise] of Object.entries(factDefaults))
    if (facts[fact] === otherwise && (fact !== 'caseState' || events.length === 0)) delete facts[fact];
  const zone = policy.document.timeZone ?? 'UTC';
  const share = cellOf('usersAffectedPercent');
  const [affected, total] = [cellOf('usersAffected'), cellOf('usersTotal')];
  const counts = share && affected && total && countsOfShare(affected, total, share);
  if (counts?.affected !== undefined) facts.usersAffected = counts.affected;
  if (counts?.total !== undefined) facts.usersTotal = counts.total;
  const openedOn = cellOf('openedOn')?.answer;
  const openedAt = typeof openedOn === 'string' ? instantOn(openedOn, zone) : cellOf('openedDuring')?.at;
  const months = cellOf('monthsSinceRelease');
  if (months?.answer !== undefined) facts.releasedOn = releaseDay(months, openedAt ?? aMoment, zone);
  const needsMoment = openedAt !== undefined || months?.answer !== undefined;
  return { ...(needsMoment && { openedAt: new Date(openedAt ?? aMoment).toISOString() }), facts, events };
}

/** When a case is opened of which only the time since a release counts. */
const aMoment = Date.UTC(2027, 5, 15, 12);

const day = 86_400_000;

/** An instant of a day in a zone. */
function instantOn(date: string, timeZone: string): number | undefined {
  const hours = Array.from({ length: 48 }, (_, hour) => dayOf(date) + (hour - 12) * 3_600_000);
  return hours.findLast((at) => dayIn(at, timeZone) === date);
}

/** A day of release from which on the months until a moment lie in a cell. */
function releaseDay(months: Cell, openedAt: number, timeZone: string): string | undefined {
  const opened = Math.floor(zoneOf(timeZone).toLocal(openedAt) / day) * day;
  const about = opened - Math.round(Number(months.answer) * 30.44) * day;
  for (let off = 0; off <= 70; off++)
    for (const released of [about + off * day, about - off * day])
      if (isNumberIn(monthsBetween(released, opened), months)) return new Date(released).toISOString().slice(0, 10);
  return undefined;
}
