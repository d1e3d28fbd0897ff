import { type Diagnostic, knownNames, nameHint } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import {
  type AmountUnit,
  amountSeconds,
  calendarStep,
  isBusinessUnit,
  isWholeUnit,
  parseAmount,
} from '../../vocabulary/amount.ts';
import { type FactType, factTypes } from '../../vocabulary/facts.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import type { SecondLimit, Target } from '../policy-document.generated.ts';
import { factsNamedBy, type PromisedAmount } from '../target-rule.ts';
import { hoursMeant } from './limits.ts';

/** What a target says of its time that cannot be, or would do nothing. `at` is where the target stands. */
export function timeFaults(draft: PolicyDraft, target: Target, at: Path): Diagnostic[] {
  const { within, dueAt, on, cutoff, afterCutoff, atLatest } = target;
  if (within === undefined && dueAt === undefined) return withoutTime(draft, target, at);
  return [
    ...factsNamedBy(target).flatMap((named) => factFaults(draft, named, at)),
    ...(within === undefined ? ofMoment(draft, target, at) : limitFaults(draft, { ...target, within }, at)),
    ...(within !== undefined && dueAt === undefined ? intoHoursFaults(draft, { ...target, within }, at) : []),
    ...(atLatest === undefined ? [] : secondFaults(draft, atLatest, on, [...at, 'atLatest'])),
    ...(within === undefined || afterCutoff === undefined
      ? []
      : cutoff === undefined
        ? [ignored(draft, [...at, 'afterCutoff'], 'check.needs-cutoff')]
        : limitFaults(draft, { ...(on !== undefined && { on }), ...afterCutoff }, [...at, 'afterCutoff'])),
    ...(target.cutoffOf !== undefined && cutoff === undefined && atLatest?.cutoff === undefined
      ? [ignored(draft, [...at, 'cutoffOf'], 'check.needs-cutoff')]
      : []),
    ...(isNeverFirst(target) ? [ignored(draft, [...at, 'atLatest'], 'check.second-limit-never-first')] : []),
    ...(target.usual === undefined ? [] : [ignored(draft, [...at, 'usual'], 'check.usual-without-best-effort')]),
  ];
}

/** A second limit of days on the hours of the target, which nobody has said to count around the clock. */
function secondFaults(draft: PolicyDraft, limit: SecondLimit, on: string | undefined, at: Path): Diagnostic[] {
  const { within, until, cutoff } = limit;
  const isInDays = isAround24(within) && until === undefined && cutoff === undefined;
  if (limit.on !== undefined || on === undefined || on === 'around-the-clock' || !isInDays)
    return limitFaults(draft, { ...(on !== undefined && { on }), ...limit }, at);
  return [
    draft.diagnostic([...at, 'within'], 'incomplete-target', messageOf('check.whole-days-on-hours'), {
      hint: messageOf('check.say-around-the-clock'),
    }),
  ];
}

type Ignored =
  | 'check.needs-cutoff'
  | 'check.second-limit-never-first'
  | 'check.usual-without-best-effort'
  | 'check.needs-time'
  | 'check.moment-stands'
  | 'check.closing-is-within-hours'
  | 'check.duration-says-unit';

function ignored({ diagnostic }: PolicyDraft, path: Path, code: Ignored): Diagnostic {
  const key = String(path.at(-1));
  return diagnostic(path, 'ignored-key', messageOf(code, { key }), { hint: messageOf('hint.take-away'), part: 'key' });
}

/** The settings of a time, which say nothing of what is promised without one. */
function withoutTime(draft: PolicyDraft, target: Target, at: Path): Diagnostic[] {
  const { usual, commitment } = target;
  const faults = (['until', 'cutoff', 'cutoffOf', 'afterCutoff', 'atLatest'] as const)
    .filter((key) => target[key] !== undefined)
    .map((key) => ignored(draft, [...at, key], 'check.needs-time'));
  if (target.dueWithinHours !== undefined) faults.push(dueHoursFault(draft, at));
  if (usual !== undefined && commitment !== 'best-effort')
    faults.push(ignored(draft, [...at, 'usual'], 'check.usual-without-best-effort'));
  return [...faults, ...(usual === undefined || typeof usual === 'string' ? [] : rangeFaults(draft, usual, [...at, 'usual']))];
}

function rangeFaults({ diagnostic }: PolicyDraft, { from, to }: { from: string; to: string }, at: Path): Diagnostic[] {
  const [least, most] = [lengthOf(from), lengthOf(to)];
  return least.kind === most.kind && least.length >= most.length
    ? [
        diagnostic([...at, 'to'], 'wrong-value', messageOf('check.range-backwards', { from, to }), {
          hint: messageOf('check.shorter-first'),
        }),
      ]
    : [];
}

/** An amount in what it is counted in, so that those of one kind can be told apart. */
function lengthOf(text: string): { readonly kind: string; readonly length: number } {
  const amount = parseAmount(text);
  const [seconds, step] = [amountSeconds(amount), calendarStep(amount)];
  if (seconds !== undefined) return { kind: 'seconds', length: seconds };
  if (step === undefined) return { kind: 'business-days', length: amount.value };
  return step.months > 0 ? { kind: 'months', length: step.months } : { kind: 'calendar-days', length: step.days };
}

/** A moment that was agreed is what it is, whatever happens. */
function ofMoment(draft: PolicyDraft, target: Target, at: Path): Diagnostic[] {
  const faults = (['until', 'cutoff', 'afterCutoff', 'pausedBy'] as const)
    .filter((key) => target[key] !== undefined)
    .map((key) =>
      key === 'until'
        ? draft.diagnostic([...at, key], 'ignored-key', messageOf('check.moment-stands', { key }), {
            hint: messageOf('check.moment-until'),
            part: 'key',
          })
        : ignored(draft, [...at, key], 'check.moment-stands'),
    );
  return target.dueWithinHours === undefined ? faults : [...faults, dueHoursFault(draft, at)];
}

function dueHoursFault({ diagnostic }: PolicyDraft, at: Path): Diagnostic {
  return diagnostic([...at, 'dueWithinHours'], 'incomplete-target', messageOf('check.due-hours-need-days'), {
    hint: messageOf('hint.take-away'),
  });
}

/** The unit of an amount, as far as the policy says it. */
function unitOf(within: PromisedAmount): AmountUnit | undefined {
  return typeof within === 'string' ? parseAmount(within).unit : within.unit;
}

function isAround24(within: PromisedAmount): boolean {
  return unitOf(within) === 'day';
}

type WithAmount = Target & { readonly within: PromisedAmount };

function intoHoursFaults(draft: PolicyDraft, { within, until, dueWithinHours }: WithAmount, at: Path): Diagnostic[] {
  if (dueWithinHours === undefined) return [];
  const unit = unitOf(within);
  if (unit !== undefined && !isWholeUnit(unit)) return [dueHoursFault(draft, at)];
  return until === undefined ? [] : [ignored(draft, [...at, 'dueWithinHours'], 'check.closing-is-within-hours')];
}

/** Hours that do not go with an amount: closings and cut-offs on hours that never close, days of 24 hours on any. */
function limitFaults(draft: PolicyDraft, limit: SecondLimit, at: Path): Diagnostic[] {
  const { document, diagnostic } = draft;
  const { within, on, until, cutoff } = limit;
  const unit = unitOf(within);
  const missing = unit === 'next-business-day' && until === undefined ? [endFault(draft, within, at)] : [];
  if (until !== undefined && until !== 'closing' && unit !== undefined && amountSeconds({ value: 1, unit }) !== undefined)
    return [
      diagnostic([...at, 'until'], 'incomplete-target', messageOf('check.time-of-day-needs-days', { until }), {
        hint: messageOf('check.count-days-until'),
      }),
    ];
  if (until === undefined && cutoff === undefined) {
    if (unit !== 'day' || on === undefined || on === 'around-the-clock') return missing;
    return [
      diagnostic([...at, 'on'], 'incomplete-target', messageOf('check.whole-days-on-hours'), {
        hint: messageOf('check.leave-on-out'),
      }),
    ];
  }
  // Business days are those of the desk, and of a duration nobody knows what it is.
  const isNamedByDesk =
    on === undefined && ((unit !== undefined && isBusinessUnit(unit)) || (typeof within === 'object' && unit === undefined));
  const meant = isNamedByDesk ? [] : hoursMeant(document, on);
  const isNeverClosed = meant.length > 0 && meant.every((name) => name === undefined || name === 'around-the-clock');
  if (!isNeverClosed) return missing;
  // A time of day comes on every day.
  const closing = [...(until === 'closing' ? ['until'] : []), ...(cutoff === undefined ? [] : ['cutoff'])];
  return closing.map((key) =>
    diagnostic([...at, key], 'incomplete-target', messageOf('check.needs-hours-that-close', { key }), {
      hint: messageOf('check.name-hours-that-close'),
      part: 'key',
    }),
  );
}

/** A business day of which nobody has said when on it the time ends. */
function endFault({ diagnostic }: PolicyDraft, within: PromisedAmount, at: Path): Diagnostic {
  const day = typeof within === 'string' ? within : 'next-business-day';
  return diagnostic([...at, 'within'], 'incomplete-target', messageOf('check.day-without-end', { day }), {
    hint: messageOf('check.add-until', { closing: 'until: closing', time: 'until: "10:30"' }),
  });
}

/** Whether a second limit is as long as the time itself or longer, on the same hours. */
function isNeverFirst({ within, on, until, cutoff, atLatest }: Target): boolean {
  if (typeof within !== 'string' || typeof atLatest?.within !== 'string') return false;
  if (until !== undefined || cutoff !== undefined || (atLatest.on ?? on) !== on) return false;
  const [first, second] = [lengthOf(within), lengthOf(atLatest.within)];
  const isSameKind = first.kind === second.kind && (on === undefined || isAround24(within) === isAround24(atLatest.within));
  return isSameKind && second.length >= first.length;
}

const momentTypes: readonly FactType[] = ['instant', 'date'];
const amountTypes: readonly FactType[] = ['integer', 'number', 'duration'];

/** A fact that is none, that states no time, or of which it is not said what its number counts. */
function factFaults(
  draft: PolicyDraft,
  { path, fact, unit }: { readonly path: Path; readonly fact: string; readonly unit?: AmountUnit },
  at: Path,
): Diagnostic[] {
  const { document, diagnostic } = draft;
  const place = [...at, ...path];
  const catalogue = factCatalogue(document);
  const declared = catalogue.get(fact);
  const key = String(path.at(-1));
  const types = key === 'dueAt' ? momentTypes : amountTypes;
  const fitting = [...catalogue.values()].filter(({ type, derived }) => types.includes(type) && derived !== true);
  const names = fitting.map(({ name }) => name);
  const hint =
    names.length === 0
      ? messageOf('check.declare-fact-of-type', { types: types.join(', ') })
      : (nameHint(fact, names) ?? knownNames(names));
  if (declared === undefined)
    return [diagnostic([...place, 'fact'], 'unknown-fact', messageOf('calendar.missing-fact', { fact }), { hint })];
  if (!fitting.includes(declared)) {
    const message = messageOf('calendar.fact-of-other-type', { fact, type: factTypes[declared.type].told, key });
    return [diagnostic([...place, 'fact'], 'wrong-value', message, { hint })];
  }
  if (declared.type === 'duration')
    return unit === undefined ? [] : [ignored(draft, [...place, 'unit'], 'check.duration-says-unit')];
  if (key === 'dueAt') return [];
  if (unit === undefined)
    return [
      diagnostic(place, 'missing-key', messageOf('check.number-without-unit', { fact }), {
        hint: messageOf('check.add-unit'),
      }),
    ];
  return declared.type === 'number' && isWholeUnit(unit)
    ? [
        diagnostic([...place, 'fact'], 'wrong-value', messageOf('check.fractions-of-days', { fact }), {
          hint: messageOf('check.declare-integer'),
        }),
      ]
    : [];
}
