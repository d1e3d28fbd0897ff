import { type AmountUnit, amountOf, amountText, type WrittenTarget } from './format-target.ts';

/** What can be promised: a time, something else than a time, expressly nothing, or not a word. */
export const commitments = ['time', 'best-effort', 'scheduled-release', 'agreed-release', 'none', 'unset'] as const;

type Commitment = (typeof commitments)[number];

type Term = 'on' | 'dueWithinHours' | 'starts' | 'pausedBy' | 'label';

/** A promise as it is chosen piece by piece, in whatever order: terms that do not go with what is promised now wait until they do. */
export type TargetChoice = {
  readonly commitment: Commitment;
  /** How much, as it was typed; it need not be a number yet. */
  readonly amount: string;
  readonly unit: AmountUnit;
  readonly terms: Readonly<Partial<Record<Term, string>>>;
  /** What the policy says of the promise besides. */
  readonly others: Readonly<Record<string, unknown>>;
};

/** What a choice comes to: a promise, none at all, or nothing yet because it does not say how much. */
export type ParsedTarget = { readonly target: WrittenTarget | undefined } | { readonly missing: 'amount' };

const noTarget: TargetChoice = { commitment: 'unset', amount: '', unit: 'hour', terms: {}, others: {} };

/** The terms that are written with what is promised. */
const written: Readonly<Record<Commitment, readonly Term[]>> = {
  time: ['on', 'dueWithinHours', 'starts', 'pausedBy', 'label'],
  'best-effort': ['on', 'label'],
  'scheduled-release': ['label'],
  'agreed-release': ['label'],
  none: [],
  unset: [],
};

/** What was chosen for a promise as it is written. What it has no room for stays as it was chosen `before`. */
export function choiceOfTarget(target: WrittenTarget, before: TargetChoice = noTarget): TargetChoice {
  const { within, commitment } = target;
  const kind = commitments.find((one) => one === commitment) ?? (within === undefined ? 'unset' : 'time');
  const amount = amountOf(within);
  const said = Object.fromEntries(written.time.flatMap((term) => (target[term] === undefined ? [] : [[term, target[term]]])));
  const waiting = Object.fromEntries(
    Object.entries(before.terms).filter(([term]) => !isWritten(kind, amount?.unit, term as Term)),
  );
  return {
    commitment: kind,
    amount: kind === 'time' ? String(amount?.value ?? '') : before.amount,
    unit: amount?.unit ?? before.unit,
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

function othersIn(target: WrittenTarget): Record<string, unknown> {
  const known: readonly string[] = ['within', 'commitment', ...written.time];
  return Object.fromEntries(Object.entries(target).filter(([key]) => !known.includes(key)));
}

/** What a choice comes to. */
export function readTargetChoice({ commitment, amount, unit, terms, others }: TargetChoice): ParsedTarget {
  if (commitment === 'unset') return { target: undefined };
  if (commitment === 'none') return { target: { commitment } };
  const said = written[commitment].flatMap((term): [string, string][] => {
    const value = isWritten(commitment, unit, term) ? terms[term] : undefined;
    return value === undefined ? [] : [[term, value]];
  });
  if (commitment !== 'time') {
    const untimed = Object.entries(others).filter(([key]) => !isOfTime(key));
    return { target: { commitment, ...Object.fromEntries(said), ...Object.fromEntries(untimed) } };
  }
  if (!/^[1-9]\d{0,4}$/.test(amount)) return { missing: 'amount' };
  return { target: { within: amountText(Number(amount), unit), ...Object.fromEntries(said), ...others } };
}

/** Whether a term goes with what is promised. Only business days end at a time of day that can fall outside of hours. */
function isWritten(commitment: Commitment, unit: AmountUnit | undefined, term: Term): boolean {
  return written[commitment].includes(term) && (term !== 'dueWithinHours' || unit === 'business-day');
}

/** The choice with another term, or without it. */
export function withTerm(choice: TargetChoice, term: Term, value: string | undefined): TargetChoice {
  const { [term]: _, ...others } = choice.terms;
  return { ...choice, terms: value === undefined ? others : { ...others, [term]: value } };
}
