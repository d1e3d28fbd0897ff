import { type Comparison, namedValues } from '../conditions/condition.ts';
import { operators } from '../conditions/operators.ts';
import { dayAfter, dayBefore } from '../instant.ts';
import type { Quotient } from '../quotient.ts';
import { factValueIssue } from '../vocabulary/fact-value.ts';
import type { FactDeclaration, FactType, Scalar } from '../vocabulary/facts.ts';

/** Answers to one question that no condition tells apart: one of them stands for all. */
export type Cell = {
  /** An answer that lies in the cell; undefined for a question that the case does not answer. */
  readonly answer: Scalar | readonly string[] | undefined;
  /** Where answers are numbers or days: the stretch that the cell is, without its ends unless they are one value. */
  readonly stretch?: { readonly from?: Scalar; readonly to?: Scalar };
  /** An instant (milliseconds) of which it holds, where an answer hangs on when a case is opened. */
  readonly at?: number;
  /** Whether the cell holds every answer that no condition names. */
  readonly isRest?: true;
};

/** One question of a case, as far as the conditions of a policy can tell its answers apart. A list is a question for each item that is named. */
export type Dimension = {
  readonly name: string;
  readonly fact: string;
  /** For an item of a list: whether the list has it. */
  readonly item?: Scalar;
  /** Whether its answers are whole lists, because which items go together is known. */
  readonly isOfLists?: true;
  readonly cells: readonly Cell[];
};

/** The cells of a fact that has one answer, given all comparisons of it. Derived facts that are always known have none for what is not stated. */
export function cellsOf(declaration: FactDeclaration, comparisons: readonly Comparison[], isAlwaysKnown: boolean): Cell[] {
  const { values } = declaration;
  const named = [...new Set(comparisons.flatMap(namedValues))].filter((one) => values?.includes(String(one)) ?? true);
  return [...(isAlwaysKnown ? [] : [{ answer: undefined }]), ...statedCells(declaration, named)];
}

function statedCells(declaration: FactDeclaration, named: readonly Scalar[]): Cell[] {
  const { type, values } = declaration;
  switch (type) {
    case 'boolean':
      return [{ answer: false }, { answer: true }];
    case 'integer':
    case 'number':
      return numberCells(
        named.filter((value) => typeof value === 'number'),
        declaration,
      );
    case 'date':
      return dayCells(named.map(String));
    case 'severity':
      return (values ?? named).map((answer) => ({ answer }));
    case 'id':
    case 'ids':
    case 'text':
    case 'instant':
    case 'language':
    case 'country':
    case 'duration':
    case 'timeZone':
      return [...named.map((answer) => ({ answer })), ...restOf(declaration, named)];
  }
}

/** The answers that no condition names, where there are any: one that a case can state, if any is easily found. */
function restOf(declaration: FactDeclaration, named: readonly Scalar[]): Cell[] {
  const { type, values } = declaration;
  const isFree = (answer: string): boolean =>
    !named.includes(answer) && (type !== 'language' || !operators.speaksOneOf.holds(answer, named));
  if (values !== undefined) {
    const other = values.find(isFree);
    return other === undefined ? [] : [{ answer: other, isRest: true }];
  }
  const free = answersOf(type, named.length).filter(isFree);
  const [answer = 'another'] = [...free.filter((one) => factValueIssue(declaration, one) === undefined), ...free];
  return [{ answer, isRest: true }];
}

/** More answers to a question that takes any than conditions name. */
function answersOf(type: FactType, named: number): readonly string[] {
  const numbers = Array.from({ length: named + 1 }, (_, index) => index + 1);
  switch (type) {
    case 'country':
      return letterPairs;
    case 'language':
      return letterPairs.map((pair) => pair.toLowerCase());
    case 'timeZone':
      return Intl.supportedValuesOf('timeZone');
    case 'duration':
      return numbers.map((count) => `${count} minutes`);
    case 'instant':
      return numbers.map((second) => new Date(Date.UTC(2090, 0, 1) + second * 1000).toISOString());
    default:
      return numbers.map((count) => `another-${count}`);
  }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const letterPairs = letters.flatMap((first) => letters.map((second) => first + second));

/** Each number that is named, and each stretch before, between and behind them that the fact can take. */
function numberCells(
  named: readonly number[],
  {
    type,
    minimum = Number.NEGATIVE_INFINITY,
    maximum = Number.POSITIVE_INFINITY,
  }: Pick<FactDeclaration, 'type' | 'minimum' | 'maximum'>,
): Cell[] {
  const points = [...new Set(named)].filter((value) => value >= minimum && value <= maximum).sort((a, b) => a - b);
  const cells: Cell[] = [];
  const addStretch = (from: number, to: number): void => {
    const answer = numberWithin(from, to, type === 'integer', minimum, maximum);
    if (answer === undefined) return;
    cells.push({
      answer,
      stretch: { ...(Number.isFinite(from) && { from }), ...(Number.isFinite(to) && { to }) },
      ...(points.length === 0 && { isRest: true }),
    });
  };
  let before = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    addStretch(before, point);
    if (type !== 'integer' || Number.isInteger(point)) cells.push({ answer: point });
    before = point;
  }
  addStretch(before, Number.POSITIVE_INFINITY);
  return cells;
}

/** A number between two others, themselves left out, within the bounds of its fact: a plain one where there is one. */
function numberWithin(from: number, to: number, isWhole: boolean, minimum: number, maximum: number): number | undefined {
  const isFree = (value: number): boolean =>
    value > from && value < to && value >= minimum && value <= maximum && (!isWhole || Number.isInteger(value));
  const tried = [Math.floor(from) + 1, Math.ceil(to) - 1, (from + to) / 2, minimum, maximum, 0];
  return tried.find((value) => Number.isFinite(value) && isFree(value));
}

function dayCells(named: readonly string[]): Cell[] {
  const points = [...new Set(named)].sort();
  const first = points[0];
  if (first === undefined) return [{ answer: '2026-01-01', isRest: true }];
  return [
    { answer: dayBefore(first), stretch: { to: first } },
    ...points.flatMap((point, index): Cell[] => {
      const next = points[index + 1];
      const after = dayAfter(point);
      const between = { answer: after, stretch: { from: point, ...(next !== undefined && { to: next }) } };
      return next === undefined || after < next ? [{ answer: point }, between] : [{ answer: point }];
    }),
  ];
}

/** Whether a number lies in a cell, compared exactly. */
export function isNumberIn(value: number | Quotient, { answer, stretch }: Cell): boolean {
  const compare = (other: unknown): number =>
    typeof value === 'number' ? value - Number(other) : value.compareWith(Number(other));
  if (stretch === undefined) return compare(answer) === 0;
  const { from, to } = stretch;
  return (from === undefined || compare(from) > 0) && (to === undefined || compare(to) < 0);
}
