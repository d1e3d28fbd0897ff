import {
  dayOf,
  type FactCatalogue,
  type FactDeclaration,
  factCatalogue,
  instantOf,
  ownValue,
  type SupportPolicy,
} from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDate, formatStatedMoment } from '../../platform/time/format-time.ts';
import { answerLabel, questionLabel, readable, unitOf } from './question-label.ts';

/** An answer to choose. `isOwn` marks those that the policy itself names; `rank` is a severity's place, 0 for the gravest. */
export type Option = { readonly id: string; readonly label: string; readonly isOwn: boolean; readonly rank?: number };

/** A question about a case as the form asks it. */
export type Question = {
  readonly name: string;
  readonly type: FactDeclaration['type'];
  readonly label: string;
  /** Set where the label is in the policy's language. */
  readonly language?: string;
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly options: readonly Option[];
};

type Terms = Readonly<Record<string, { readonly label?: string }>>;

const catalogues = new WeakMap<SupportPolicy, FactCatalogue>();

/** The facts of a policy, read once for each state of its text. */
function catalogueOf(document: SupportPolicy): FactCatalogue {
  const known = catalogues.get(document) ?? factCatalogue(document);
  catalogues.set(document, known);
  return known;
}

/** A question with the policy's words for its answers, the rest in the reader's language unless another one is meant. A name that nobody knows is a question for text. */
export function question(name: string, document: SupportPolicy, translate: Text = text): Question {
  const own = ownValue(document.facts, name);
  const fact = catalogueOf(document).get(name);
  const { minimum, maximum, type = 'text' } = fact ?? {};
  const options = own?.values === undefined ? optionsOf(name, fact, document, translate) : named(own.values);
  const asked =
    own?.label === undefined ? { label: questionLabel(name, translate) } : { label: own.label, language: document.language };
  return { name, type, ...asked, unit: unitOf(name, translate), minimum, maximum, options };
}

/** A question as it stands before a colon: without its question mark. */
export function bareQuestion(label: string): string {
  return label.replace(/\s*\?$/, '');
}

/** An answer in words with the unit in which the question counts. */
export function answerInWords(name: string, value: unknown, document: SupportPolicy): string {
  const { unit } = question(name, document);
  return `${formatAnswer(name, value, document)}${unit === undefined || typeof value !== 'number' ? '' : ` ${unit}`}`;
}

/** An answer in words: the policy's, or the id made readable; days and moments as people write them. */
export function formatAnswer(name: string, value: unknown, document: SupportPolicy, translate: Text = text): string {
  if (Array.isArray(value)) return value.map((item) => formatAnswer(name, item, document, translate)).join(', ');
  if (typeof value === 'boolean') return value ? translate('condition.yes') : translate('condition.no');
  if (typeof value === 'number') return value.toLocaleString(translate.locale);
  if (typeof value !== 'string') return String(value);
  const { type, options } = question(name, document, translate);
  if (type === 'date' && !Number.isNaN(dayOf(value))) return formatDate(value, translate.locale);
  if (type === 'instant' && !Number.isNaN(instantOf(value))) return formatStatedMoment(value);
  return options.find(({ id }) => id === value)?.label ?? value;
}

function optionsOf(name: string, fact: FactDeclaration | undefined, document: SupportPolicy, translate: Text): Option[] {
  if (fact?.type === 'severity') return named(document.severities ?? {}).map((option, rank) => ({ ...option, rank }));
  const terms = termsOf(name, document);
  const own = named(terms);
  const others = (fact?.values ?? []).filter((id) => !Object.hasOwn(terms, id));
  return [...own, ...others.map((id) => ({ id, label: answerLabel(name, id, translate), isOwn: false }))];
}

function termsOf(name: string, { products, supportPlans, caseTypes, symptoms }: SupportPolicy): Terms {
  const terms: Readonly<Record<string, Terms | undefined>> = {
    product: products,
    supportPlan: supportPlans,
    caseType: caseTypes,
    symptoms,
  };
  return ownValue(terms, name) ?? {};
}

function named(terms: Terms): Option[] {
  return Object.entries(terms).map(([id, { label }]) => ({ id, label: label ?? readable(id), isOwn: true }));
}
