import { listMessages, type Message, type MessageValue, phrase, sayingOf } from '../messages/message.ts';
import { amountSeconds, parseAmount } from '../policy/amount.ts';
import type { Target } from '../policy/policy-document.generated.ts';
import type { TargetKind } from '../vocabulary/metrics.ts';

/** The kinds of target as people call them. */
export const targetNames: Readonly<Record<TargetKind, Message>> = {
  response: phrase`response`,
  restoration: phrase`restoration`,
  resolution: phrase`resolution`,
  statusUpdate: phrase`status update`,
  rootCauseReport: phrase`root-cause report`,
};

const commitmentLabels: Readonly<Record<string, Message>> = {
  'best-effort': phrase`best effort`,
  'scheduled-release': phrase`in a scheduled release`,
  'agreed-release': phrase`in a release as agreed`,
  none: phrase`nothing promised`,
};

const startLabels: Readonly<Record<string, Message>> = {
  opened: phrase`from the opening`,
  responded: phrase`from the first answer`,
  'defect-confirmed': phrase`from the confirmed defect`,
  restored: phrase`from restoration`,
  resolved: phrase`from resolution`,
};

/** Hours as a promise names them; `named` tells what a policy's own name stands for. */
export function describeHours(hours: string, named: (hours: string) => MessageValue = (name) => name): Message {
  if (hours === 'around-the-clock') return phrase`around the clock`;
  if (hours === 'desk-hours') return phrase`in desk hours`;
  if (hours === 'desk-or-alternates-hours') return phrase`in the hours of the desk or an alternate`;
  if (hours === 'business-days') return phrase`Monday to Friday`;
  if (hours === deskDays) return phrase`on the desk’s days`;
  return phrase`in ${named(hours)}`;
}

/** A promise in words: `48 hours around the clock, not while waiting for the customer`. */
export function describeCommitment(target: Target, named?: (hours: string) => MessageValue): Message {
  const { within, commitment, starts, pausedBy, dueWithinHours } = target;
  const on = target.on === undefined ? (within === undefined ? undefined : countedOn(target)) : target.on;
  const amount = within === undefined ? commitmentOf(commitment) : describeAmount(within);
  return listMessages([
    ...(on === undefined
      ? [amount]
      : [onHours(amount, describeHours(on, named), within !== undefined && on !== 'business-days')]),
    ...(starts === undefined || starts === 'opened' ? [] : [startLabels[starts] ?? starts]),
    ...(pausedBy === undefined ? [] : [phrase`not while waiting for the customer`]),
    ...(dueWithinHours === undefined ? [] : [phrase`due ${describeHours(dueWithinHours, named)}`]),
  ]);
}

function commitmentOf(commitment: string | undefined): MessageValue {
  return commitmentLabels[commitment ?? ''] ?? commitment ?? phrase`nothing said`;
}

function onHours(amount: MessageValue, hours: Message, isClose: boolean): Message {
  return isClose ? sayingOf(phrase`${amount} ${hours}`, 'promise') : phrase`${amount}, ${hours}`;
}

/** An amount of time as a policy writes it: `48 hours`. */
function describeAmount(text: string): Message {
  const [, value = '', unit] = /^(\d+) (.+)$/.exec(text) ?? [];
  switch (unit) {
    case 'second':
      return phrase`${value} second`;
    case 'seconds':
      return phrase`${value} seconds`;
    case 'minute':
      return phrase`${value} minute`;
    case 'minutes':
      return phrase`${value} minutes`;
    case 'hour':
      return phrase`${value} hour`;
    case 'hours':
      return phrase`${value} hours`;
    case 'day':
      return phrase`${value} day`;
    case 'days':
      return phrase`${value} days`;
    case 'business day':
      return phrase`${value} business day`;
    case 'business days':
      return phrase`${value} business days`;
    default:
      return phrase`${text}`;
  }
}

/** One setting of a promise in words, also where it is left out; undefined where that says nothing. */
export function describeSetting(key: string, value: unknown): MessageValue | undefined {
  if (key === 'within') return value === undefined ? undefined : describeAmount(String(value));
  if (key === 'commitment') return value === undefined ? undefined : commitmentOf(String(value));
  if (key === 'on') return value === undefined ? undefined : describeHours(String(value));
  if (key === 'starts') return startLabels[String(value ?? 'opened')] ?? String(value);
  if (key === 'pausedBy')
    return value === undefined ? phrase`also while waiting for the customer` : phrase`not while waiting for the customer`;
  if (key === 'dueWithinHours')
    return value === undefined ? phrase`due at any hour` : phrase`due ${describeHours(String(value))}`;
  return undefined;
}

/** The same text for promises that mean the same; `meant` gives what stands for named hours. */
export function commitmentForm(target: Target, meant: (hours: string) => string): string {
  const { within, commitment, on: _, starts = 'opened', pausedBy, dueWithinHours, label: __, ...others } = target;
  const amount = within === undefined ? undefined : parseAmount(within);
  const length = amount && (amountSeconds(amount) ?? `${amount.value} business days`);
  const on = within === undefined ? target.on : countedOn(target);
  return JSON.stringify([length, commitment, on && meant(on), starts, pausedBy, dueWithinHours && meant(dueWithinHours), others]);
}

/** What business days are counted on where a promise does not say: no name of hours, for it depends on the desk. */
const deskDays = 'the desk’s days';

/** The hours on which an amount counts: days of 24 hours around the clock whatever is said, business days on the desk’s. */
function countedOn({ within = '', on }: Target): string {
  if (/business days?$/.test(within)) return on ?? deskDays;
  return on === undefined || / days?$/.test(within) ? 'around-the-clock' : on;
}
