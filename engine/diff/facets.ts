import { listMessages } from '../messages/lists.ts';
import type { MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { describeKey, describeValue, quoted } from './describe-value.ts';
import type { Facet, Item, Weight } from './entity.ts';

/** How a key of an entry is told; what is left out is told plainly. Functions get undefined where the key is absent. */
export type FacetFormatter = {
  readonly what?: MessageValue;
  readonly weight?: Weight;
  readonly form?: (value: unknown) => unknown;
  readonly words?: (value: unknown) => MessageValue | null;
  readonly items?: (value: unknown) => readonly Item[];
  readonly piece?: Facet['piece'];
  /** Told without a name, because the entry's says it. */
  readonly isNamed?: false;
  /** Told also where the key is absent, because saying the default means the same as saying nothing. */
  readonly hasDefault?: true;
};

export type FacetFormatters = Readonly<Record<string, FacetFormatter>>;

const textFormatter: FacetFormatter = { weight: 'words', words: (value) => (value === undefined ? null : quoted(String(value))) };
/** How the words of an entry are told. */
export const wording: FacetFormatters = {
  label: textFormatter,
  summary: textFormatter,
  definition: textFormatter,
  message: textFormatter,
  reason: textFormatter,
  source: { weight: 'words', words: (value) => (value === undefined ? null : describeSource(value)) },
};

/** Where something is written, in words: `document support-guide.pdf, section Targets`. */
function describeSource(value: unknown): MessageValue {
  if (typeof value !== 'object' || value === null) return describeValue(value);
  const named: Readonly<Record<string, (text: MessageValue) => MessageValue>> = {
    document: (text) => messageOf('diff.source.document', { text }),
    revision: (text) => messageOf('diff.source.revision', { text }),
    section: (text) => messageOf('diff.source.section', { text }),
  };
  return listMessages(
    Object.entries(value).map(([key, part]) =>
      (ownValue(named, key) ?? ((text) => messageOf('list.words', { first: key, second: text })))(describeValue(part)),
    ),
  );
}

/** What an entry says, key by key: no key is passed over, whether somebody thought of it or not. */
export function facetsOf(entry: object, path: Path, tellers: FacetFormatters, passedOver: readonly string[] = []): Facet[] {
  const values = entry as Readonly<Record<string, unknown>>;
  const defaults = Object.keys(tellers).filter((key) => tellers[key]?.hasDefault === true && ownValue(values, key) === undefined);
  return [...Object.keys(values), ...defaults]
    .filter((key) => !passedOver.includes(key))
    .map((key) => facetOf(key, ownValue(values, key), [...path, key], ownValue(tellers, key) ?? ownValue(wording, key) ?? {}));
}

/** What stands at a path, as one facet. */
export function facetOf(key: string, value: unknown, path: Path, teller: FacetFormatter): Facet {
  const {
    what = describeKey(key),
    weight = 'meaning',
    form = (plain) => plain ?? null,
    words = describePlainly,
    items,
    piece,
  } = teller;
  return {
    key,
    what: teller.isNamed === false ? undefined : what,
    weight,
    path,
    value,
    form: stableText(form(value)),
    words: words(value),
    ...(items && { items: items(value) }),
    ...(piece && { piece }),
  };
}

function describePlainly(value: unknown): MessageValue | null {
  return value === undefined ? null : describeValue(value);
}

/** JSON in which the order of keys does not count. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
