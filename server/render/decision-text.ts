import {
  amountText,
  type CreditPart,
  type Decision,
  type DeskPart,
  decisionZone,
  fullTitle,
  instantOf,
  ownValue,
  type RuleOrigin,
  type SupportPolicy,
  type TargetKind,
  type TargetPart,
} from '../../engine/index.ts';
import type { Colors } from './colors.ts';
import { dateText } from './date-text.ts';
import { daysText } from './days-text.ts';

const formatTarget: Record<TargetKind, string> = {
  response: 'Respond',
  restoration: 'Restore',
  resolution: 'Resolve',
  statusUpdate: 'Update',
  rootCauseReport: 'Root cause',
  nextResponse: 'Answer next',
};

/** What a metric is called: a standard one in a word, another one as the policy says. */
function labelMetric(metric: string, { metrics }: SupportPolicy): string {
  return ownValue(metrics, metric)?.label ?? ownValue<string>(formatTarget, metric) ?? metric;
}

/** A decision by a policy for a person to read, a line a part. Times are those of the desk, or else of the policy, with the zone. */
export function decisionText(decision: Decision, document: SupportPolicy, colors: Colors): string {
  const { policy, intake, severity, excluded, targets } = decision;
  const zone = decisionZone(decision, document);
  const since = document.effective?.from ? ` (in force since ${document.effective.from})` : '';
  const isTakenIn = intake.outcome === 'accepted';
  const rows: Row[] = [];
  if (!isTakenIn)
    rows.push(['Intake', `${intake.outcome}${intake.to ? ` to ${words(intake.to)}` : ''} · ${intake.message ?? ''}`]);
  rows.push(['Severity', severityText(severity, colors)], [isTakenIn ? 'Handled by' : 'Would go to', handledText(decision)]);
  rows.push(...listRows('Reach', contactLines(decision.routing.contacts)));
  if (isTakenIn && excluded) rows.push(['Excluded', `${excluded.label} · no service level applies`]);
  for (const [kind, target] of Object.entries(targets)) rows.push([labelMetric(kind, document), targetText(target, zone)]);
  rows.push(
    ...listRows(
      'Credit',
      (decision.credits ?? []).map((credit) => creditText(credit, document, zone)),
    ),
  );
  const owed = owedText(decision);
  if (owed !== undefined) rows.push(['Owed', owed]);
  rows.push(...afterwards(decision, zone));
  rows.push(...listRows('Bring', labelsOf(decision.obligations)), ...listRows('Note', labelsOf(decision.notices)));
  rows.push(...listRows('Why', decision.sources.map(whyText).map(colors.dim)));
  const head = `${colors.bold(fullTitle(document))} · ${policy.language} · version ${policy.version}${since}`;
  return `${head}\n\n${rows.map(([name, text]) => `  ${name.padEnd(11)} ${text}`).join('\n')}\n`;
}

type Row = [name: string, text: string];

/** What there is to say of what is owed besides the targets; undefined where they say it all. */
function owedText({ intake, excluded, targets, disposition, closure }: Decision): string | undefined {
  if (intake.outcome !== 'accepted') return 'nothing: the case is not taken in';
  if (excluded) return undefined;
  const isSilenced = disposition.status === 'closed' && closure.closesAt !== null;
  if (Object.keys(targets).length === 0) return isSilenced ? undefined : 'nothing: no target applies to this case';
  return disposition.status === 'closed' && !isSilenced ? 'nothing else: the case is closed' : undefined;
}

/** What a missed target gives by now, and when it gives more. */
function creditText({ of, label, percent, nextAt }: CreditPart, document: SupportPolicy, zone: string): string {
  const more = nextAt === null ? '' : ` · grows after ${dateText(nextAt, zone)}`;
  return `${percent} % for ${labelMetric(of, document)}${label === null ? '' : ` · ${label}`}${more}`;
}

/** What becomes of a case that is taken in. */
function afterwards({ intake, escalation, disposition, closure, asOf }: Decision, zone: string): Row[] {
  if (intake.outcome !== 'accepted') return [];
  const rows: Row[] = [];
  if (escalation.levels.length > 0)
    rows.push([
      'Escalate',
      `${escalation.current ? `at ${escalation.current}, ` : ''}${escalation.next ? `next ${escalation.next}` : 'no further level'}${escalation.nextAt ? ` on ${dateText(escalation.nextAt, zone)}` : ''}`,
    ]);
  if (disposition.handedTo || disposition.status === 'closed')
    rows.push([
      'Becomes',
      `${disposition.status}${disposition.handedTo ? `, handed to ${words(disposition.handedTo)}` : ''} · ${disposition.label ?? ''}`,
    ]);
  if (closure.closesAt) {
    const isOver = instantOf(closure.closesAt) <= instantOf(asOf);
    const at = dateText(closure.closesAt, zone);
    rows.push([
      'Case',
      isOver ? `was closed on ${at} for want of an answer` : `will be closed on ${at} unless the customer answers`,
    ]);
    const ahead = (closure.reminders ?? []).filter((reminder) => instantOf(reminder.at) > instantOf(asOf));
    if (ahead.length > 0) rows.push(['Remind', ahead.map((reminder) => dateText(reminder.at, zone)).join(', ')]);
  }
  return rows;
}

/** The ways to reach a desk, each address once, with what it is and what the policy calls it. */
function contactLines(contacts: Decision['routing']['contacts']): string[] {
  const lines = new Map<string, string[]>();
  for (const { kind, value, country, label } of contacts) {
    const address = value === 'in-product' ? `${kind} inside the product` : kind === 'fax' ? `fax ${value}` : value;
    const line = `${address}${country ? ` (${country})` : ''}`;
    lines.set(line, [...(lines.get(line) ?? []), ...(label === undefined || label === value ? [] : [label])]);
  }
  return [...lines].map(([line, labels]) => [line, ...new Set(labels)].join(' · '));
}

/** What a rule decided, its name, and where the document states it. */
function whyText({ stage, part, rule, decides, section }: RuleOrigin): string {
  const what = decides === null ? stage : verdictText(part, stage, words(decides));
  return `${what}: ${rule}${section ? ` (${section})` : ''}`;
}

function verdictText(part: string, stage: string, decided: string): string {
  switch (part) {
    case 'severity.criteria':
      return decided.startsWith('severity') ? decided : `severity ${decided}`;
    case 'severity.adjustments':
      return /^[+-]\d+$/.test(decided) ? `severity ${decided}` : `at least ${decided}`;
    case 'severity.limits':
      return `at most ${decided}`;
    case 'severity.reviews':
      return `reviewed by ${decided}`;
    case 'routing.teams':
      return `team ${decided}`;
    case 'routing.billing':
      return `billed ${decided}`;
    case 'routing.desks':
      return `desk ${decided}`;
    default:
      return part.startsWith('clocks.') ? `${words(part.slice(7))} are ${decided}` : `${stage} ${decided}`;
  }
}

function labelsOf(items: readonly { readonly label: string }[]): string[] {
  return items.map(({ label }) => label);
}

function listRows(name: string, lines: readonly string[]): Row[] {
  return lines.map((line, index) => [index === 0 ? name : '', line]);
}

function severityText({ id, label, basis, requested, assessed, review }: Decision['severity'], colors: Colors): string {
  if (id === null) return 'none: nobody asked for one and no criterion holds';
  const why = {
    requested: 'as requested',
    assessed: 'by the criteria',
    adjusted: `\`${requested ?? assessed}\` adjusted`,
    default: 'by default',
    limited: `\`${requested ?? assessed}\` is not allowed here`,
  }[basis];
  const also = basis === 'requested' && assessed && assessed !== id ? ` (the criteria say \`${assessed}\`)` : '';
  return `${colors.bold(label ?? id)}${label?.toLowerCase() === id ? '' : ` (${id})`}, ${why}${also}${review ? ` · reviewed by ${words(review.by)}: ${review.reason}` : ''}`;
}

function handledText({ routing }: Decision): string {
  const { team, desk, billable } = routing;
  const paid = { no: '', possible: ' · may be billed', yes: ' · billed' }[billable];
  const named = new Set([team && titled(team), desk?.label].filter(Boolean));
  return `${[...named].join(', ') || 'nobody named'}${desk ? openText(desk) : ''}${paid}`;
}

function openText({ open, opensAt, closesAt, timeZone }: DeskPart): string {
  if (open === null) return '';
  if (!open) return ` · closed now${opensAt ? `, opens ${dateText(opensAt, timeZone)}` : ''}`;
  return ` · open now${closesAt ? ` until ${dateText(closesAt, timeZone)}` : ', around the clock'}`;
}

function targetText(target: TargetPart, zone: string): string {
  const { commitment, dueAt, state, label, within, calendar, startsOn, days, moreDays, usual } = target;
  if (commitment !== 'time') return `${label} · no time promised${usual ? `, usually ${usualText(usual)}` : ''}`;
  const amount = within ? `${amountText(within)}${onHours(calendar)}${termsText(target)}` : `as agreed${termsText(target)}`;
  if (state === 'open-ended') {
    const missing = within === null ? 'the time that was agreed is' : 'the hours that count are';
    return `${label} · no due time: ${missing} not known`;
  }
  if (state === 'pending') return `${label} · ${amount} from ${words(startsOn)}, which has not happened yet`;
  if (dueAt === null) return `${label} · ${amount}, which never open again`;
  const said = state === 'running' ? '' : ` · ${state}`;
  return `by ${dateText(dueAt, zone)}   ${amount}${said}${days ? daysText(days, zone, moreDays) : ''}`;
}

/** What a promise says besides its time: `, until closing, after 15:00 from the next business day, at the latest 1 business day`. */
function termsText({ until, cutoff, cutoffOf, afterCutoff, atLatest }: TargetTerms): string {
  const second = atLatest?.within
    ? `, at the latest ${amountText(atLatest.within)}${onHours(atLatest.calendar)}${termsText(atLatest)}`
    : '';
  const later = afterCutoff?.within
    ? `${amountText(afterCutoff.within)}${termsText({ ...(afterCutoff.until && { until: afterCutoff.until }) })}`
    : 'from the next business day';
  const cut = cutoff ? `, after ${cutoff}${cutoffOf ? ` (of ${words(cutoffOf)})` : ''} ${later}` : '';
  return `${until ? `, until ${until}` : ''}${cut}${second}`;
}

type TargetTerms = Pick<TargetPart, 'until' | 'cutoff' | 'cutoffOf' | 'afterCutoff' | 'atLatest'>;

function usualText(usual: NonNullable<TargetPart['usual']>): string {
  return 'from' in usual ? `${amountText(usual.from)} to ${amountText(usual.to)}` : amountText(usual);
}

function onHours(calendar: string | null): string {
  if (calendar === null || calendar === 'business-days') return '';
  return calendar === 'around-the-clock' ? ' around the clock' : ` on ${words(calendar)}`;
}

function words(id: string): string {
  return id.replaceAll('-', ' ');
}

function titled(id: string): string {
  return words(id).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
