import type { SupportPolicy } from '../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';

const meant: Readonly<Record<string, readonly string[]>> = {
  values: ['id', 'ids'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
};

/** The edits that have a question take another kind of answer. What only answers of the kind before have goes away with it. */
export function typeEdits({ facts = {} }: SupportPolicy, fact: string, type: string): PolicyEdit[] {
  const gone = Object.keys(facts[fact] ?? {}).filter((key) => meant[key] !== undefined && !meant[key].includes(type));
  return [
    { kind: 'set', path: ['facts', fact, 'type'], value: type },
    ...gone.map((key): PolicyEdit => ({ kind: 'remove', path: ['facts', fact, key] })),
  ];
}
