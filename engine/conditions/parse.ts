import type { DiagnosticCode } from '../diagnostic.ts';
import { nameHint } from '../diagnostic.ts';
import { type Phrase, phrase } from '../phrase.ts';
import type { Path } from '../policy/yaml-source.ts';
import { nameText } from '../shown-text.ts';
import { type FactCatalogue, factValueFault } from '../vocabulary/fact-value.ts';
import { type FactDeclaration, type FactType, isKnownAt, type KnownFrom } from '../vocabulary/facts.ts';
import { comparisons, otherWords, signHint } from './misread-operators.ts';

export type Scalar = string | number | boolean;

export type Operator =
  | 'is'
  | 'isOneOf'
  | 'isNot'
  | 'isNoneOf'
  | 'contains'
  | 'containsAny'
  | 'atLeast'
  | 'above'
  | 'below'
  | 'atMost'
  | 'known';

/** A condition over facts. A comparison with a fact that the case does not state is false, whatever the operator but `known`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly operator: Operator; readonly value: Scalar | readonly Scalar[] };

/** A comparison of one fact, of which conditions are made. */
export type Comparison = Extract<Condition, { readonly fact: string }>;

/** The comparisons in a condition, in the order in which they are written. */
export function comparisonsIn(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}

/** A fault in a condition, placed relative to where the condition stands. */
export type ConditionFault = {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly code: DiagnosticCode;
  readonly message: Phrase;
  readonly hint?: Phrase;
};

const comparable: ReadonlySet<FactType> = new Set(['number', 'integer', 'date']);

/**
 * The condition that a `when` stands for, and every fault in it; faulty parts are left out of the condition.
 * `askedAt` is the part of the decision in which it is asked; `written` tells how a number, true, false or nothing at a path is written.
 */
export function parseCondition(
  when: unknown,
  catalogue: FactCatalogue,
  askedAt: KnownFrom = 'routing',
  written: Context['written'] = () => undefined,
): { condition: Condition; faults: ConditionFault[] } {
  const faults: ConditionFault[] = [];
  const condition = when === undefined ? { all: [] } : parseMap(when, [], { catalogue, faults, askedAt, written });
  return { condition, faults };
}

type Context = {
  readonly catalogue: FactCatalogue;
  readonly faults: ConditionFault[];
  readonly askedAt: KnownFrom;
  readonly written: (path: Path) => string | undefined;
};

function parseMap(when: unknown, path: Path, context: Context): Condition {
  if (typeof when !== 'object' || when === null || Array.isArray(when)) {
    context.faults.push({
      path,
      part: 'value',
      code: 'wrong-type',
      message: phrase`a condition is a map of facts and what they must be`,
      hint: phrase`write \`fact: value\``,
    });
    return { all: [] };
  }
  const parts = Object.entries(when).map(([key, value]) => parseEntry(key, value, [...path, key], context));
  if (parts.length === 0) {
    context.faults.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: phrase`this condition is empty`,
      hint: path.length === 0 ? phrase`leave \`when\` out for a rule that always holds` : phrase`add a condition or take it away`,
    });
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { all: parts };
}

function parseEntry(key: string, value: unknown, path: Path, context: Context): Condition {
  if (key === 'all' || key === 'any') return parseGroup(key, value, path, context);
  if (key === 'not') return { not: parseMap(value, path, context) };
  const declaration = context.catalogue.get(key);
  if (declaration === undefined) {
    const hint = nameHint(key, context.catalogue.keys()) ?? phrase`declare it under \`facts\``;
    context.faults.push({ path, part: 'key', code: 'unknown-fact', message: phrase`${nameText(key)} is not a fact`, hint });
    return { all: [] };
  }
  if (!isKnownAt(declaration, context.askedAt)) context.faults.push(tooEarly(declaration, path));
  if (Array.isArray(value)) return parseSet(declaration, value, path, context, false);
  if (typeof value === 'object' && value !== null) return parseComparisons(declaration, value, path, context);
  checkValue(declaration, value, path, context);
  return { fact: declaration.name, operator: declaration.type === 'ids' ? 'contains' : 'is', value: value as Scalar };
}

function tooEarly({ name, knownFrom }: FactDeclaration, path: Path): ConditionFault {
  return {
    path,
    part: 'key',
    code: 'fact-not-yet-known',
    message: phrase`\`${name}\` is not known yet when this rule is asked`,
    hint: phrase`it is known from \`${knownFrom}\` on`,
  };
}

function parseGroup(key: 'all' | 'any', value: unknown, path: Path, context: Context): Condition {
  if (!Array.isArray(value)) {
    context.faults.push({
      path,
      part: 'value',
      code: 'wrong-type',
      message: phrase`\`${key}\` takes a list of conditions`,
      hint: phrase`start each condition with \`- \``,
    });
    return { all: [] };
  }
  if (value.length === 0) {
    context.faults.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: phrase`\`${key}\` has no conditions`,
      hint: phrase`add one or take it away`,
    });
  }
  const parts = value.map((part, index) => parseMap(part, [...path, index], context));
  return key === 'all' ? { all: parts } : { any: parts };
}

function parseSet(
  declaration: FactDeclaration,
  values: readonly unknown[],
  path: Path,
  context: Context,
  negated: boolean,
): Condition {
  if (values.length === 0) {
    context.faults.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: phrase`\`${declaration.name}\` has no values to be compared with`,
      hint: phrase`add one or take the condition away`,
    });
  }
  for (const [index, value] of values.entries()) checkValue(declaration, value, [...path, index], context);
  const operator = negated ? 'isNoneOf' : declaration.type === 'ids' ? 'containsAny' : 'isOneOf';
  return { fact: declaration.name, operator, value: values as readonly Scalar[] };
}

function parseComparisons(declaration: FactDeclaration, value: object, path: Path, context: Context): Condition {
  const parts = Object.entries(value).map(([name, operand]) =>
    parseComparison(declaration, name, operand, [...path, name], context),
  );
  if (parts.length === 0) {
    context.faults.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: phrase`\`${declaration.name}\` is compared with nothing`,
      hint: phrase`write a value or a comparison such as \`{ atLeast: 80 }\``,
    });
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { all: parts };
}

function parseComparison(declaration: FactDeclaration, name: string, operand: unknown, path: Path, context: Context): Condition {
  const { faults } = context;
  const { name: fact, type } = declaration;
  if (!comparisons.includes(name as (typeof comparisons)[number])) {
    const hint = otherWords(fact, name) ?? nameHint(name, comparisons);
    faults.push({
      path,
      part: 'key',
      code: 'unknown-operator',
      message: phrase`${nameText(name)} is not a comparison`,
      ...(hint && { hint }),
    });
    return { all: [] };
  }
  if (name === 'known') {
    if (typeof operand !== 'boolean') {
      const hint = operand === 'true' || operand === 'false' ? phrase`write it without quotes` : undefined;
      faults.push({
        path,
        part: 'value',
        code: 'wrong-fact-value',
        message: phrase`\`known\` is true or false`,
        ...(hint && { hint }),
      });
    }
    return { fact, operator: 'known', value: operand === true };
  }
  const fits = name === 'contains' ? type === 'ids' : name === 'not' ? type !== 'ids' : comparable.has(type);
  if (!fits) {
    const hint =
      name === 'not'
        ? phrase`put \`not: { ${fact}: … }\` around it`
        : type === 'ids'
          ? phrase`\`${fact}\` takes \`contains\``
          : phrase`\`${fact}\` takes \`not\`, \`known\` or a value`;
    faults.push({
      path,
      part: 'key',
      code: 'unknown-operator',
      message: phrase`\`${name}\` does not go with \`${fact}\`, which is ${typeWords[type]}`,
      hint,
    });
    return { all: [] };
  }
  if (Array.isArray(operand) && name === 'not') return parseSet(declaration, operand, path, context, true);
  checkValue(declaration, operand, path, context);
  return { fact, operator: name === 'not' ? 'isNot' : (name as Operator), value: operand as Scalar };
}

function checkValue(declaration: FactDeclaration, value: unknown, path: Path, context: Context): void {
  const fault = factValueFault(declaration, declaration.type === 'ids' ? [value] : value, context.written(path));
  if (fault === undefined) return;
  const sign = path.at(-1) === declaration.name ? signHint(declaration, value) : undefined;
  const hint = sign ?? fault.hint ?? (fault.allowed && nameHint('', fault.allowed));
  context.faults.push({
    path,
    part: 'value',
    code: declaration.type === 'severity' ? 'unknown-severity' : 'wrong-fact-value',
    message: fault.message,
    ...(hint && { hint }),
  });
}

const typeWords: Record<FactType, Phrase> = {
  text: phrase`a text`,
  id: phrase`an id`,
  ids: phrase`a list`,
  boolean: phrase`a boolean`,
  integer: phrase`an integer`,
  number: phrase`a number`,
  date: phrase`a date`,
  instant: phrase`an instant`,
  severity: phrase`a severity`,
  language: phrase`a language`,
  country: phrase`a country`,
};
