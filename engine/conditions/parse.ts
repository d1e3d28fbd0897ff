import type { DiagnosticCode } from '../diagnostic.ts';
import { nameHint } from '../diagnostic.ts';
import { listMessages } from '../messages/lists.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
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
import { always, type Condition } from './condition.ts';
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
  const context: Context = { catalogue, diagnostics, knownUpTo, written };
  const condition = foldWritten<Condition>(when, {
    map: (parts, path) => parseMap(parts, path, context),
    group: (word, parts, path) => parseGroup(word, parts, path, context),
    not: (part) => ({ kind: 'not', part }),
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
};

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
    const hint = nameHint(name, context.catalogue.keys()) ?? messageOf('condition.declare-fact');
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
      hint: unfitHint(declaration, word),
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
function unfitHint({ name, type }: FactDeclaration, word: ComparisonWord): Message {
  if (word === 'not') return messageOf('condition.put-not-around', { name });
  if (factTypes[type].isList) return messageOf('condition.takes-contains', { name });
  return messageOf('condition.takes', { name, comparisons: listMessages(fitting(type).map((one) => `\`${one}\``)) });
}

function checkValue(declaration: FactDeclaration, value: unknown, path: Path, context: Context): void {
  const issue = factValueIssue(declaration, factTypes[declaration.type].isList ? [value] : value, context.written(path));
  if (issue === undefined) return;
  const sign = path.at(-1) === declaration.name ? signHint(declaration, value) : undefined;
  const hint = sign ?? issue.hint ?? (issue.allowed && nameHint('', issue.allowed));
  context.diagnostics.push({
    path,
    part: 'value',
    code: declaration.type === 'severity' ? 'unknown-severity' : 'wrong-fact-value',
    message: issue.message,
    ...(hint && { hint }),
  });
}
