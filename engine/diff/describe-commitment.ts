import { listMessages } from '../messages/lists.ts';
import { type MessageValue, nameMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import { listed } from '../policy/case-vocabulary.ts';
import type { SecondLimit, Target } from '../policy/policy-document.generated.ts';
import type { PromisedAmount } from '../policy/target-rule.ts';
import {
  amountSeconds,
  amountText,
  amountUnits,
  calendarStep,
  isBusinessUnit,
  isPromisedDay,
  parseAmount,
} from '../vocabulary/amount.ts';
import { describeId, describeName } from '../vocabulary/fact-names.ts';
import { parseLevelTime } from '../vocabulary/level-time.ts';
import { isStandardMetric, type TargetKind } from '../vocabulary/metrics.ts';
import { percentOf, type Share } from '../vocabulary/share.ts';
import { warnPoints } from '../vocabulary/warn-point.ts';

/** The standard metrics as people call them. */
const standardNames: Readonly<Record<TargetKind, MessageValue>> = {
  response: messageOf('diff.target.response'),
  restoration: messageOf('diff.target.restoration'),
  resolution: messageOf('diff.target.resolution'),
  statusUpdate: messageOf('diff.target.status-update'),
  rootCauseReport: messageOf('diff.target.root-cause-report'),
  nextResponse: messageOf('diff.target.next-response'),
};

/** What a metric is called: a standard one in the reader's language, another one by its name taken apart. */
export function metricName(metric: string): MessageValue {
  return isStandardMetric(metric) ? standardNames[metric] : nameMessage(`metric.${metric}`, describeName(metric));
}

const commitmentLabels: Readonly<Record<NonNullable<Target['commitment']>, MessageValue>> = {
  'best-effort': messageOf('diff.commitment.best-effort'),
  'scheduled-release': messageOf('diff.commitment.scheduled-release'),
  'agreed-release': messageOf('diff.commitment.agreed-release'),
  none: messageOf('diff.commitment.none'),
};

const startLabels: Readonly<Record<string, MessageValue>> = {
  opened: messageOf('diff.starts.opened'),
  responded: messageOf('diff.starts.responded'),
  'defect-confirmed': messageOf('diff.starts.defect-confirmed'),
  restored: messageOf('diff.starts.restored'),
  resolved: messageOf('diff.starts.resolved'),
  occurred: messageOf('diff.start.occurred'),
};

type Names = string | readonly string[];

/** What starts a clock: `from the opening`; of several the first to come. */
function describeStart(starts: Names): MessageValue {
  return listMessages(
    listed(starts).map((name) => ownValue(startLabels, name) ?? messageOf('diff.start.event', { event: describeId(name) })),
    'or',
  );
}

/** What makes a clock stand still. */
function describePauses(pausedBy: Names): MessageValue {
  return listMessages(
    listed(pausedBy).map((name) =>
      name === 'waiting-on-customer'
        ? messageOf('diff.paused-by-customer')
        : messageOf('diff.not-during', { pause: describeId(name) }),
    ),
  );
}

/** Hours as a promise names them; `named` tells what a policy's own name stands for. */
export function describeHours(hours: string, named: (hours: string) => MessageValue = (name) => name): MessageValue {
  if (hours === 'around-the-clock') return messageOf('diff.hours.around-the-clock');
  if (hours === 'desk-hours') return messageOf('diff.hours.desk');
  if (hours === 'desk-or-alternates-hours') return messageOf('diff.hours.desk-or-alternates');
  if (hours === 'business-days') return messageOf('diff.days.monday-to-friday');
  if (hours === deskDays) return messageOf('diff.hours.desk-days');
  return messageOf('diff.hours.in', { hours: named(hours) });
}

/** A promise in words: `48 hours around the clock, not while waiting for the customer`. */
export function describeCommitment(target: Target, named?: (hours: string) => MessageValue): MessageValue {
  const { within, dueAt, commitment, starts, pausedBy, dueWithinHours, atLatest, usual, onSeverityChange, warnAt, objective } =
    target;
  const on = target.on === undefined ? (within === undefined ? undefined : countedOn(within)) : target.on;
  const amount =
    within !== undefined ? describePromised(within) : dueAt !== undefined ? describeMoment(dueAt) : commitmentOf(commitment);
  return listMessages([
    ...(on === undefined
      ? [amount]
      : [onHours(amount, describeHours(on, named), within !== undefined && on !== 'business-days')]),
    ...describeEnd(target),
    ...(atLatest === undefined ? [] : [describeSecondLimit(atLatest, named)]),
    ...(usual === undefined ? [] : [describeUsual(usual)]),
    ...(starts === undefined || starts === 'opened' ? [] : [describeStart(starts)]),
    ...(pausedBy === undefined ? [] : [describePauses(pausedBy)]),
    ...(dueWithinHours === undefined ? [] : [messageOf('diff.due', { hours: describeHours(dueWithinHours, named) })]),
    ...(onSeverityChange === undefined || onSeverityChange === 'keep' ? [] : [describeChange(onSeverityChange)]),
    ...(warnAt === undefined ? [] : [messageOf('diff.warned', { points: describeWarnPoints(warnAt) })]),
    ...(objective === undefined ? [] : [describeObjective(objective)]),
  ]);
}

function describeChange(setting: Target['onSeverityChange']): MessageValue {
  if (setting === undefined || setting === 'keep') return messageOf('diff.goes-on');
  if (setting === 'restart') return messageOf('diff.begins-anew');
  return messageOf(setting === 'restart-when-raised' ? 'diff.begins-anew-when-raised' : 'diff.begins-anew-when-lowered');
}

function describeUntil(until: string): MessageValue {
  return until === 'closing' ? messageOf('diff.until-closing') : messageOf('diff.until-time', { time: until });
}

function describeEnd({ until, cutoff, cutoffOf, afterCutoff }: Target): MessageValue[] {
  const time = cutoff ?? '';
  return [
    ...(until === undefined ? [] : [describeUntil(until)]),
    ...(cutoff === undefined || afterCutoff !== undefined ? [] : [messageOf('diff.cutoff', { time })]),
    ...(afterCutoff === undefined ? [] : [messageOf('diff.after-cutoff', { time, limit: describeLater(afterCutoff) })]),
    ...(cutoffOf === undefined ? [] : [messageOf('diff.cutoff-of', { event: describeStart(cutoffOf) })]),
  ];
}

/** What is promised after a cut-off: `the next business day, until 12:00`. */
function describeLater({ within, until }: NonNullable<Target['afterCutoff']>): MessageValue {
  return listMessages([describePromised(within), ...(until === undefined ? [] : [describeUntil(until)])]);
}

/** A second limit in words: `at the latest 1 business day in office, until closing`. */
function describeSecondLimit(limit: SecondLimit, named?: (hours: string) => MessageValue): MessageValue {
  const { within, on } = limit;
  const amount = describePromised(within);
  const counted = on === undefined ? amount : onHours(amount, describeHours(on, named), on !== 'business-days');
  return messageOf('diff.at-latest', { limit: listMessages([counted, ...describeEnd(limit)]) });
}

function describeUsual(usual: NonNullable<Target['usual']>): MessageValue {
  return typeof usual === 'string'
    ? messageOf('diff.usual', { amount: describeAmount(usual) })
    : messageOf('diff.usual-range', { from: describeAmount(usual.from), to: describeAmount(usual.to) });
}

function describeMoment({ fact }: NonNullable<Target['dueAt']>): MessageValue {
  return messageOf('diff.due-at-fact', { fact });
}

function commitmentOf(commitment: string | undefined): MessageValue {
  return ownValue(commitmentLabels, commitment ?? '') ?? commitment ?? messageOf('diff.commitment.unsaid');
}

function onHours(amount: MessageValue, hours: MessageValue, isClose: boolean): MessageValue {
  return isClose
    ? messageOf('diff.promise.amount-and-hours', { amount, hours })
    : messageOf('list.comma', { first: amount, second: hours });
}

const writtenUnits = amountUnits.flatMap((unit) => [unit, `${unit}s`] as const);

/** When to warn: `50 %, 90 %, 30 minutes before`. */
export function describeWarnPoints(
  points: readonly Share[],
  describePercent: (percent: number) => MessageValue = describeShare,
): MessageValue {
  const said = warnPoints(points).map((point): MessageValue => {
    if (point.before !== undefined) return messageOf('diff.warn-before', { amount: describeAmount(amountText(point.before)) });
    if (point.late === undefined) return describePercent(point.percent);
    const late = describeAmount(amountText(point.late));
    const amount = point.isAroundTheClock ? onHours(late, describeHours('around-the-clock'), true) : late;
    return messageOf('diff.warn-late', { amount });
  });
  return said.length === 0 ? messageOf('diff.value.none') : listMessages(said);
}

/** A share as people read it: `99.5 %`. */
export function describeShare(share: Share): MessageValue {
  return messageOf('diff.share', { percent: percentOf(share) });
}

function describeObjective(share: Share): MessageValue {
  return messageOf('diff.objective', { share: describeShare(share) });
}

/** An amount of time as a policy writes it: `48 hours`. */
export function describeAmount(text: string): MessageValue {
  const [, count = '', written = ''] = /^(\d+) (.+)$/.exec(text) ?? [];
  if (count === '' && isPromisedDay(text))
    return messageOf(text === 'same business day' ? 'diff.amount.same-business-day' : 'diff.amount.next-business-day');
  const unit = writtenUnits.find((one) => one === written.replaceAll(' ', '-'));
  return unit === undefined ? text : messageOf(`diff.amount.${unit}`, { count });
}

/** When a level of escalation comes by itself: `50 % of the response`, `2 hours in office`. */
export function describeLevelTime(after: string, named?: (hours: string) => MessageValue): MessageValue {
  const time = parseLevelTime(after);
  if ('of' in time) return messageOf('diff.level.share', { percent: time.percent, metric: metricName(time.of) });
  if (!('lateFor' in time)) return describeCommitment(amountTarget(time), named);
  const late = describeAmount(time.late);
  const amount = time.on === undefined ? late : onHours(late, describeHours(time.on, named), time.on !== 'business-days');
  return messageOf('diff.level.late', { amount, metric: metricName(time.lateFor) });
}

/** The same text for times of levels that mean the same. */
export function levelTimeForm(after: string, meant: (hours: string) => string): string {
  const time = parseLevelTime(after);
  if ('of' in time) return JSON.stringify([time.percent, time.of]);
  if (!('lateFor' in time)) return commitmentForm(amountTarget(time), meant);
  return JSON.stringify([lengthForm(time.late), time.lateFor, time.on && meant(time.on)]);
}

function amountTarget({ within, on }: { readonly within: string; readonly on: string | undefined }): Target {
  return on === undefined ? { within } : { within, on };
}

/** How much is promised: an amount, or what the case states. */
function describePromised(within: PromisedAmount): MessageValue {
  if (typeof within === 'string') return describeAmount(within);
  const { fact, unit } = within;
  return unit === undefined
    ? messageOf('diff.amount.of-fact', { fact })
    : messageOf(`diff.amount.${unit}s`, { count: `\`${fact}\`` });
}

/** One setting of a promise in words, also where it is left out; undefined where that says nothing. */
export function describeSetting(key: string, value: unknown): MessageValue | undefined {
  if (key === 'within') return value === undefined ? undefined : describePromised(value as PromisedAmount);
  if (key === 'dueAt') return value === undefined ? undefined : describeMoment(value as NonNullable<Target['dueAt']>);
  if (key === 'until') return value === undefined ? messageOf('diff.until-any-time') : describeUntil(String(value));
  if (key === 'cutoffOf')
    return value === undefined
      ? messageOf('diff.cutoff-of-start')
      : messageOf('diff.cutoff-of', { event: describeStart(value as Names) });
  if (key === 'afterCutoff')
    return value === undefined
      ? messageOf('diff.no-later')
      : messageOf('diff.later', { limit: describeLater(value as NonNullable<Target['afterCutoff']>) });
  if (key === 'cutoff')
    return value === undefined ? messageOf('diff.no-cutoff') : messageOf('diff.cutoff', { time: String(value) });
  if (key === 'atLatest')
    return value === undefined ? messageOf('diff.no-second-limit') : describeSecondLimit(value as SecondLimit);
  if (key === 'usual') return value === undefined ? undefined : describeUsual(value as NonNullable<Target['usual']>);
  if (key === 'commitment') return value === undefined ? undefined : commitmentOf(String(value));
  if (key === 'on') return value === undefined ? undefined : describeHours(String(value));
  if (key === 'starts') return describeStart((value ?? 'opened') as Names);
  if (key === 'pausedBy') return value === undefined ? messageOf('diff.not-paused') : describePauses(value as Names);
  if (key === 'dueWithinHours')
    return value === undefined
      ? messageOf('diff.due-at-any-hour')
      : messageOf('diff.due', { hours: describeHours(String(value)) });
  if (key === 'onSeverityChange') return describeChange(value as Target['onSeverityChange']);
  if (key === 'warnAt')
    return value === undefined
      ? messageOf('diff.warned-as-policy')
      : messageOf('diff.warned', { points: describeWarnPoints(value as readonly Share[]) });
  if (key === 'objective') return value === undefined ? messageOf('diff.no-objective') : describeObjective(value as Share);
  return undefined;
}

/** The same text for promises that mean the same; `meant` gives what stands for named hours. */
export function commitmentForm(target: Target, meant: (hours: string) => string): string {
  const { within, commitment, on: _, starts = 'opened', pausedBy, dueWithinHours, atLatest, label: __, ...further } = target;
  const { onSeverityChange, warnAt, objective, afterCutoff, ...plain } = further;
  const others = {
    ...plain,
    ...(onSeverityChange !== 'keep' && onSeverityChange !== undefined && { onSeverityChange }),
    ...(afterCutoff && { afterCutoff: { ...afterCutoff, within: lengthForm(afterCutoff.within) } }),
    ...(warnAt && { warnAt: warnPoints(warnAt) }),
    ...(objective !== undefined && { objective: percentOf(objective) }),
  };
  const on = within === undefined ? target.on : countedOn(within, target);
  const second = atLatest && {
    ...atLatest,
    within: lengthForm(atLatest.within),
    on: meant(countedOn(atLatest.within, { ...target, ...atLatest })),
  };
  return JSON.stringify([
    within === undefined ? undefined : lengthForm(within),
    commitment,
    on && meant(on),
    starts,
    pausedBy,
    dueWithinHours && meant(dueWithinHours),
    second,
    others,
  ]);
}

/** The same for amounts that are as long: 60 minutes and an hour, a week and seven calendar days. */
function lengthForm(within: PromisedAmount): unknown {
  if (typeof within !== 'string') return within;
  const amount = parseAmount(within);
  return amountSeconds(amount) ?? calendarStep(amount) ?? amountText(amount);
}

/** What business days are counted on where a promise does not say: no name of hours, for it depends on the desk. */
const deskDays = 'the desk’s days';

/**
 * The hours on which an amount counts: days of 24 hours around the clock whatever is said, unless they end at a closing of hours, business
 * days on the desk’s.
 */
function countedOn(within: PromisedAmount, { on, until, cutoff }: Target = {}): string {
  const unit = typeof within === 'string' ? parseAmount(within).unit : (within.unit ?? 'hour');
  if (isBusinessUnit(unit)) return on ?? deskDays;
  return on === undefined || (unit === 'day' && until === undefined && cutoff === undefined) ? 'around-the-clock' : on;
}
