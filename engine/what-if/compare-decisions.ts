import type { CreditPart } from '../decision/credits.ts';
import type { UnnamedDecision } from '../decision/decide.ts';
import type { DeskPart } from '../decision/desk.ts';
import type { ContactPart } from '../decision/routing.ts';
import { instantOf } from '../instant.ts';
import type { Change } from './change.ts';
import { compareInstant, compareList, compareValue, type Items, isSameList } from './compare-fields.ts';
import { compareTargets } from './compare-targets.ts';

/**
 * What a customer or an agent would notice if one decision took the place of the other, field by field. Names and digests of
 * versions, sources and wording are none of it; instants are compared as moments.
 */
export function compareDecisions(before: UnnamedDecision, after: UnnamedDecision): Change[] {
  const changes: Change[] = [];
  compareValue(changes, 'intake', 'intake.outcome', before.intake.outcome, after.intake.outcome);
  compareValue(changes, 'intake', 'intake.to', before.intake.to, after.intake.to);
  compareSeverity(changes, before.severity, after.severity);
  compareRouting(changes, before.routing, after.routing);
  compareValue(changes, 'exclusion', 'excluded.id', before.excluded?.id ?? null, after.excluded?.id ?? null);
  compareTargets(changes, before.targets, after.targets);
  if (before.credits !== after.credits)
    compareList(changes, 'credits', 'credits', before.credits ?? [], after.credits ?? [], credits);
  compareList(changes, 'obligations', 'obligations', before.obligations, after.obligations, byId);
  compareValue(changes, 'escalation', 'escalation.current', before.escalation.current, after.escalation.current);
  compareValue(changes, 'escalation', 'escalation.next', before.escalation.next, after.escalation.next);
  compareInstant(changes, 'escalation', 'escalation.nextAt', before.escalation.nextAt ?? null, after.escalation.nextAt ?? null);
  compareList(changes, 'escalation', 'escalation.levels', before.escalation.levels, after.escalation.levels, levels);
  compareValue(changes, 'disposition', 'disposition.status', before.disposition.status, after.disposition.status);
  compareValue(changes, 'disposition', 'disposition.handedTo', before.disposition.handedTo, after.disposition.handedTo);
  compareClosure(changes, before.closure, after.closure);
  compareList(changes, 'notices', 'notices', before.notices, after.notices, byId);
  return changes;
}

function compareSeverity(changes: Change[], before: UnnamedDecision['severity'], after: UnnamedDecision['severity']): void {
  compareValue(changes, 'severity', 'severity.id', before.id, after.id);
  compareValue(changes, 'severity', 'severity.requested', before.requested, after.requested);
  compareValue(changes, 'severity', 'severity.assessed', before.assessed, after.assessed);
  compareValue(changes, 'severity', 'severity.basis', before.basis, after.basis);
  compareValue(changes, 'review', 'severity.review.by', before.review?.by ?? null, after.review?.by ?? null);
}

function compareRouting(changes: Change[], before: UnnamedDecision['routing'], after: UnnamedDecision['routing']): void {
  compareValue(changes, 'team', 'routing.team', before.team, after.team);
  compareValue(changes, 'desk', 'routing.desk.id', before.desk?.id ?? null, after.desk?.id ?? null);
  compareDeskHours(changes, before.desk, after.desk);
  compareAlternates(changes, before.alternates, after.alternates);
  compareList(changes, 'contacts', 'routing.contacts', before.contacts, after.contacts, contacts);
  compareValue(changes, 'billing', 'routing.billable', before.billable, after.billable);
}

/** Which other desks there are; where they are the same ones, when they can be reached. */
function compareAlternates(changes: Change[], before: readonly DeskPart[], after: readonly DeskPart[]): void {
  const field = 'routing.alternates';
  if (!isSameList(before, after, byId)) compareList(changes, 'desk', field, before, after, byId);
  else if (!isSameList(before, after, desks))
    changes.push({ part: 'desk-hours', field, before: before.map(desks.format), after: after.map(desks.format), own: true });
}

/** When the desk can be reached. Hours of another desk are no change of hours. */
function compareDeskHours(changes: Change[], before: DeskPart | null, after: DeskPart | null): void {
  if (before === null || after === null || before.id !== after.id) return;
  compareValue(changes, 'desk-hours', 'routing.desk.timeZone', before.timeZone, after.timeZone);
  if (before.open !== after.open)
    changes.push({ part: 'desk-hours', field: 'routing.desk.open', before: before.open, after: after.open, own: true });
  compareInstant(changes, 'desk-hours', 'routing.desk.opensAt', before.opensAt, after.opensAt);
  compareInstant(changes, 'desk-hours', 'routing.desk.closesAt', before.closesAt, after.closesAt);
}

function compareClosure(changes: Change[], before: UnnamedDecision['closure'], after: UnnamedDecision['closure']): void {
  const days = [before.afterBusinessDays, after.afterBusinessDays] as const;
  compareValue(changes, 'closure', 'closure.afterBusinessDays', ...days);
  compareValue(changes, 'closure', 'closure.afterFollowUps', before.afterFollowUps, after.afterFollowUps);
  compareValue(changes, 'closure', 'closure.rule', before.rule ?? null, after.rule ?? null);
  compareInstant(changes, 'closure', 'closure.closesAt', before.closesAt, after.closesAt);
  const [was = [], is = []] = [before.reminders, after.reminders];
  if (!isSameList(was, is, reminders))
    changes.push({
      part: 'closure',
      field: 'closure.reminders',
      before: was.map(reminders.format),
      after: is.map(reminders.format),
      own: true,
    });
}

const byId: Items<{ readonly id: string }> = { isSame: (before, after) => before.id === after.id, format: ({ id }) => id };

const credits: Items<CreditPart> = {
  isSame: (before, after) => before.id === after.id && before.percent === after.percent,
  format: ({ id, percent }) => `${id} ${percent} %`,
};

const desks: Items<DeskPart> = {
  isSame: (before, after) =>
    before.id === after.id &&
    before.timeZone === after.timeZone &&
    before.open === after.open &&
    before.opensAt === after.opensAt &&
    before.closesAt === after.closesAt,
  format: ({ id, timeZone, open, opensAt, closesAt }) => {
    const hours = open === null ? 'no hours' : open ? `open until ${closesAt ?? 'further notice'}` : `closed until ${opensAt}`;
    return `${id} (${timeZone}, ${hours})`;
  },
};

const contacts: Items<ContactPart> = {
  isSame: (before, after) =>
    before === after || (before.kind === after.kind && before.value === after.value && before.country === after.country),
  format: ({ kind, value, country }) => (country === null ? `${kind} ${value}` : `${kind} ${value} (${country})`),
};

const reminders: Items<{ readonly at: string }> = {
  isSame: (before, after) => instantOf(before.at) === instantOf(after.at),
  format: ({ at }) => at,
};

const levels: Items<{ readonly id: string; readonly to: string }> = {
  isSame: (before, after) => before.id === after.id && before.to === after.to,
  format: ({ id, to }) => (to === '' ? id : `${id} to ${to}`),
};
