import { DateTime } from 'luxon';
import { type ChangedPart, instantOf, ownValue, type TargetKind } from '../../engine/index.ts';
import { duration } from './days-text.ts';

const formatTarget: Readonly<Record<TargetKind, string>> = {
  response: 'response',
  restoration: 'restoration',
  resolution: 'resolution',
  statusUpdate: 'status update',
  rootCauseReport: 'root cause report',
  nextResponse: 'next response',
};

/** A kind of target in words. */
export function labelTarget(kind: string): string {
  return ownValue<string>(formatTarget, kind) ?? kind;
}

const partLabels: Readonly<Record<string, string>> = {
  coverage: 'whether it is decided at all',
  intake: 'whether it is taken in',
  severity: 'severity',
  review: 'who reviews the severity',
  team: 'team',
  desk: 'desk',
  'desk-hours': 'when the desk is open',
  contacts: 'contacts',
  billing: 'billing',
  exclusion: 'whether service levels apply',
  credits: 'credits',
  obligations: 'what the customer must bring',
  escalation: 'escalation',
  disposition: 'what becomes of it',
  closure: 'when silence closes it',
  notices: 'notices',
};

const aspectLabels: Readonly<Record<string, string>> = { promise: 'promise', due: 'due time', state: 'clock' };

/** A part of a decision in words. */
export function labelPart(part: ChangedPart): string {
  const [kind = '', aspect = ''] = part.split('.');
  return partLabels[part] ?? `${labelTarget(kind)}: ${aspectLabels[aspect] ?? aspect}`;
}

const fieldLabels: Readonly<Record<string, string>> = {
  outcome: 'decided at all',
  'intake.outcome': 'intake',
  'intake.to': 'redirected to',
  'severity.id': 'severity',
  'severity.requested': 'severity asked for',
  'severity.assessed': 'severity by the criteria',
  'severity.basis': 'severity comes about',
  'severity.review.by': 'severity reviewed by',
  'routing.team': 'team',
  'routing.desk.id': 'desk',
  'routing.desk.timeZone': 'desk’s time zone',
  'routing.desk.open': 'desk open now',
  'routing.desk.opensAt': 'desk opens',
  'routing.desk.closesAt': 'desk closes',
  'routing.alternates': 'other desks',
  'routing.contacts': 'contacts',
  'routing.billable': 'billed',
  'excluded.id': 'excluded as',
  'escalation.current': 'escalated to',
  'escalation.next': 'next level',
  'escalation.nextAt': 'next level comes',
  'escalation.levels': 'levels of escalation',
  'disposition.status': 'status',
  'disposition.handedTo': 'handed to',
  'closure.afterBusinessDays': 'closes after business days',
  'closure.afterFollowUps': 'closes after follow-ups',
  'closure.rule': 'closes by',
  'closure.closesAt': 'closes',
  'closure.reminders': 'reminders',
};

const targetFieldLabels: Readonly<Record<string, string>> = {
  commitment: 'promise',
  within: 'within',
  until: 'until',
  cutoff: 'cut-off',
  cutoffOf: 'cut-off of',
  afterCutoff: 'after the cut-off',
  atLatest: 'at the latest',
  usual: 'usually',
  calendar: 'counts on',
  startsOn: 'starts with',
  startedAt: 'started',
  dueAt: 'due',
  state: 'clock',
  elapsed: 'used',
  remaining: 'left',
  warnings: 'warnings',
  objective: 'objective',
};

/** A field of a decision in words. */
export function labelField(field: string): string {
  const [, kind = '', name = ''] = /^targets\.(\w+)\.(\w+)$/.exec(field) ?? [];
  return fieldLabels[field] ?? (kind === '' ? field : `${labelTarget(kind)} ${targetFieldLabels[name] ?? name}`);
}

/** What became of a field in words: from what to what, and of a list what is new and what is gone. */
export function describeChange(field: string, before: unknown, after: unknown): string {
  const lists = Array.isArray(before) && Array.isArray(after) ? { before, after } : undefined;
  if (lists === undefined || lists.before.length === 0 || lists.after.length === 0)
    return `${formatValue(field, before)} → ${formatValue(field, after)}`;
  const fresh = lists.after.filter((item) => !lists.before.includes(item)).map((item) => `+ ${formatValue(field, item)}`);
  const gone = lists.before.filter((item) => !lists.after.includes(item)).map((item) => `− ${formatValue(field, item)}`);
  const said = [...gone, ...fresh];
  const each = [...new Set(said)];
  return each.length === 0 ? `in another order: ${formatValue(field, after)}` : each.join(', ');
}

const statusLabels: Readonly<Record<string, string>> = {
  decided: 'decided',
  'not-covered': 'not for this policy',
  faulty: 'with faults',
};

/** What became of a case, in words. */
export function labelStatus(status: string): string {
  return statusLabels[status] ?? status;
}

/** A value of a field in words: instants in full in the offset of the desk, amounts of seconds as hours and minutes. */
export function formatValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (field === 'outcome') return labelStatus(String(value));
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => formatValue(field, item)).join(', ');
  if (typeof value === 'number' && /\.(elapsed|remaining)$/.test(field))
    return value < 0 ? `overdue by ${duration(-value)}` : duration(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? withInstants(value) : String(value);
}

function withInstants(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, (instant) =>
    DateTime.fromMillis(instantOf(instant), { zone: offsetOf(instant), locale: 'en-GB' }).toFormat('ccc d LLL yyyy HH:mm ZZ'),
  );
}

function offsetOf(instant: string): string {
  return `UTC${/[+-]\d\d:\d\d$/.exec(instant)?.[0] ?? ''}`;
}
