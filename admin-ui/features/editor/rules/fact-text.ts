import { assertNever, comparisonSigns, type FactDeclaration, flowText, type SignedWord } from '../../../../engine/index.ts';
import { takesNames, typedYaml } from './typed-yaml.ts';

/** Ways to write an answer: its id, or what it is called in the policy's language. */
export type Answers = readonly { readonly id: string; readonly label: string }[];

/** The signs as they are typed, by the words of the comparisons. */
const typedSigns = new Map<string, string>(comparisonSigns.map(({ word, typed }) => [word, typed]));

/** The comparisons, by the signs that people write for them. */
export const comparisonBySign: Readonly<Record<string, SignedWord>> = Object.fromEntries(
  comparisonSigns.flatMap(({ word, typed, printed }) => [
    [typed, word],
    [printed, word],
  ]),
);

/**
 * What a condition on one question is as text, for spreadsheets and for typing: `critical`, `critical, major`, `not test`, `>= 80`,
 * `> 1, < 5`, `known`, `not known`. What cannot be said so is YAML.
 */
export function factText(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.length > 0 && value.every(isPlain) ? value.map(String).join(', ') : flowText(value);
  if (typeof value !== 'object' || value === null) return isPlain(value) ? String(value) : JSON.stringify(value);
  const entries = Object.entries(value);
  const isOrdered = entries.length > 0 && entries.every(([key, operand]) => typedSigns.has(key) && typeof operand !== 'object');
  if (isOrdered) return entries.map(([key, operand]) => `${typedSigns.get(key)} ${operand}`).join(', ');
  const [only] = entries;
  if (entries.length !== 1 || only === undefined) return flowText(value);
  const [key, operand] = only;
  if (key === 'known') return operand === true ? 'known' : 'not known';
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (key === 'not' && operands.length > 0 && operands.every(isPlain)) return `not ${factText(operand)}`;
  if (key === 'contains' && typeof operand === 'string' && isPlain(operand)) return operand;
  return flowText(value);
}

/** Whether a value can stand there as it is, and not be taken for several, for a sign, or for another condition. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'string') return typeof value !== 'object' || value === null;
  if (value === '' || value !== value.trim() || /[,;|]/.test(value)) return false;
  return !/^(?:[-*]$|(?:not )?known$|[{["<>≤≥=≠]|!=|not(?:\s|$))/i.test(value);
}

/**
 * The condition that a text stands for; undefined for no condition, and a fault where it cannot be read. `not` or `>` alone is the
 * beginning of one: what it is about is still to be said.
 */
export function readFactText(text: string, fact: FactDeclaration | undefined, answers: Answers = []): ParsedFact {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '*' || trimmed === '-') return { value: undefined };
  if (/^[{["]/.test(trimmed)) return readYaml(trimmed, fact);
  if (/^known$/i.test(trimmed)) return { value: { known: true } };
  if (/^not known$/i.test(trimmed)) return { value: { known: false } };
  const [, sign = '', said = ''] = /^(=|not(?=\s|$)|!=|≠)\s*(.*)$/is.exec(trimmed) ?? [];
  if (sign === '=' || (sign !== '' && fact?.type !== 'ids')) {
    if (said === '') return { fault: 'incomplete' };
    const inner = readValues(said, fact, answers);
    return 'fault' in inner || sign === '=' ? inner : { value: { not: inner.value } };
  }
  return /^(?:[<>≤≥]|<=|>=)/.test(trimmed) ? readOrder(trimmed, fact) : readValues(trimmed, fact, answers);
}

type ParsedFact = { readonly value: unknown } | { readonly fault: 'yaml' | 'number' | 'boolean' | 'incomplete' };

function readYaml(text: string, fact: FactDeclaration | undefined): ParsedFact {
  const value = typedYaml(text, () => takesNames(fact));
  return value === undefined ? { fault: 'yaml' } : { value };
}

function readOrder(text: string, fact: FactDeclaration | undefined): ParsedFact {
  const entries: [string, unknown][] = [];
  for (const part of comparedParts(text)) {
    const [, sign = '', operand = ''] = /^(<=|>=|[<>≤≥])\s*(.*)$/.exec(part) ?? [];
    const comparison = comparisonBySign[sign];
    if (comparison !== undefined && operand === '') return { fault: 'incomplete' };
    const value = fact?.type === 'date' ? operand : Number(operand.replace(',', '.'));
    const isTwice = entries.some(([known]) => known === comparison);
    if (comparison === undefined || isTwice || Number.isNaN(value)) return { fault: 'number' };
    entries.push([comparison, value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** The comparisons in a text such as `> 1, <= 2,5`. */
export function comparedParts(text: string): string[] {
  return text.split(/,\s*(?=[<>≤≥])| and (?=\s*[<>≤≥])/).map((part) => part.trim());
}

function readValues(text: string, fact: FactDeclaration | undefined, answers: Answers): ParsedFact {
  const whole = idOf(text.trim(), answers);
  const parts =
    whole === undefined
      ? text
          .split(/[,;|]/)
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : [text.trim()];
  const values: unknown[] = [];
  for (const part of parts) {
    const value = readValue(part, fact, answers);
    if (value === undefined) return { fault: fact?.type === 'boolean' ? 'boolean' : 'number' };
    values.push(value);
  }
  return { value: values.length === 1 ? values[0] : values };
}

function readValue(text: string, fact: FactDeclaration | undefined, answers: Answers): unknown {
  const type = fact?.type;
  switch (type) {
    case 'boolean':
      if (/^(true|yes|ja|oui|x|✓)$/i.test(text)) return true;
      return /^(false|no|nej|non)$/i.test(text) ? false : undefined;
    case 'number':
    case 'integer': {
      const number = Number(text.replace(/\s*%$/, ''));
      return Number.isNaN(number) ? undefined : number;
    }
    case 'text':
    case 'id':
    case 'ids':
    case 'date':
    case 'instant':
    case 'severity':
    case 'language':
    case 'country':
    case 'duration':
    case 'timeZone':
    case undefined:
      return idOf(text, answers) ?? text;
    default:
      return assertNever(type);
  }
}

function idOf(text: string, answers: Answers): string | undefined {
  const lower = text.toLowerCase();
  return (answers.find(({ id }) => id === text) ?? answers.find(({ label }) => label.toLowerCase() === lower))?.id;
}
