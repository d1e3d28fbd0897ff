import { ownValue, parseLevelTime, type Share, type SupportPolicy } from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { formatAmount } from '../../../shared/vocabulary/describe-target-time.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';

/** A promise as a policy writes it. */
export type WrittenTarget = {
  readonly within?: string;
  readonly commitment?: string;
  readonly on?: string;
  readonly dueWithinHours?: string;
  readonly starts?: string;
  readonly pausedBy?: string;
  readonly label?: string;
  readonly onSeverityChange?: string;
  readonly warnAt?: readonly Share[];
  readonly objective?: Share;
};

/** A promise in a few words: `4 hours`, `Best effort`. */
export function formatTarget({ within, commitment }: WrittenTarget): string {
  if (commitment !== undefined) {
    const key = `editing.commitment.${commitment}`;
    return isMessage(key) ? text(key as 'editing.commitment.none') : commitment;
  }
  const amount = amountOf(within);
  return amount === undefined ? (within ?? '') : formatAmount(amount);
}

/** An amount in words, `2 business days`; as it is written where it is none. */
export function amountWords(written: string): string {
  const amount = amountOf(written);
  return amount === undefined ? written : formatAmount(amount);
}

/** When a level of escalation comes by itself: `50 % of Response`, `2 hours, Office`. */
export function describeLevelTime(after: string, document: SupportPolicy): string {
  const time = parseLevelTime(after);
  if ('of' in time)
    return text('editing.level.share-of', { percent: String(time.percent), metric: metricTitle(time.of, document) });
  return [amountWords(time.within), ...(time.on === undefined ? [] : [hoursLabel(time.on, document)])].join(', ');
}

/** What a metric is called over a column. */
export function metricTitle(metric: string, { metrics }: SupportPolicy): string {
  const own = ownValue(metrics, metric)?.label;
  const key = `editing.outcome-column.${metric}`;
  return own ?? (isMessage(key) ? text(key as 'editing.outcome-column.response') : readable(metric));
}

/** On which hours, from when, and what stops it, for the line below. */
export function describeTargetTerms(
  { within, on, starts, pausedBy, dueWithinHours }: WrittenTarget,
  document: SupportPolicy,
): string {
  if (within === undefined) return '';
  const parts = [
    on === undefined ? undefined : hoursLabel(on, document),
    starts === undefined || starts === 'opened' ? undefined : text('editing.target.from', { event: eventName(starts) }),
    pausedBy === undefined ? undefined : text('editing.target.paused'),
    dueWithinHours === undefined ? undefined : text('editing.target.due', { hours: hoursLabel(dueWithinHours, document) }),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** What hours are called. */
export function hoursLabel(id: string, document: SupportPolicy): string {
  const key = `editing.hours.${id}`;
  if (isMessage(key)) return text(key as 'editing.hours.desk-hours');
  return document.calendars?.[id]?.label ?? readable(id);
}

/** What starts a clock, in words. */
export function eventName(event: string): string {
  const key = `editing.starts.${event}`;
  return isMessage(key) ? text(key as 'editing.starts.opened') : readable(event);
}

/** An amount as it is written, taken apart; undefined where it is none. */
export function amountOf(written: string | undefined): { value: number; unit: AmountUnit } | undefined {
  const [, value, unit] = /^([1-9]\d*) (second|minute|hour|day|business day)s?$/.exec(written ?? '') ?? [];
  if (value === undefined || unit === undefined) return undefined;
  return { value: Number(value), unit: unit.replace(' ', '-') as AmountUnit };
}

export const amountUnits = ['minute', 'hour', 'day', 'business-day', 'second'] as const;

export type AmountUnit = (typeof amountUnits)[number];

/** An amount as policies write it. */
export function amountText(value: number, unit: AmountUnit): string {
  return `${value} ${unit.replace('-', ' ')}${value === 1 ? '' : 's'}`;
}
