/** Långa listor och vad de begränsas av. */
export const listing = {
  'list.any': 'Alla',
  'list.all': '{count, plural, one{# totalt} other{# totalt}}',
  'list.first': '{count, plural, one{Den första} other{De första #}}',
  'list.more': 'Visa fler',
  'list.filters': 'Begränsa listan',
  'list.clear': 'Visa alla',
  'list.all-of': 'Allt från {name}',
  'list.every-language': '{name}, alla språk',
  'list.save.csv': 'Spara som CSV',
  'list.save.ndjson': 'Spara som NDJSON',
  'list.save.busy': 'Samlar allt som passar …',
  'list.from': 'Från och med dagen',
  'list.until': 'Till och med dagen',
  'list.days-in': 'Dagar enligt din klocka, {zone}.',
  'list.none-match': 'Inget stämmer med det.',
  'listing.cases': '{count, plural, one{# ärende} other{# ärenden}}',
} as const;
