import { instantOf } from '../../../../engine/index.ts';
import type { ExampleOutcome } from '../checking/messages.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';

type Unmet = ExampleOutcome['unmet'][number];

/** The edits that have examples expect what comes out of them now; by their places. */
export function acceptingEdits(accepted: readonly { readonly index: number; readonly unmet: readonly Unmet[] }[]): PolicyEdit[] {
  return accepted.flatMap(({ index, unmet }) =>
    unmet.map(
      ({ path, expected, actual }): PolicyEdit => ({
        kind: 'set',
        path: ['examples', index, 'expect', path],
        value: inFormOf(expected, actual),
      }),
    ),
  );
}

/**
 * What kind of difference an example shows: which parts of the decision, and from what to what; of a moment by how much it moved.
 * Examples with the same text are mostly out of date for the same reason.
 */
export function kindOfDifference(unmet: readonly Unmet[]): string {
  return JSON.stringify(unmet.map(({ path, expected, actual }) => [path, ...movedBy(expected, actual)]).sort());
}

function movedBy(expected: unknown, actual: unknown): readonly unknown[] {
  const [from, to] = [expected, actual].map((value) => (typeof value === 'string' ? instantOf(value) : Number.NaN));
  return from !== undefined && to !== undefined && Number.isFinite(from) && Number.isFinite(to)
    ? [to - from]
    : [expected, inFormOf(expected, actual)];
}

/** What comes out, said as the example says it: of a map the keys that it names, of a list of things their ids. */
function inFormOf(expected: unknown, actual: unknown): unknown {
  if (Array.isArray(actual)) {
    const shape: unknown = Array.isArray(expected) ? expected.find(isMap) : undefined;
    return actual.map((one: unknown) =>
      shape === undefined ? (isMap(one) && 'id' in one ? one.id : one) : inFormOf(shape, one),
    );
  }
  if (!isMap(actual)) return actual ?? null;
  if (!isMap(expected)) return 'id' in actual ? { id: actual.id } : actual;
  return Object.fromEntries(Object.entries(expected).map(([key, inner]) => [key, inFormOf(inner, actual[key])]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
