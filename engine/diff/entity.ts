import type { Constraints } from '../conditions/constraints.ts';
import type { MessageValue } from '../messages/message.ts';
import type { Path } from '../path.ts';
import type { DifferenceStage } from './difference.ts';

/**
 * What a part of a policy weighs: `meaning` can change a decision in any language; `told` too, but in the policy's own language, so
 * that between languages only counts whether it is there; `own` belongs to one edition and says nothing about another; `words` is wording.
 */
export type Weight = 'meaning' | 'told' | 'own' | 'words';

/** An element of a list in which each element stands once. */
export type Item = { readonly form: string; readonly words: MessageValue };

/** One thing that an entry of a policy says. */
export type Facet = {
  /** By which it is found in a counterpart: the key under which the entry says it. */
  readonly key: string;
  /** What it is called; undefined where the entry's name says it. */
  readonly what: MessageValue | undefined;
  readonly weight: Weight;
  readonly path: Path;
  /** As it is written; undefined where the entry says nothing and a default holds. */
  readonly value: unknown;
  /** The same text for what means the same. */
  readonly form: string;
  readonly words: MessageValue | null;
  readonly items?: readonly Item[];
  /** Told only where both sides have it: what it belongs to is told by another facet. */
  readonly isBeside?: true;
  /** The words for one key of the value, where it alone differs; undefined where the whole has to be told. */
  readonly piece?: (key: string, value: unknown) => Piece | undefined;
};

/** What one key of a facet's value is called, as the facet is, and what it says. */
export type Piece = { readonly what: MessageValue | undefined; readonly words: MessageValue | null };

/** What the place of a rule among others depends on: the cases it can hold for, and what comes of it, by what it decides. */
export type RuleOrder = { readonly constraints: Constraints; readonly outcomes: ReadonlyMap<string, string> };

/** An entry of a policy: a rule, a calendar, a promise. */
export type Entity = {
  readonly stage: DifferenceStage;
  /** The list or map in which it stands; only entries of the same one are compared. */
  readonly list: string;
  readonly id: string;
  readonly path: Path;
  /** How it is called: `criterion data-loss`. */
  readonly name: MessageValue;
  /** What the table is called of which it is a cell. */
  readonly tableName?: MessageValue;
  /** All that it says, in a line; undefined where others tell it. */
  readonly words: MessageValue | undefined;
  readonly weight: Weight;
  /** Left untold where it stands in one document only, because other entries tell it. */
  readonly isSilent?: boolean;
  /** A name for what others say: whether it stands in one document only says nothing, because what asks for it is told by what it means. */
  readonly isOnlyName?: boolean;
  readonly facets: readonly Facet[];
  /** The same text for entries that mean the same under other ids; empty where there is nothing to know it by. */
  readonly sense: string;
  /** The same text for entries that speak of the same cases; empty where there is nothing to know it by. */
  readonly likeness: string;
  /** Under which further condition it holds; told where its counterpart was found by likeness alone. */
  readonly proviso?: Item;
  /** What its place depends on: a rule's conditions and outcomes, always (`counts`), or little (`free`: only the order in which things are named), not at all (`unordered`). */
  readonly order: RuleOrder | 'counts' | 'free' | 'unordered';
};
