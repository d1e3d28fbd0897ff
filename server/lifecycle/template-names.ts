import { idOfLabel } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { invalid } from './lifecycle-problems.ts';
import type { TemplateAnswers } from './template-answers.ts';

/** A product, severity or plan as its vendor calls it, and as cases and rules name it; nobody has named one whose `name` is undefined. */
export type TemplateName = {
  readonly id: string;
  readonly name: string | undefined;
  readonly definition?: string | undefined;
};

type Given = NonNullable<TemplateAnswers['severities']>;

/** The names of products, severities or plans, the gravest or best first, with the ids that are made of them. Refuses empty ones and what would be called alike. */
export function templateNames(
  pointer: string,
  given: Given,
  { prefix, most }: { readonly prefix: string; readonly most: number },
): readonly TemplateName[] {
  const entries = given.map((one) => (typeof one === 'string' ? { label: one.trim() } : { ...one, label: one.label.trim() }));
  const writeNames = messageOf('template.write-names');
  if (entries.length > most) throw invalid(pointer, messageOf('template.too-many', { most, count: entries.length }), writeNames);
  if (entries.length === 0 || entries.some(({ label }) => label === ''))
    throw invalid(pointer, messageOf('template.no-names'), writeNames);
  const found = entries.map(({ label, id, definition }: Exclude<Given[number], string>, index) => ({
    id: id ?? idOfLabel(label) ?? `${prefix}-${index + 1}`,
    name: label,
    definition: definition?.trim() || undefined,
  }));
  const ids = found.map(({ id }) => id);
  const twice = found.find(({ id }, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw invalid(pointer, messageOf('template.name-twice', { name: twice.name, id: twice.id }), writeNames);
  return found.map(({ id, name, definition }) => ({ id, name: name === id ? capitalized(name) : name, definition }));
}

/** A name as a text begins with it. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
