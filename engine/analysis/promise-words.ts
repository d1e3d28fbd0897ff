import { amountSeconds, parseAmount } from '../policy/amount.ts';
import type { Target } from '../policy/policy-document.generated.ts';
import type { TargetKind } from '../policy/targets.ts';

/** The kinds of target as people call them. */
export const promiseNames: Readonly<Record<TargetKind, string>> = {
  response: 'response',
  restoration: 'restoration',
  resolution: 'resolution',
  statusUpdate: 'status update',
  rootCauseReport: 'root-cause report',
};

const commitmentWords: Readonly<Record<string, string>> = {
  'best-effort': 'best effort',
  'scheduled-release': 'in a scheduled release',
  'agreed-release': 'in a release as agreed',
  none: 'nothing promised',
};

const startWords: Readonly<Record<string, string>> = {
  opened: 'from the opening',
  responded: 'from the first answer',
  'defect-confirmed': 'from the confirmed defect',
  restored: 'from restoration',
  resolved: 'from resolution',
};

/** Hours as a promise names them; `named` tells what a policy's own name stands for. */
export function hoursWords(hours: string, named: (hours: string) => string = (name) => name): string {
  if (hours === 'around-the-clock') return 'around the clock';
  if (hours === 'desk-hours') return 'in desk hours';
  if (hours === 'desk-or-alternates-hours') return 'in the hours of the desk or an alternate';
  if (hours === 'business-days') return 'Monday to Friday';
  return `in ${named(hours)}`;
}

/** A promise in words: `48 hours around the clock, not while waiting for the customer`. */
export function promiseWords(target: Target, named?: (hours: string) => string): string {
  const { within, commitment, starts, pausedBy, dueWithinHours } = target;
  const on = target.on === undefined ? (within === undefined ? undefined : countedOn(target)) : target.on;
  const amount = within ?? commitmentWords[commitment ?? ''] ?? commitment ?? 'nothing said';
  const parts = [
    on === undefined ? amount : `${amount}${within === undefined || on === 'business-days' ? ',' : ''} ${hoursWords(on, named)}`,
    starts === undefined || starts === 'opened' ? '' : (startWords[starts] ?? starts),
    pausedBy === undefined ? '' : 'not while waiting for the customer',
    dueWithinHours === undefined ? '' : `due ${hoursWords(dueWithinHours, named)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** One setting of a promise in words, also where it is left out; null where that says nothing. */
export function settingWords(key: string, value: unknown): string | null {
  if (key === 'within') return value === undefined ? null : String(value);
  if (key === 'commitment') return value === undefined ? null : (commitmentWords[String(value)] ?? String(value));
  if (key === 'on') return value === undefined ? null : hoursWords(String(value));
  if (key === 'starts') return startWords[String(value ?? 'opened')] ?? String(value);
  if (key === 'pausedBy')
    return value === undefined ? 'also while waiting for the customer' : 'not while waiting for the customer';
  if (key === 'dueWithinHours') return value === undefined ? 'due at any hour' : `due ${hoursWords(String(value))}`;
  return null;
}

/** The same text for promises that mean the same; `meant` gives what stands for named hours. */
export function promiseForm(target: Target, meant: (hours: string) => string): string {
  const { within, commitment, on: _, starts = 'opened', pausedBy, dueWithinHours, label: __, ...others } = target;
  const amount = within === undefined ? undefined : parseAmount(within);
  const length = amount && (amountSeconds(amount) ?? `${amount.value} business days`);
  const on = within === undefined ? target.on : countedOn(target);
  return JSON.stringify([length, commitment, on && meant(on), starts, pausedBy, dueWithinHours && meant(dueWithinHours), others]);
}

/** The hours on which an amount counts: days of 24 hours around the clock whatever is said, business days Monday to Friday. */
function countedOn({ within = '', on }: Target): string {
  if (/business days?$/.test(within)) return on ?? 'business-days';
  return on === undefined || / days?$/.test(within) ? 'around-the-clock' : on;
}
