import {
  isStandardMetric,
  listed,
  ownValue,
  parseAmount,
  parseLateness,
  percentOf,
  type SecondLimit,
  type Share,
  type SupportPolicy,
  warnPoints,
} from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { describeEnds, describeUsual, formatAmount, type Usual } from '../vocabulary/describe-target-time.ts';
import { readable } from '../vocabulary/question-label.ts';
import { clockStartLabel } from '../vocabulary/target-label.ts';
import type { TargetTerms } from './target-tables.ts';

/** The time that is promised, `2 business days`; undefined where no time is. */
export function formatTargetTime({ within, dueAt }: TargetTerms, translate: Text): string | undefined {
  if (typeof within === 'string') return formatAmount(parseAmount(within), translate);
  return within === undefined && dueAt === undefined ? undefined : translate('hours.as-agreed');
}

/** The policy's own words for a promise; undefined where they only repeat the time under the heading that it stands under. */
export function targetOwnLabel({ label, within, dueAt }: TargetTerms, translate: Text): string | undefined {
  const time = formatTargetTime({ within, dueAt }, translate);
  const isRepeated = label !== undefined && time !== undefined && label.includes(time) && label.length < time.length + mostAround;
  return isRepeated ? undefined : label;
}

/** So many letters around a time, as in “Answer within 2 hours”, say nothing that the table does not. */
const mostAround = 16;

/** What a promise without a time is. */
export function untimedCommitmentLabel({ commitment = 'none' }: TargetTerms, translate: Text): string {
  return translate(`document.commitment.${commitment}`);
}

/** How the clock of a promise runs: the hours that count, what starts it and what stops it; nothing that goes without saying. */
export function describeTargetClock(terms: TargetTerms, document: SupportPolicy, translate: Text): string[] {
  const { within, on, starts, pausedBy, dueWithinHours, cutoffOf, atLatest, usual, dueAt, onSeverityChange } = terms;
  const { warnAt, objective } = terms;
  const asked = typeof within === 'object' ? within.fact : dueAt?.fact;
  const isWholeDays = typeof within === 'string' && / (days?|weeks?|months?)$/.test(within);
  const hours = on ?? (within === undefined || isWholeDays ? undefined : 'around-the-clock');
  return [
    ...(asked === undefined ? [] : [describeAskedFact(asked, document, translate)]),
    ...(hours === undefined ? [] : [describeCountedHours(hours, document, translate)]),
    ...describeTermsEnds(terms, document, translate),
    ...(cutoffOf === undefined
      ? []
      : [translate('document.cutoff-of', { when: clockStartLabel(listed(cutoffOf).join(', '), document, translate) })]),
    ...(atLatest === undefined ? [] : [describeSecondLimit(atLatest, document, translate)]),
    ...(usual === undefined ? [] : [describeUsual(readUsual(usual), translate)]),
    ...(starts === undefined || starts === 'opened'
      ? []
      : [translate('document.starts', { when: clockStartLabel(listed(starts).join(', '), document, translate) })]),
    ...pauseWords(listed(pausedBy), document, translate),
    ...(dueWithinHours === undefined
      ? []
      : [translate('document.due-within', { hours: hoursName(dueWithinHours, document, translate) })]),
    ...(onSeverityChange === undefined || onSeverityChange === 'keep' ? [] : [translate(changeWords[onSeverityChange])]),
    ...(warnAt === undefined ? [] : [describeWarnings(warnAt, translate)]),
    ...(objective === undefined ? [] : [translate('document.objective', { share: formatShare(objective, translate) })]),
  ];
}

const changeWords = {
  restart: 'document.begins-anew',
  'restart-when-raised': 'document.begins-anew-when-raised',
  'restart-when-lowered': 'document.begins-anew-when-lowered',
} as const;

/** When the time of a promise ends on its day, and what begins too late for that. */
function describeTermsEnds({ until, cutoff, afterCutoff }: TargetTerms, document: SupportPolicy, translate: Text): string[] {
  if (cutoff === undefined || afterCutoff === undefined) return describeEnds({ until, cutoff }, translate);
  const { within } = afterCutoff;
  const amount =
    typeof within === 'string'
      ? formatAmount(parseAmount(within), translate)
      : describeAskedFact(within.fact, document, translate);
  const limit = [amount, ...describeEnds({ until: afterCutoff.until }, translate)].join(', ');
  return [...describeEnds({ until }, translate), translate('hours.after-cutoff', { time: cutoff, limit })];
}

/** When a target warns: `Warned at 75 %, 30 minutes before`. */
export function describeWarnings(written: readonly Share[], translate: Text): string {
  const points = warnPoints(written).map((point) => {
    if (point.before !== undefined) return translate('document.warn-before', { amount: formatAmount(point.before, translate) });
    if (point.late === undefined) return formatShare(point.percent, translate);
    const amount = formatAmount(point.late, translate);
    return translate('hours.late', {
      amount: point.isAroundTheClock ? translate('hours.around-the-clock', { amount }) : amount,
    });
  });
  if (points.length === 0) return translate('document.warnings.none');
  return translate('document.warnings.points', { points: new Intl.ListFormat(translate.locale).format(points) });
}

/** A share as the document's language writes it: `99.5 %`. */
export function formatShare(share: Share, translate: Text): string {
  const percent = percentOf(share) / 100;
  return new Intl.NumberFormat(translate.locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent);
}

/** What a missed target gives: `10 % for every hour late, at most 25 %`. */
export function describeCredit({ gives = 0, per, after, begun, most }: Credit, translate: Text): string {
  const share = formatShare(gives, translate);
  const unit = per ?? after;
  const amount = unit === undefined ? '' : formatAmount(parseLateness(unit), translate);
  const given =
    per === undefined
      ? translate(after === undefined ? 'document.credit.once' : 'document.credit.after', { share, amount })
      : translate(begun ? 'document.credit.per-begun' : 'document.credit.per', { share, amount });
  return most === undefined ? given : `${given}, ${translate('document.credit.most', { share: formatShare(most, translate) })}`;
}

type Credit = NonNullable<SupportPolicy['credits']>[number];

/** The question whose answer says how long. */
function describeAskedFact(fact: string, { facts }: SupportPolicy, translate: Text): string {
  return translate('hours.case-says', { question: ownValue(facts, fact)?.label ?? readable(fact) });
}

function describeSecondLimit(limit: SecondLimit, document: SupportPolicy, translate: Text): string {
  const { within, on } = limit;
  const amount =
    typeof within === 'string'
      ? formatAmount(parseAmount(within), translate)
      : describeAskedFact(within.fact, document, translate);
  const hours = on === undefined ? [] : [describeCountedHours(on, document, translate)];
  return translate('hours.at-latest', { limit: [amount, ...hours, ...describeEnds(limit, translate)].join(', ') });
}

function readUsual(usual: NonNullable<TargetTerms['usual']>): Usual {
  return typeof usual === 'string' ? parseAmount(usual) : { from: parseAmount(usual.from), to: parseAmount(usual.to) };
}

/** What a metric is called: as the policy says, or else in the document's language. */
export function metricLabel(metric: string, { metrics }: SupportPolicy, translate: Text): string {
  const own = ownValue(metrics, metric)?.label;
  return own ?? (isStandardMetric(metric) ? translate(`document.target.${metric}`) : readable(metric));
}

/** What makes a clock stand still. */
function pauseWords(names: readonly string[], { pauses }: SupportPolicy, translate: Text): string[] {
  const own = names
    .filter((name) => name !== 'waiting-on-customer')
    .map((name) => ownValue(pauses, name)?.label ?? readable(name));
  return [
    ...(names.includes('waiting-on-customer') ? [translate('document.pauses')] : []),
    ...(own.length > 0 ? [translate('document.pauses-during', { pauses: own.join(', ') })] : []),
  ];
}

/** The hours that count, as an addition to a promise. */
function describeCountedHours(on: string, document: SupportPolicy, translate: Text): string {
  if (ownValue(document.clocks, on) !== undefined) return translate('document.hours.by-case');
  return translate('document.hours.counted', { hours: hoursName(on, document, translate) });
}

/** What hours are called that a rule names: ours for the common ones, the policy's for its calendars. */
export function hoursName(on: string, document: SupportPolicy, translate: Text): string {
  switch (on) {
    case 'around-the-clock':
    case 'desk-hours':
    case 'desk-or-alternates-hours':
    case 'business-days':
      return translate(`document.hours.${on}`);
  }
  const union = ownValue(document.unions, on);
  if (union !== undefined) return union.map((id) => hoursName(id, document, translate)).join(' + ');
  const desk = Object.values(document.desks ?? {}).find(({ hours }) => hours === on);
  return ownValue(document.calendars, on)?.label ?? desk?.label ?? readable(on);
}
