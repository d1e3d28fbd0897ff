import type pc from 'picocolors';
import {
  type Decision,
  type DeskPart,
  decisionZone,
  fullTitle,
  type SupportPolicy,
  type TargetKind,
  type TargetPart,
} from '../../engine/index.ts';
import { dateText } from './date-text.ts';
import { daysText } from './days-text.ts';

type Colors = ReturnType<typeof pc.createColors>;

const targetWords: Record<TargetKind, string> = {
  response: 'Respond',
  restoration: 'Restore',
  resolution: 'Resolve',
  statusUpdate: 'Update',
  rootCauseReport: 'Root cause',
};

/** A decision by a policy for a person to read, a line a part. Times are those of the desk, or else of the policy, with the zone. */
export function decisionText(decision: Decision, document: SupportPolicy, colors: Colors): string {
  const { policy, intake, severity, excluded, targets, sources } = decision;
  const zone = decisionZone(decision, document);
  const since = document.effective?.from ? ` (in force since ${document.effective.from})` : '';
  const rows: [string, string][] = [];
  if (intake.outcome !== 'accepted')
    rows.push(['Intake', `${intake.outcome}${intake.to ? ` to ${words(intake.to)}` : ''} · ${intake.message ?? ''}`]);
  rows.push(['Severity', severityText(severity, colors)], ['Handled by', handledText(decision)]);
  rows.push(
    ...decision.routing.contacts.map((contact, index): [string, string] => [
      index === 0 ? 'Reach' : '',
      `${contact.value}${contact.country ? ` (${contact.country})` : ''}`,
    ]),
  );
  if (excluded) rows.push(['Excluded', `${excluded.label} · no service level applies`]);
  for (const [kind, target] of Object.entries(targets)) rows.push([targetWords[kind as TargetKind], targetText(target, zone)]);
  const { escalation, disposition, closure, obligations, notices } = decision;
  if (escalation.levels.length > 0)
    rows.push([
      'Escalate',
      `${escalation.current ? `at ${escalation.current}, ` : ''}${escalation.next ? `next ${escalation.next}` : 'no further level'}`,
    ]);
  if (disposition.handedTo || disposition.status === 'closed')
    rows.push([
      'Becomes',
      `${disposition.status}${disposition.handedTo ? `, handed to ${words(disposition.handedTo)}` : ''} · ${disposition.label ?? ''}`,
    ]);
  if (closure.closesAt) rows.push(['Closes', `${dateText(closure.closesAt, zone)} unless the customer answers`]);
  rows.push(...listRows('Bring', obligations), ...listRows('Note', notices));
  rows.push(
    ...sources.map(({ stage, rule, section }, index): [string, string] => [
      index === 0 ? 'Why' : '',
      colors.dim(`${stage}: ${rule}${section ? ` (${section})` : ''}`),
    ]),
  );
  const head = `${colors.bold(fullTitle(document))} · ${policy.language} · version ${policy.version}${since}`;
  return `${head}\n\n${rows.map(([name, text]) => `  ${name.padEnd(11)} ${text}`).join('\n')}\n`;
}

function listRows(name: string, items: readonly { readonly label: string }[]): [string, string][] {
  return items.map(({ label }, index) => [index === 0 ? name : '', label]);
}

function severityText({ id, label, basis, requested, assessed, review }: Decision['severity'], colors: Colors): string {
  if (id === null) return 'none: nobody asked for one and no criterion holds';
  const why = {
    requested: 'as requested',
    assessed: 'by the criteria',
    default: 'by default',
    limited: `\`${requested ?? assessed}\` is not allowed here`,
  }[basis];
  const also = basis === 'requested' && assessed && assessed !== id ? ` (the criteria say \`${assessed}\`)` : '';
  return `${colors.bold(label ?? id)}${label?.toLowerCase() === id ? '' : ` (${id})`}, ${why}${also}${review ? ` · reviewed by ${words(review.by)}: ${review.reason}` : ''}`;
}

function handledText({ routing }: Decision): string {
  const { team, desk, billable } = routing;
  const paid = { no: '', possible: ' · may be billed', yes: ' · billed' }[billable];
  return `${[team && titled(team), desk?.label].filter(Boolean).join(', ') || 'nobody named'}${desk ? openText(desk) : ''}${paid}`;
}

function openText({ open, opensAt, closesAt, timeZone }: DeskPart): string {
  if (open === null) return '';
  if (!open) return ` · closed now${opensAt ? `, opens ${dateText(opensAt, timeZone)}` : ''}`;
  return ` · open now${closesAt ? ` until ${dateText(closesAt, timeZone)}` : ', around the clock'}`;
}

function targetText({ commitment, dueAt, state, label, within, calendar, startsOn, days }: TargetPart, zone: string): string {
  if (commitment !== 'time') return `${label} · no time promised`;
  const amount = within
    ? `${within.value} ${within.unit.replace('-', ' ')}${within.value === 1 ? '' : 's'} on ${words(calendar ?? '')}`
    : '';
  if (state === 'open-ended') return `${label} · no due time: the hours that count are not known`;
  if (state === 'pending') return `${label} · ${amount} from ${words(startsOn)}, which has not happened yet`;
  if (dueAt === null) return `${label} · ${amount}, which never open again`;
  const said = state === 'running' ? '' : ` · ${state}`;
  return `by ${dateText(dueAt, zone)}   ${amount}${said}${days ? daysText(days, zone) : ''}`;
}

function words(id: string): string {
  return id.replaceAll('-', ' ');
}

function titled(id: string): string {
  return words(id).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
