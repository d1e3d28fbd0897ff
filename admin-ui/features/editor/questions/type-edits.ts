import type { SupportPolicy } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';

const meant: Readonly<Record<string, readonly string[]>> = {
  values: ['id', 'ids'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
};

/** What of a question only some kinds of answer have: the answers to choose from, and how small and how large they can be. */
export type KindParts = Readonly<Record<string, unknown>>;

/** The edits that have a question take another kind of answer, and what goes away with the kind before. What it had once (`kept`) comes back. */
export function typeEdits(
  { facts = {} }: SupportPolicy,
  fact: string,
  type: string,
  removed: KindParts = {},
): { readonly edits: PolicyEdit[]; readonly removed: KindParts } {
  const own: KindParts = { ...facts[fact] };
  const isMeant = (key: string): boolean => meant[key]?.includes(type) === true;
  const gone = Object.entries(own).filter(([key]) => meant[key] !== undefined && !isMeant(key));
  const back = Object.entries(removed).filter(([key]) => isMeant(key) && own[key] === undefined);
  return {
    edits: [
      { kind: 'set', path: ['facts', fact, 'type'], value: type },
      ...gone.map(([key]): PolicyEdit => ({ kind: 'remove', path: ['facts', fact, key] })),
      ...back.map(([key, value]): PolicyEdit => ({ kind: 'set', path: ['facts', fact, key], value })),
    ],
    removed: { ...removed, ...Object.fromEntries(gone) },
  };
}
