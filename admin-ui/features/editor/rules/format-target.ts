import {
  type Amount,
  plainUnits as everyUnit,
  isAmount,
  isPromisedDay,
  ownValue,
  parseAmount,
  parseLevelTime,
  type Share,
  type SupportPolicy,
} from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { describeEnds, describeUntil, formatAmount } from '../../../shared/vocabulary/describe-target-time.ts';
import { eventLabel, pauseLabel } from '../../../shared/vocabulary/event-label.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';

/** A promise as a policy writes it. */
export type WrittenTarget = {
  readonly within?: WrittenAmount;
  readonly dueAt?: { readonly fact?: string };
  readonly commitment?: string;
  readonly on?: string;
  readonly dueWithinHours?: string;
  readonly starts?: string | readonly string[];
  readonly pausedBy?: string | readonly string[];
  readonly until?: string;
  readonly cutoff?: string;
  readonly cutoffOf?: string | readonly string[];
  readonly afterCutoff?: WrittenLater;
  readonly atLatest?: WrittenLimit;
  readonly usual?: string | { readonly from?: string; readonly to?: string };
  readonly label?: string;
  readonly onSeverityChange?: string;
  readonly warnAt?: readonly Share[];
  readonly objective?: Share;
};

/** How much as a policy writes it: an amount, or the fact that states it. */
export type WrittenAmount = string | { readonly fact?: string; readonly unit?: string };

/** What is promised after a cut-off, as a policy writes it. */
export type WrittenLater = { readonly within?: WrittenAmount; readonly until?: string };

/** A second limit as a policy writes it. */
export type WrittenLimit = {
  readonly within?: WrittenAmount;
  readonly on?: string;
  readonly until?: string;
  readonly cutoff?: string;
};

/** A promise in a few words: `4 hours`, `Best effort`. */
export function formatTarget({ within, dueAt, commitment }: WrittenTarget): string {
  if (commitment === undefined && (typeof within === 'object' || dueAt !== undefined)) return text('hours.as-agreed');
  if (commitment !== undefined) {
    const key = `editing.commitment.${commitment}`;
    return isMessage(key) ? text(key as 'editing.commitment.none') : commitment;
  }
  const amount = amountOf(within);
  return amount === undefined ? String(within ?? '') : formatAmount(amount);
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
  if ('lateFor' in time)
    return [
      text('editing.level.late-for', { amount: amountWords(time.late), metric: metricTitle(time.lateFor, document) }),
      ...(time.on === undefined ? [] : [hoursLabel(time.on, document)]),
    ].join(', ');
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
  { within, dueAt, on, starts, pausedBy, dueWithinHours, until, cutoff, afterCutoff, atLatest }: WrittenTarget,
  document: SupportPolicy,
): string {
  if (within === undefined && dueAt === undefined) return '';
  const parts = [
    on === undefined ? undefined : hoursLabel(on, document),
    starts === undefined || starts === 'opened'
      ? undefined
      : text('editing.target.from', {
          event: [starts]
            .flat()
            .map((one) => startName(one, document))
            .join(' / '),
        }),
    pausedBy === undefined ? undefined : describePauses([pausedBy].flat(), document),
    until === undefined ? undefined : describeUntil(until),
    cutoff === undefined
      ? undefined
      : afterCutoff === undefined
        ? text('hours.cutoff', { time: cutoff })
        : text('hours.after-cutoff', {
            time: cutoff,
            limit: [formatTarget(afterCutoff), ...describeEnds({ until: afterCutoff.until })].join(', '),
          }),
    atLatest === undefined ? undefined : text('hours.at-latest', { limit: formatTarget(atLatest) }),
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

/** What starts a clock, in words: the policy's own, or those that every policy has. */
export function startName(event: string, document: SupportPolicy): string {
  const own = ownValue(document.events, event)?.label;
  const key = `editing.starts.${event}`;
  return own ?? (isMessage(key) ? text(key as 'editing.starts.opened') : eventLabel(event, document));
}

/** What makes a clock stand still: only that it does where that is the customer's silence, which is usual. */
function describePauses(pauses: readonly string[], document: SupportPolicy): string {
  const own = pauses.filter((one) => one !== 'waiting-on-customer');
  if (own.length === 0) return text('editing.target.paused');
  return text('editing.target.paused-by', { pauses: pauses.map((one) => pauseLabel(one, document)).join(', ') });
}

/** An amount as it is written, taken apart; undefined where it is none. */
export function amountOf(written: unknown): Amount | undefined {
  return typeof written === 'string' && (isAmount(written) || isPromisedDay(written)) ? parseAmount(written) : undefined;
}

export type AmountUnit = Amount['unit'];

/** The units as they are offered: seconds, which hardly any document promises, are the last. */
export const amountUnits: readonly AmountUnit[] = [...everyUnit.filter((unit) => unit !== 'second'), 'second'];

/** The units of what is promised, which may say the business day. */
export const promisedUnits: readonly AmountUnit[] = amountUnits.flatMap((unit) =>
  unit === 'business-day' ? [unit, 'next-business-day'] : [unit],
);
