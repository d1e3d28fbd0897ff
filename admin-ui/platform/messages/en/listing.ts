/** Long lists and what they are narrowed by. */
export const listing = {
  'list.any': 'Any',
  'list.all': '{count, plural, one{# in all} other{# in all}}',
  'list.first': '{count, plural, one{The first one} other{The first #}}',
  'list.more': 'Show more',
  'list.filters': 'Narrow the list',
  'list.clear': 'Show all',
  'list.all-of': 'All of {name}',
  'list.every-language': '{name}, every language',
  'list.save.csv': 'Save as CSV',
  'list.save.ndjson': 'Save as NDJSON',
  'list.save.busy': 'Gathering everything that fits …',
  'list.from': 'From the day',
  'list.until': 'To the day',
  'list.days-in': 'Days on your clocks, {zone}.',
  'list.none-match': 'Nothing fits that.',
  'listing.cases': '{count, plural, one{# case} other{# cases}}',
} as const;
