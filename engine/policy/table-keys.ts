import { comparisonSigns } from '../conditions/operators.ts';
import { type FactDeclaration, factTypes, type Scalar } from '../vocabulary/facts.ts';

/** What a row, a column or a sheet of a table stands for, as a condition would ask it of its fact; undefined for whatever the fact is. */
type KeyMeaning = { readonly asked: unknown };

/** The key of a row or column that holds whatever the fact is, also where it is not stated. */
export const anyKey = '*';

/** What a key of a table means for a fact: a value, several after each other, or a range of numbers or days. */
export function keyMeaning(key: string, { type }: FactDeclaration): KeyMeaning | undefined {
  if (key === anyKey) return undefined;
  const { isOrdered, json } = factTypes[type];
  const read = (text: string): Scalar =>
    json === 'number' && isNumber(text)
      ? Number(text)
      : json === 'boolean' && /^(true|false)$/.test(text)
        ? text === 'true'
        : text;
  if (isOrdered) {
    const range = json === 'number' ? /^(-?\d+(?:\.\d+)?) ?[-–] ?(-?\d+(?:\.\d+)?)$/.exec(key.trim()) : null;
    if (range !== null) return { asked: { atLeast: Number(range[1]), atMost: Number(range[2]) } };
    const span = /^(>=?|≥)\s*([^\s<≤]+)\s+(<=?|≤)\s*(\S+)$/.exec(key.trim());
    if (span !== null) {
      const [, from = '', first = '', to = '', last = ''] = span;
      return { asked: { [from === '>' ? 'above' : 'atLeast']: read(first), [to === '<' ? 'below' : 'atMost']: read(last) } };
    }
    const [, sign = '', operand = ''] = /^(>=|<=|[<>≥≤])\s*(\S+)$/.exec(key.trim()) ?? [];
    const word = comparisonSigns.find(({ typed, printed }) => sign === typed || sign === printed)?.word;
    if (word !== undefined) return { asked: { [word]: read(operand) } };
  }
  const values = key.split(',').map((part) => read(part.trim()));
  return { asked: values.length === 1 ? values[0] : values };
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Whether there is an answer for which two keys of a fact both hold, but for `*`, which stands for all others. */
export function keysOverlap(one: KeyMeaning | undefined, other: KeyMeaning | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [valuesOf(one), valuesOf(other)];
  if (a !== undefined && b !== undefined) return a.some((value) => b.includes(value));
  if (a !== undefined) return a.some((value) => lies(value, bounds(other)));
  if (b !== undefined) return b.some((value) => lies(value, bounds(one)));
  const [first, second] = [bounds(one), bounds(other)];
  const [from, to] = [later(first.from, second.from), earlier(first.to, second.to)];
  if (from === undefined || to === undefined) return true;
  return from.value < to.value || (from.value === to.value && from.isIn && to.isIn);
}

type Bound = { readonly value: Scalar; readonly isIn: boolean };
type Bounds = { readonly from?: Bound; readonly to?: Bound };

function valuesOf({ asked }: KeyMeaning): Scalar[] | undefined {
  return typeof asked === 'object' && asked !== null && !Array.isArray(asked) ? undefined : ([asked].flat() as Scalar[]);
}

function bounds({ asked }: KeyMeaning): Bounds {
  const { atLeast, above, atMost, below } = asked as Readonly<Record<string, Scalar | undefined>>;
  const from = atLeast ?? above;
  const to = atMost ?? below;
  return {
    ...(from !== undefined && { from: { value: from, isIn: atLeast !== undefined } }),
    ...(to !== undefined && { to: { value: to, isIn: atMost !== undefined } }),
  };
}

function lies(value: Scalar, { from, to }: Bounds): boolean {
  return (
    (from === undefined || value > from.value || (from.isIn && value === from.value)) &&
    (to === undefined || value < to.value || (to.isIn && value === to.value))
  );
}

function later(one: Bound | undefined, other: Bound | undefined): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.value > other.value || (one.value === other.value && !one.isIn) ? one : other;
}

function earlier(one: Bound | undefined, other: Bound | undefined): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.value < other.value || (one.value === other.value && !one.isIn) ? one : other;
}
