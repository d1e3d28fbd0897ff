import type { DiagnosticCode } from '../diagnostic.ts';
import { eventHint, nameHint } from '../diagnostic.ts';
import { listMessages } from '../messages/lists.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { nameText } from '../shown-text.ts';
import { factValueIssue } from '../vocabulary/fact-value.ts';
import {
  type FactCatalogue,
  type FactDeclaration,
  factTypes,
  isKnownAt,
  type KnownFrom,
  type Scalar,
} from '../vocabulary/facts.ts';
import { meantFact } from '../vocabulary/meant-facts.ts';
import { always, type Condition, comparisonsIn } from './condition.ts';
import { foldWritten } from './fold-written.ts';
import { operatorMeant, signHint } from './misread-operators.ts';
import { type ComparisonWord, comparisonWords, type Operator, operatorEntries } from './operators.ts';

/** A diagnostic in a condition, placed relative to where the condition stands. */
type ConditionDiagnostic = {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly code: DiagnosticCode;
  readonly message: Message;
  readonly hint?: Message;
};

/**
 * The condition that a `when` stands for, and every diagnostic in it; invalid parts are left out of the condition.
 * `askedAt` is the part of the decision in which it is asked; `written` tells how a number, true, false or nothing at a path is written.
 */
export function parseCondition(
  when: unknown,
  catalogue: FactCatalogue,
  knownUpTo: KnownFrom = 'routing',
  written: Context['written'] = () => undefined,
): { condition: Condition; diagnostics: ConditionDiagnostic[] } {
  const diagnostics: ConditionDiagnostic[] = [];
  if (when === undefined) return { condition: always, diagnostics };
  const context: Context = { catalogue, diagnostics, knownUpTo, written, comparisons: 0 };
  const condition = foldWritten<Condition>(when, {
    map: (parts, path) => parseMap(parts, path, context),
    group: (word, parts, path) => parseGroup(word, parts, path, context),
    not: (part) => ({ kind: 'not', part }),
    named: (names, path) => parseNamed(names, path, context),
    fact: (name, test, path) => parseFact(name, test, path, context),
    malformed: (path, word) => parseMalformed(path, word, context),
  });
  return { condition, diagnostics };
}

type Context = {
  readonly catalogue: FactCatalogue;
  readonly diagnostics: ConditionDiagnostic[];
  readonly knownUpTo: KnownFrom;
  readonly written: (path: Path) => string | undefined;
  /** How many comparisons the named conditions have that were met so far. */
  comparisons: number;
};

/** A condition has at most so many comparisons, those of the named ones in it included. */
const mostComparisons = 1000;

function parseNamed(names: unknown, path: Path, context: Context): Condition {
  if (!Array.isArray(names)) return parseName(names, path, context);
  if (names.length === 0)
    context.diagnostics.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: messageOf('condition.names-none'),
      hint: messageOf('condition.name-one'),
    });
  const parts = names.map((name, index) => parseName(name, [...path, index], context));
  return parts.length === 1 ? (parts[0] ?? always) : { kind: 'any', parts };
}

function parseName(name: unknown, path: Path, context: Context): Condition {
  const { catalogue, diagnostics, knownUpTo } = context;
  const known = Object.keys(catalogue.conditions ?? {});
  if (typeof name !== 'string' || !known.includes(name)) {
    const hint = (typeof name === 'string' ? nameHint(name, known) : undefined) ?? messageOf('condition.is-takes-name');
    diagnostics.push({
      path,
      part: 'value',
      code: 'unknown-condition',
      message: messageOf('condition.unknown-name', { name: nameText(String(name)) }),
      hint,
    });
    return always;
  }
  const { part, size, knownFrom } = namedCondition(name, catalogue);
  const late = knownFrom.find((declaration) => !isKnownAt(declaration, knownUpTo));
  if (late !== undefined) diagnostics.push({ ...tooEarly(late, path), part: 'value' });
  const isTold = context.comparisons > mostComparisons;
  context.comparisons += size;
  if (context.comparisons > mostComparisons) {
    if (isTold) return always;
    const message = messageOf('condition.too-many-comparisons', { most: mostComparisons });
    diagnostics.push({ path, part: 'value', code: 'over-limit', message });
    return always;
  }
  return { kind: 'named', name, part };
}

/** What a name stands for, how many comparisons that has, and the facts of which it asks that are not known from the start. */
type Named = { readonly part: Condition; readonly size: number; readonly knownFrom: readonly FactDeclaration[] };

const namedOf = new WeakMap<FactCatalogue, Map<string, Named>>();

/** What a name of a catalogue stands for, found out once; one that stands for itself, somewhere inside, always holds there. */
function namedCondition(name: string, catalogue: FactCatalogue): Named {
  const known = namedOf.get(catalogue) ?? new Map<string, Named>();
  namedOf.set(catalogue, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  known.set(name, { part: always, size: 0, knownFrom: [] });
  const { condition } = parseCondition(ownValue(catalogue.conditions, name), catalogue);
  const comparisons = comparisonsIn(condition);
  const facts = [...new Set(comparisons.map(({ fact }) => fact))].flatMap((fact) => catalogue.get(fact) ?? []);
  const found: Named = {
    part: condition,
    size: Math.max(comparisons.length, 1),
    knownFrom: facts.filter(({ knownFrom }) => knownFrom !== 'start'),
  };
  known.set(name, found);
  return found;
}

function parseMap(parts: readonly Condition[], path: Path, { diagnostics }: Context): Condition {
  if (parts.length === 0) {
    diagnostics.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: messageOf('condition.empty'),
      hint: path.length === 0 ? messageOf('condition.leave-when-out') : messageOf('condition.add-or-take-away'),
    });
  }
  return onlyOrAll(parts);
}

function onlyOrAll(parts: readonly Condition[]): Condition {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', parts };
}

function parseMalformed(path: Path, word: 'all' | 'any' | undefined, { diagnostics }: Context): Condition {
  const [message, hint] =
    word === undefined
      ? [messageOf('condition.not-a-map'), messageOf('condition.write-fact-and-value')]
      : [messageOf('condition.group-takes-list', { word }), messageOf('condition.start-with-dash')];
  diagnostics.push({ path, part: 'value', code: 'wrong-type', message, hint });
  return always;
}

function parseGroup(word: 'all' | 'any', parts: readonly Condition[], path: Path, { diagnostics }: Context): Condition {
  if (parts.length === 0) {
    diagnostics.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: messageOf('condition.group-is-empty', { word }),
      hint: messageOf('condition.add-one-to-group'),
    });
  }
  return { kind: word, parts };
}

function parseFact(name: string, test: unknown, path: Path, context: Context): Condition {
  const declaration = context.catalogue.get(name);
  if (declaration === undefined) {
    const meant = meantFact(name, context.catalogue.keys());
    const hint =
      meant === undefined
        ? (nameHint(name, context.catalogue.keys()) ?? messageOf('condition.declare-fact'))
        : messageOf('hint.did-you-mean', { nearest: meant });
    context.diagnostics.push({
      path,
      part: 'key',
      code: 'unknown-fact',
      message: messageOf('condition.unknown-fact', { name: nameText(name) }),
      hint,
    });
    return always;
  }
  if (!isKnownAt(declaration, context.knownUpTo)) context.diagnostics.push(tooEarly(declaration, path));
  if (typeof test === 'object' && test !== null && !Array.isArray(test))
    return parseComparisons(declaration, test, path, context);
  return parseOperand(declaration, null, test, path, context);
}

/** The operator that a word before an operand stands for, beside a fact of a type; undefined where there is none. */
function operatorFor(word: string | null, takes: 'value' | 'values' | 'truth', { type }: FactDeclaration): Operator | undefined {
  return operatorEntries.find(([, entry]) => entry.words.includes(word) && entry.takes === takes && entry.fits(type))?.[0];
}

/** What stands after a fact, or after the word of a comparison that goes with it. */
function parseOperand(
  declaration: FactDeclaration,
  word: ComparisonWord | null,
  operand: unknown,
  path: Path,
  context: Context,
): Condition {
  const { name: fact } = declaration;
  const several = Array.isArray(operand) ? operatorFor(word, 'values', declaration) : undefined;
  if (several !== undefined) {
    checkSet(declaration, operand as readonly unknown[], path, context);
    return { kind: 'comparison', fact, operator: several, value: operand as readonly Scalar[] };
  }
  const truth = operatorFor(word, 'truth', declaration);
  if (truth !== undefined) {
    checkTruth(word, operand, path, context);
    return { kind: 'comparison', fact, operator: truth, value: operand === true };
  }
  const operator = operatorFor(word, 'value', declaration);
  if (operator === undefined) throw new Error(`no operator for ${word} beside ${fact}`);
  checkValue(declaration, operand, path, context);
  return { kind: 'comparison', fact, operator, value: operand as Scalar };
}

function tooEarly({ name, knownFrom }: FactDeclaration, path: Path): ConditionDiagnostic {
  return {
    path,
    part: 'key',
    code: 'fact-not-yet-known',
    message: messageOf('condition.fact-not-yet-known', { name }),
    hint: messageOf('condition.fact-known-from', { stage: knownFrom }),
  };
}

function checkSet({ name, ...declaration }: FactDeclaration, values: readonly unknown[], path: Path, context: Context): void {
  if (values.length === 0) {
    context.diagnostics.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: messageOf('condition.no-values', { name }),
      hint: messageOf('condition.add-value'),
    });
  }
  for (const [index, value] of values.entries()) checkValue({ name, ...declaration }, value, [...path, index], context);
}

function checkTruth(word: string | null, operand: unknown, path: Path, { diagnostics }: Context): void {
  if (typeof operand === 'boolean') return;
  const hint = operand === 'true' || operand === 'false' ? messageOf('hint.write-without-quotes') : undefined;
  diagnostics.push({
    path,
    part: 'value',
    code: 'wrong-fact-value',
    message: messageOf('condition.true-or-false', { word: word ?? '' }),
    ...(hint && { hint }),
  });
}

function parseComparisons(declaration: FactDeclaration, test: object, path: Path, context: Context): Condition {
  const parts = Object.entries(test).map(([word, operand]) =>
    parseComparison(declaration, word, operand, [...path, word], context),
  );
  if (parts.length === 0) {
    context.diagnostics.push({
      path,
      part: 'value',
      code: 'empty-condition',
      message: messageOf('condition.compared-with-nothing', { name: declaration.name }),
      hint: messageOf('condition.write-value-or-comparison'),
    });
  }
  return onlyOrAll(parts);
}

function parseComparison(declaration: FactDeclaration, word: string, operand: unknown, path: Path, context: Context): Condition {
  const { name: fact, type } = declaration;
  if (!isComparisonWord(word)) {
    const hint = operatorMeant(fact, word) ?? nameHint(word, comparisonWords);
    context.diagnostics.push({
      path,
      part: 'key',
      code: 'unknown-operator',
      message: messageOf('condition.unknown-comparison', { word: nameText(word) }),
      ...(hint && { hint }),
    });
    return always;
  }
  if (!fitting(type).includes(word)) {
    context.diagnostics.push({
      path,
      part: 'key',
      code: 'unknown-operator',
      message: messageOf('condition.comparison-unfit', { word, fact, type: factTypes[type].told }),
      hint: unfitHint(declaration),
    });
    return always;
  }
  return parseOperand(declaration, word, operand, path, context);
}

function isComparisonWord(word: string): word is ComparisonWord {
  return (comparisonWords as readonly string[]).includes(word);
}

/** The words that go with facts of a type. */
function fitting(type: FactDeclaration['type']): ComparisonWord[] {
  return comparisonWords.filter((word) => operatorEntries.some(([, entry]) => entry.words.includes(word) && entry.fits(type)));
}

/** What goes with a fact instead of a comparison that does not. */
function unfitHint({ name, type }: FactDeclaration): Message {
  return messageOf('condition.takes', { name, comparisons: listMessages(fitting(type).map((one) => `\`${one}\``)) });
}

function checkValue(declaration: FactDeclaration, value: unknown, path: Path, context: Context): void {
  const issue = factValueIssue(declaration, factTypes[declaration.type].isList ? [value] : value, context.written(path));
  if (issue === undefined) return;
  const sign = path.at(-1) === declaration.name ? signHint(declaration, value) : undefined;
  const isEvent = declaration.name === 'happened' && typeof value === 'string';
  const hint = isEvent
    ? eventHint(value, issue.allowed ?? [])
    : (sign ?? issue.hint ?? (issue.allowed && nameHint('', issue.allowed)));
  context.diagnostics.push({
    path,
    part: 'value',
    code: declaration.type === 'severity' ? 'unknown-severity' : 'wrong-fact-value',
    message: issue.message,
    ...(hint && { hint }),
  });
}
