import type { Transition } from '../../engine/index.ts';

/** Transitions as a table with a row for each value before and a column for each value after; nothing where all stayed as they were. */
export function matrixLines(transitions: readonly Transition[], before: string, after: string): string[] {
  if (transitions.every(({ from, to }) => from === to)) return [];
  const rows = namesOf(transitions.map(({ from }) => from));
  const columns = inOrderOf(rows, namesOf(transitions.map(({ to }) => to)));
  const cell = (from: string | null, to: string | null): string => {
    const found = transitions.find((one) => one.from === from && one.to === to);
    return found === undefined ? '·' : found.cases.toLocaleString('en-US');
  };
  const cells = rows.map((from) => columns.map((to) => cell(from, to)));
  const widths = columns.map((to, index) => Math.max(nameOf(to).length, ...cells.map((row) => (row[index] ?? '').length)));
  const first = Math.max(...rows.map((from) => nameOf(from).length), before.length + 2 + after.length);
  const line = (name: string, values: readonly string[]): string =>
    `${name.padEnd(first)}  ${values.map((value, index) => value.padStart(widths[index] ?? 0)).join('  ')}`.trimEnd();
  return [
    line(`${before} ↓ ${after} →`, columns.map(nameOf)),
    ...rows.map((from, index) => line(nameOf(from), cells[index] ?? [])),
  ];
}

/** Each once, none last. */
function namesOf(values: readonly (string | null)[]): (string | null)[] {
  const names = [...new Set(values)];
  return [...names.filter((name) => name !== null), ...names.filter((name) => name === null)];
}

/** Those that both sides have stand in the same order on both. */
function inOrderOf(order: readonly (string | null)[], names: readonly (string | null)[]): (string | null)[] {
  const place = (name: string | null): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.toSorted((a, b) => place(a) - place(b));
}

function nameOf(value: string | null): string {
  return value ?? 'none';
}
