import { amountText, isWholeUnit } from '../../../../engine/index.ts';
import { type AmountUnit, amountOf, promisedUnits, type WrittenTarget } from './format-target.ts';

/** What can be promised: a time, a moment that was agreed, something else than a time, expressly nothing, or not a word. */
export const commitments = ['time', 'moment', 'best-effort', 'scheduled-release', 'agreed-release', 'none', 'unset'] as const;

type Commitment = (typeof commitments)[number];

type Term = 'on' | 'dueWithinHours' | 'until' | 'cutoff' | 'cutoffOf' | 'starts' | 'pausedBy' | 'label';

/** What a promise has besides that is more than a word. */
type Part = 'afterCutoff' | 'atLatest' | 'usual';

/** A name, or several of which each counts. */
export type TermValue = string | readonly string[];

/** A promise as it is chosen piece by piece, in whatever order: terms that do not go with what is promised now wait until they do. */
export type TargetChoice = {
  readonly commitment: Commitment;
  /** How much, as it was typed; it need not be a number yet. */
  readonly amount: string;
  readonly unit: AmountUnit;
  readonly terms: Readonly<Partial<Record<Term, TermValue>>>;
  /** The fact that states how much, or until when; undefined where the policy says it. */
  readonly fact?: string;
  /** Whether the fact is a number, which counts the unit. */
  readonly isNumber?: boolean;
  readonly parts: Readonly<Partial<Pick<WrittenTarget, Part>>>;
  /** What the policy says of the promise besides. */
  readonly others: Readonly<Record<string, unknown>>;
};

/** What a choice comes to: a promise, none at all, or nothing yet because it does not say how much. */
export type ParsedTarget = { readonly target: WrittenTarget | undefined } | { readonly missing: 'amount' };

const noTarget: TargetChoice = { commitment: 'unset', amount: '', unit: 'hour', parts: {}, terms: {}, others: {} };

/** The terms that are written with what is promised. */
const written: Readonly<Record<Commitment, readonly Term[]>> = {
  time: ['on', 'dueWithinHours', 'until', 'cutoff', 'cutoffOf', 'starts', 'pausedBy', 'label'],
  moment: ['on', 'starts', 'label'],
  'best-effort': ['on', 'label'],
  'scheduled-release': ['label'],
  'agreed-release': ['label'],
  none: [],
  unset: [],
};

/** What was chosen for a promise as it is written. What it has no room for stays as it was chosen `before`. */
export function choiceOfTarget(target: WrittenTarget, before: TargetChoice = noTarget): TargetChoice {
  const { within, dueAt, commitment } = target;
  const timed = within !== undefined ? 'time' : dueAt !== undefined ? 'moment' : 'unset';
  const kind = commitments.find((one) => one === commitment) ?? timed;
  const counted = typeof within === 'object' ? promisedUnits.find((unit) => unit === within.unit) : undefined;
  const amount = counted === undefined ? amountOf(within) : { value: 1, unit: counted };
  const stated = typeof within === 'object' ? within.fact : dueAt?.fact;
  const fact = stated ?? (kind === 'time' || kind === 'moment' ? undefined : before.fact);
  const said = Object.fromEntries(written.time.flatMap((term) => (target[term] === undefined ? [] : [[term, target[term]]])));
  const waiting = Object.fromEntries(
    Object.entries(before.terms).filter(([term]) => !isWritten(kind, amount?.unit, term as Term)),
  );
  return {
    commitment: kind,
    amount: kind === 'time' && fact === undefined ? String(amount?.value ?? '') : before.amount,
    unit: amount?.unit ?? before.unit,
    ...(fact !== undefined && {
      fact,
      isNumber: stated === undefined ? before.isNumber === true : typeof within === 'object' && within.unit !== undefined,
    }),
    parts: { ...waitingParts(kind, before.parts), ...partsOf(target) },
    terms: { ...waiting, ...said },
    others:
      kind === 'unset' || kind === 'none'
        ? before.others
        : kind === 'time'
          ? othersIn(target)
          : { ...Object.fromEntries(Object.entries(before.others).filter(([key]) => isOfTime(key))), ...othersIn(target) },
  };
}

/** What goes with a time alone, besides its terms. */
const withTime = ['onSeverityChange', 'warnAt', 'objective'] as const;

function isOfTime(key: string): boolean {
  return withTime.some((one) => one === key);
}

/** The choice with another setting of its time, or without it. */
export function withSetting(choice: TargetChoice, key: (typeof withTime)[number], value: unknown): TargetChoice {
  const { [key]: _, ...others } = choice.others;
  return { ...choice, others: value === undefined ? others : { ...others, [key]: value } };
}

/** The parts for which what is promised now has no room. */
function waitingParts(kind: Commitment, { afterCutoff, atLatest, usual }: TargetChoice['parts']): TargetChoice['parts'] {
  return {
    ...(afterCutoff !== undefined && kind !== 'time' && { afterCutoff }),
    ...(atLatest !== undefined && kind !== 'time' && kind !== 'moment' && { atLatest }),
    ...(usual !== undefined && kind !== 'best-effort' && { usual }),
  };
}

function partsOf({ afterCutoff, atLatest, usual }: WrittenTarget): TargetChoice['parts'] {
  return {
    ...(afterCutoff !== undefined && { afterCutoff }),
    ...(atLatest !== undefined && { atLatest }),
    ...(usual !== undefined && { usual }),
  };
}

function othersIn(target: WrittenTarget): Record<string, unknown> {
  const known: readonly string[] = ['within', 'dueAt', 'commitment', 'afterCutoff', 'atLatest', 'usual', ...written.time];
  return Object.fromEntries(Object.entries(target).filter(([key]) => !known.includes(key)));
}

/** What a choice comes to. */
export function readTargetChoice(choice: TargetChoice): ParsedTarget {
  const { commitment, amount, unit, fact, isNumber, parts, terms, others } = choice;
  if (commitment === 'unset') return { target: undefined };
  if (commitment === 'none') return { target: { commitment } };
  const said = written[commitment].flatMap((term): [string, TermValue][] => {
    const value = isWritten(commitment, unit, term) ? terms[term] : undefined;
    return value === undefined ? [] : [[term, value]];
  });
  const { afterCutoff, atLatest, usual } = parts;
  if (commitment === 'moment')
    return fact === undefined
      ? { missing: 'amount' }
      : { target: { dueAt: { fact }, ...Object.fromEntries(said), ...(atLatest && { atLatest }), ...others } };
  if (commitment !== 'time') {
    const told = commitment === 'best-effort' && usual !== undefined ? { usual } : {};
    const untimed = Object.entries(others).filter(([key]) => !isOfTime(key));
    return { target: { commitment, ...Object.fromEntries(said), ...told, ...Object.fromEntries(untimed) } };
  }
  const more = { ...Object.fromEntries(said), ...(afterCutoff && { afterCutoff }), ...(atLatest && { atLatest }), ...others };
  if (fact !== undefined) return { target: { within: { fact, ...(isNumber && { unit }) }, ...more } };
  const isSame = amount === '0' && unit === 'next-business-day';
  if (!isSame && !/^[1-9]\d{0,4}$/.test(amount)) return { missing: 'amount' };
  return { target: { within: amountText({ value: Number(amount), unit }), ...more } };
}

/** Whether a term goes with what is promised. Only days, weeks and months end at a time of day that can fall outside of hours. */
function isWritten(commitment: Commitment, unit: AmountUnit | undefined, term: Term): boolean {
  return written[commitment].includes(term) && (term !== 'dueWithinHours' || (unit !== undefined && isWholeUnit(unit)));
}

/** The choice with another term, or without it. */
export function withTerm(choice: TargetChoice, term: Term, value: TermValue | undefined): TargetChoice {
  const { [term]: _, ...others } = choice.terms;
  return { ...choice, terms: value === undefined ? others : { ...others, [term]: value } };
}

/** The choice with another second limit or usual time, or without it. */
export function withPart<P extends Part>(choice: TargetChoice, part: P, value: TargetChoice['parts'][P]): TargetChoice {
  const { [part]: _, ...others } = choice.parts;
  return { ...choice, parts: value === undefined ? others : { ...others, [part]: value } };
}
