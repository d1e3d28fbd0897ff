import { comparisonSigns, type FactDeclaration, factTypes } from '../../../../engine/index.ts';
import { comparedParts, comparisonBySign, factText } from './fact-text.ts';

/** How a question is asked: not at all, for one of some answers, for any other, or only whether it is answered. */
export const factModes = ['any', 'is', 'is-not', 'stated', 'not-stated'] as const;

export type FactMode = (typeof factModes)[number];

export const lowerSigns = ['atLeast', 'above'] as const;
export const upperSigns = ['atMost', 'below'] as const;

type Sign = (typeof lowerSigns)[number] | (typeof upperSigns)[number];

/** An end of what a number or a day may be. Without an operand nothing is said, but the sign may have been chosen already. */
export type Bound<S extends Sign = Sign> = { readonly sign: S; readonly operand: string; readonly isChosen: boolean };

/** A condition on one question as it is chosen piece by piece, in whatever order; it need not be complete yet. */
export type FactChoice = {
  readonly mode: FactMode;
  /** Answers as they are written; of a number or a day, the one that it must be or must not be. */
  readonly answers: readonly string[];
  readonly lower: Bound<(typeof lowerSigns)[number]>;
  readonly upper: Bound<(typeof upperSigns)[number]>;
};

export const noChoice: FactChoice = {
  mode: 'any',
  answers: [],
  lower: { sign: 'atLeast', operand: '', isChosen: false },
  upper: { sign: 'atMost', operand: '', isChosen: false },
};

/** Whether answers to a question are numbers or days, so that they can be compared. */
export function isOrdered({ type }: FactDeclaration): boolean {
  return factTypes[type].isOrdered;
}

/** What has to be chosen for a condition; undefined where it says more than there are controls for. */
export function choiceOfValue(value: unknown, fact: FactDeclaration): FactChoice | undefined {
  if (value === undefined) return noChoice;
  if (!isMap(value)) return answersOnly('is', value, fact);
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const [key, operand] = only;
    if (key === 'known' && typeof operand === 'boolean') return { ...noChoice, mode: operand ? 'stated' : 'not-stated' };
    if (key === 'not' && fact.type !== 'ids') return answersOnly('is-not', operand, fact);
    if (key === 'contains') return answersOnly('is', operand, fact);
  }
  return withBounds(entries);
}

function answersOnly(mode: FactMode, value: unknown, fact: FactDeclaration): FactChoice | undefined {
  const answers: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (answers.some((one) => typeof one === 'object') || (isOrdered(fact) && answers.length > 1)) return undefined;
  return { ...noChoice, mode, answers: answers.map(String) };
}

function withBounds(entries: readonly [string, unknown][]): FactChoice | undefined {
  let choice: FactChoice = { ...noChoice, mode: 'is' };
  for (const [key, operand] of entries) {
    const end = endOf(key);
    if (end === undefined || typeof operand === 'object' || choice[end].isChosen) return undefined;
    choice = { ...choice, [end]: { sign: key, operand: String(operand), isChosen: true } };
  }
  return choice;
}

/** What was begun by a text that is not complete yet: `not`, `=`, `> 1, <`. */
export function choiceOfText(text: string): FactChoice | undefined {
  const trimmed = text.trim();
  if (/^=$/.test(trimmed)) return { ...noChoice, mode: 'is' };
  if (/^(?:not|!=|≠)$/i.test(trimmed)) return { ...noChoice, mode: 'is-not' };
  let choice: FactChoice = { ...noChoice, mode: 'is' };
  for (const part of comparedParts(trimmed)) {
    const [, written = '', operand = ''] = /^(<=|>=|[<>≤≥])\s*(.*)$/.exec(part) ?? [];
    const sign = comparisonBySign[written];
    const end = endOf(sign ?? '');
    if (sign === undefined || end === undefined || choice[end].isChosen) return undefined;
    choice = { ...choice, [end]: { sign, operand, isChosen: true } };
  }
  return choice;
}

/** A choice as the text that stands for it; reading that gives the condition, or says that something is still to be chosen. */
export function choiceText(choice: FactChoice): string {
  const { mode, answers, lower, upper } = choice;
  switch (mode) {
    case 'any':
      return '';
    case 'stated':
    case 'not-stated':
      return factText({ known: mode === 'stated' });
    case 'is-not':
      return answers.length === 0 ? 'not ' : factText({ not: answers });
    case 'is': {
      if (answers.length > 0) return factText(answers);
      const bounds = [lower, upper].filter(({ isChosen }) => isChosen);
      return bounds.length === 0 ? '= ' : bounds.map(({ sign, operand }) => `${signText(sign)} ${operand}`).join(', ');
    }
  }
}

/** What was chosen so far, with what is chosen now: answers and ends outlast a way to ask that takes none of them. */
export function remembered(before: FactChoice, now: FactChoice): FactChoice {
  if (now.mode === 'is') return now;
  return now.mode === 'is-not' ? { ...before, answers: now.answers } : before;
}

/** Another way to ask. Answers stay chosen; where they were not asked for, those come back that were chosen before (`last`). */
export function withMode(choice: FactChoice, mode: FactMode, last: FactChoice): FactChoice {
  const takesAnswers = choice.mode === 'is' || choice.mode === 'is-not';
  const answers = takesAnswers ? choice.answers : last.answers;
  const { lower, upper } = answers.length === 0 ? last : noChoice;
  return { mode, answers, lower, upper };
}

/** Other answers, for the way to ask that is chosen; without one, they are what the answer must be. */
export function withAnswers(choice: FactChoice, answers: readonly string[]): FactChoice {
  const { lower, upper } = noChoice;
  return { mode: choice.mode === 'is-not' ? 'is-not' : 'is', answers, lower, upper };
}

/** Another end of what the answer may be. Its sign can be chosen first; an end without an operand says nothing otherwise. */
export function withBound(choice: FactChoice, end: 'lower' | 'upper', { sign, operand, isChosen }: Bound): FactChoice {
  return { ...choice, mode: 'is', answers: [], [end]: { sign, operand, isChosen: isChosen || operand !== '' } };
}

function endOf(sign: string): 'lower' | 'upper' | undefined {
  if ((lowerSigns as readonly string[]).includes(sign)) return 'lower';
  return (upperSigns as readonly string[]).includes(sign) ? 'upper' : undefined;
}

function signText(sign: Sign): string {
  return comparisonSigns.find(({ word }) => word === sign)?.typed ?? sign;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
