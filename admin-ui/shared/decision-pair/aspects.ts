import {
  type CreditPart,
  type Decision,
  decisionZone,
  instantOf,
  type Policy,
  type TargetKind,
  type TargetPart,
} from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatMoment, formatReadersMoment } from '../../platform/time/format-time.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import type { CaseFacts } from '../decision/case-facts.ts';
import { describeIntake, describeSeverityBasis, dispositionLabel } from '../decision/describe-decision.ts';
import { isSilenced, isTakenIn } from '../decision/whether-owed.ts';
import { contactAddress } from '../vocabulary/ContactAddress.tsx';
import { describeTargetTime, formatAmount } from '../vocabulary/describe-target-time.ts';
import { teamLabel } from '../vocabulary/question-label.ts';
import { clockStateLabel, describeMissingDueTime, targetLabel } from '../vocabulary/target-label.ts';

/** A line of words; `isOwn` marks those in the policy's language. */
type AspectLine = { readonly words: string; readonly isOwn?: boolean };

/** Something that a decision says. `id` is what the names of its fields begin with. */
export type Aspect = { readonly id: string; readonly label: string; readonly lines: readonly AspectLine[] };

/** What a decision says, in the order in which it is decided. */
export function aspectsOf(decision: Decision, policy: Policy, facts: CaseFacts): Aspect[] {
  const { intake, severity, routing, excluded, targets, escalation, disposition } = decision;
  const timeZone = decisionZone(decision, policy.document);
  const own = (words: string): AspectLine => ({ words, isOwn: true });
  const says = (id: string, label: string, ...lines: readonly (AspectLine | undefined)[]): Aspect => ({
    id,
    label,
    lines: lines.filter((line) => line !== undefined),
  });
  const labels = (items: readonly { readonly label: string }[]): AspectLine[] => items.map(({ label }) => own(label));
  return [
    says('intake', text('decision.intake'), { words: describeIntake(intake) }),
    says(
      'severity',
      text('decisions.severity'),
      severity.label === null ? { words: text('decision.no-severity') } : own(severity.label),
      { words: describeSeverityBasis(decision, facts, timeZone) },
    ),
    says('routing.team', text('decision.team'), routing.team === null ? undefined : { words: teamLabel(routing.team) }),
    says('routing.desk', text('decision.desk'), routing.desk === null ? undefined : own(routing.desk.label)),
    says('routing.alternates', text('decision.alternates'), ...labels(routing.alternates)),
    says('routing.contacts', text('decision.contacts'), ...addresses(routing.contacts).map((words) => ({ words }))),
    says(
      'routing.billable',
      text('pair.billing'),
      routing.billable === 'no' ? undefined : { words: text(`decision.cost.${routing.billable}`) },
    ),
    says('excluded', text('part.exclusions'), excluded === null ? undefined : own(excluded.label)),
    ...(Object.entries(targets) as [TargetKind, TargetPart][]).map(([kind, target]) =>
      says(`targets.${kind}`, targetLabel(kind, policy.document), ...targetLines(target, policy, timeZone)),
    ),
    ...(decision.credits === undefined
      ? []
      : [says('credits', text('decision.credits'), ...decision.credits.map((credit) => creditLine(credit, policy)))]),
    says('obligations', text('decision.obligations'), ...labels(decision.obligations)),
    says('escalation', text('decision.escalation'), ...labels(escalation.levels)),
    says(
      'disposition',
      text('decision.outlook'),
      { words: dispositionLabel(decision) },
      disposition.handedTo === null || !isTakenIn(decision) ? undefined : { words: teamLabel(disposition.handedTo) },
    ),
    says('closure', text('decision.silence'), closureLine(decision, timeZone)),
    says('notices', text('decision.notices'), ...labels(decision.notices)),
  ];
}

function creditLine({ of, percent }: CreditPart, { document }: Policy): AspectLine {
  const share = new Intl.NumberFormat(text.locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
  return { words: text('decision.credit', { percent: share, target: targetLabel(of, document) }) };
}

/** Where a desk is reached, each address once. */
function addresses(contacts: Decision['routing']['contacts']): string[] {
  return [...new Set(contacts.map((contact) => contactAddress(contact, text('contact.in-product'))))];
}

function targetLines(target: TargetPart, policy: Policy, timeZone: string): AspectLine[] {
  const { dueAt, state, within } = target;
  const due =
    dueAt === null ? describeMissingDueTime(target, policy.document) : formatMomentWithReaders(instantOf(dueAt), timeZone);
  return [due, within === null ? '' : describeTargetTime(target, policy), clockStateLabel(state)]
    .filter((words) => words !== '')
    .map((words) => ({ words }));
}

/** When silence closes the case, or did; nothing where it is not taken in, or closed already. */
function closureLine(decision: Decision, timeZone: string): AspectLine | undefined {
  const { afterBusinessDays, closesAt, rule, within } = decision.closure;
  if (!isTakenIn(decision)) return undefined;
  if (closesAt !== null) {
    const key = isSilenced(decision) ? 'decision.silence.closed-at' : 'decision.silence.closes-at';
    return { words: text(key, { at: formatMomentWithReaders(instantOf(closesAt), timeZone) }) };
  }
  if (decision.disposition.status === 'closed') return undefined;
  if (within != null) return { words: text('decision.silence.within', { amount: formatAmount(within) }) };
  if (rule === null) return { words: text('decision.silence.no-rule') };
  if (afterBusinessDays === null) return { words: text('decision.silence.never') };
  return { words: text('decision.silence.after', { count: afterBusinessDays }) };
}

function formatMomentWithReaders(at: number, timeZone: string): string {
  const readers = formatReadersMoment(at, timeZone, readersZone);
  return `${formatMoment(at, timeZone, 0)}${readers === undefined ? '' : ` (${readers})`}`;
}
