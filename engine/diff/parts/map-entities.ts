import type { MessageValue } from '../../messages/message.ts';
import type { Path } from '../../path.ts';
import { quoted } from '../describe-value.ts';
import type { DifferenceStage } from '../difference.ts';
import type { Entity, Facet } from '../entity.ts';
import { type FacetFormatters, facetsOf, stableText } from '../facets.ts';

/** A map of entries by id and how it is told. */
type EntryMap = {
  readonly stage: DifferenceStage;
  readonly path: Path;
  /** What one of its entries is called: `support plan platinum`. */
  readonly named: (id: string) => MessageValue;
  readonly tellers: FacetFormatters;
  /** All that an entry says, in words; its label where left out. */
  readonly words?: (entry: Readonly<Record<string, unknown>>, id: string) => MessageValue;
  readonly isSilent?: boolean;
  readonly order?: 'counts';
};

/** The entries of a map. One without a meaning of its own, such as a product, is known by its id alone. */
export function mapEntities(
  map: Readonly<Record<string, object | undefined>> | undefined,
  entries: EntryMap,
  furtherFacets: (entry: object, path: Path) => Facet[] = () => [],
): Entity[] {
  return Object.entries(map ?? {}).map(([id, written = {}]) => {
    const entry = written as Readonly<Record<string, unknown>>;
    const path = [...entries.path, id];
    const facets = [...facetsOf(entry, path, entries.tellers), ...furtherFacets(entry, path)];
    const meaning = facets.filter(({ weight }) => weight === 'meaning').map(({ key, form }) => [key, form]);
    return {
      stage: entries.stage,
      list: entries.path.join('.'),
      id,
      path,
      name: entries.named(id),
      words: entries.words?.(entry, id) ?? (typeof entry.label === 'string' ? quoted(entry.label) : id),
      weight: 'meaning',
      ...(entries.isSilent && { isSilent: true }),
      facets,
      sense: meaning.length === 0 ? '' : stableText(meaning),
      likeness: '',
      order: entries.order ?? 'unordered',
    };
  });
}
