import type { Condition, Scalar } from './parse.ts';

/** The same text for conditions that are written differently and hold for the same cases: order and nesting do not count. */
export function conditionForm(condition: Condition): string {
  if ('all' in condition) return groupForm('all', condition.all);
  if ('any' in condition) return groupForm('any', condition.any);
  if ('not' in condition) return `not(${conditionForm(condition.not)})`;
  const { fact, operator, value } = condition;
  const values = [...new Set((Array.isArray(value) ? value : [value]) as Scalar[])].map((one) => JSON.stringify(one)).sort();
  const single = { isOneOf: 'is', isNoneOf: 'isNot', containsAny: 'contains' } as const;
  const name = values.length === 1 && operator in single ? single[operator as keyof typeof single] : operator;
  return `${fact} ${name} ${values.join(' ')}`;
}

function groupForm(kind: 'all' | 'any', parts: readonly Condition[]): string {
  const forms = [...new Set(parts.flatMap((part) => flattened(kind, part)).map(conditionForm))].sort();
  return forms.length === 1 ? (forms[0] ?? '') : `${kind}(${forms.join('; ')})`;
}

/** The parts of a condition, with those of groups of the same kind inside it. */
export function flattened(kind: 'all' | 'any', condition: Condition): Condition[] {
  const inner =
    kind === 'all' ? ('all' in condition ? condition.all : undefined) : 'any' in condition ? condition.any : undefined;
  return inner === undefined ? [condition] : inner.flatMap((part) => flattened(kind, part));
}
