import type { Path } from '../policy/yaml-source.ts';
import type { Facet, Item, Weight } from './entity.ts';
import { nameWords, quoted, valueWords } from './plain-words.ts';

/** How a key of an entry is told; what is left out is told plainly. Functions get undefined where the key is absent. */
export type Teller = {
  readonly what?: string;
  readonly weight?: Weight;
  readonly form?: (value: unknown) => unknown;
  readonly words?: (value: unknown) => string | null;
  readonly items?: (value: unknown) => readonly Item[];
  readonly piece?: Facet['piece'];
  /** Told also where the key is absent, because saying the default means the same as saying nothing. */
  readonly hasDefault?: true;
};

export type Tellers = Readonly<Record<string, Teller>>;

const textTeller: Teller = { weight: 'words', words: (value) => (value === undefined ? null : quoted(String(value))) };
const wording: Tellers = {
  label: textTeller,
  summary: textTeller,
  definition: textTeller,
  message: textTeller,
  reason: textTeller,
  source: { weight: 'words', words: (value) => (value === undefined ? null : valueWords(value)) },
};

/** What an entry says, key by key: no key is passed over, whether somebody thought of it or not. */
export function facetsOf(entry: object, path: Path, tellers: Tellers, passedOver: readonly string[] = []): Facet[] {
  const values = entry as Readonly<Record<string, unknown>>;
  const defaults = Object.keys(tellers).filter((key) => tellers[key]?.hasDefault === true && values[key] === undefined);
  return [...Object.keys(values), ...defaults]
    .filter((key) => !passedOver.includes(key))
    .map((key) => facetOf(key, values[key], [...path, key], tellers[key] ?? wording[key] ?? {}));
}

/** What stands at a path, as one facet. */
export function facetOf(key: string, value: unknown, path: Path, teller: Teller): Facet {
  const { what = nameWords(key), weight = 'meaning', form = (plain) => plain ?? null, words = plainWords, items, piece } = teller;
  return {
    what,
    weight,
    path,
    value,
    form: stableText(form(value)),
    words: words(value),
    ...(items && { items: items(value) }),
    ...(piece && { piece }),
  };
}

function plainWords(value: unknown): string | null {
  return value === undefined ? null : valueWords(value);
}

/** JSON in which the order of keys does not count. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
