import type { UnnamedDecision } from '../decision/decide.ts';
import type { Labelled } from '../decision/decision.ts';

/** Whether two decisions say the same thing in other words somewhere. Words for different things are no other words. */
export function isReworded(before: UnnamedDecision, after: UnnamedDecision): boolean {
  const { routing: was, disposition: ends } = before;
  const { routing: is, disposition: ended } = after;
  return (
    (before.intake.outcome === after.intake.outcome && before.intake.message !== after.intake.message) ||
    (before.severity.id === after.severity.id && before.severity.label !== after.severity.label) ||
    (before.severity.review?.by === after.severity.review?.by &&
      before.severity.review?.reason !== after.severity.review?.reason) ||
    differs(was.desk, is.desk) ||
    anyDiffers(was.alternates, is.alternates) ||
    isContactReworded(was.contacts, is.contacts) ||
    differs(before.excluded, after.excluded) ||
    isTargetReworded(before.targets, after.targets) ||
    isCreditReworded(before.credits, after.credits) ||
    anyDiffers(before.obligations, after.obligations) ||
    anyDiffers(before.escalation.levels, after.escalation.levels) ||
    (ends.status === ended.status && ends.handedTo === ended.handedTo && ends.label !== ended.label) ||
    anyDiffers(before.notices, after.notices)
  );
}

function differs(before: Labelled | null, after: Labelled | null): boolean {
  return before !== null && after !== null && before.id === after.id && before.label !== after.label;
}

function anyDiffers(before: readonly Labelled[], after: readonly Labelled[]): boolean {
  for (const was of before) for (const is of after) if (was.id === is.id && was.label !== is.label) return true;
  return false;
}

function isCreditReworded(before: UnnamedDecision['credits'], after: UnnamedDecision['credits']): boolean {
  if (before === undefined || after === undefined) return false;
  return before.some((was) => after.some((is) => was.id === is.id && was.label !== is.label));
}

type Contacts = UnnamedDecision['routing']['contacts'];

function isContactReworded(before: Contacts, after: Contacts): boolean {
  for (const was of before)
    for (const is of after) if (was.kind === is.kind && was.value === is.value && was.label !== is.label) return true;
  return false;
}

function isTargetReworded(before: UnnamedDecision['targets'], after: UnnamedDecision['targets']): boolean {
  for (const kind of Object.keys(before)) {
    const [was, is] = [before[kind], after[kind]];
    const isSame = was?.commitment === is?.commitment && was?.within?.value === is?.within?.value;
    if (was !== undefined && is !== undefined && isSame && was.label !== is.label) return true;
  }
  return false;
}
