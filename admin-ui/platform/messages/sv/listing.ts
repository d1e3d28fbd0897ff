import type { listing as english } from '../en/listing.ts';
import type { Translated } from '../translated.ts';

/** Långa listor och vad de begränsas av. */
export const listing: Translated<typeof english> = {
  'list.any': 'Alla',
  'list.all': { one: '{count} totalt', other: '{count} totalt' },
  'list.first': { one: 'De första {count}', other: 'De första {count}' },
  'list.more': 'Visa fler',
  'list.filters': 'Begränsa listan',
  'list.clear': 'Visa alla',
  'list.from': 'Från och med dagen',
  'list.until': 'Till och med dagen',
  'list.days-in': 'Dagar enligt din klocka, {zone}.',
  'list.none-match': 'Inget stämmer med det.',
};
