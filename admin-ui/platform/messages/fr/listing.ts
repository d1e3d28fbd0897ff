import type { listing as english } from '../en/listing.ts';
import type { Translated } from '../translated.ts';

/** Les longues listes et ce qui les restreint. */
export const listing: Translated<typeof english> = {
  'list.any': 'Tous',
  'list.all': { one: '{count} en tout', other: '{count} en tout' },
  'list.first': { one: 'Le premier ({count})', other: 'Les {count} premiers' },
  'list.more': 'En afficher d’autres',
  'list.filters': 'Restreindre la liste',
  'list.clear': 'Tout afficher',
  'list.from': 'À partir du jour',
  'list.until': 'Jusqu’au jour inclus',
  'list.days-in': 'Jours à votre heure, {zone}.',
  'list.none-match': 'Rien ne correspond.',
};
