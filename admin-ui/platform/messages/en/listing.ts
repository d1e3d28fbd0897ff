/** Long lists and what they are narrowed by. */
export const listing = {
  'list.any': 'Any',
  'list.all': '{count, plural, one{# in all} other{# in all}}',
  'list.first': '{count, plural, one{The first one} other{The first #}}',
  'list.more': 'Show more',
  'list.filters': 'Narrow the list',
  'list.clear': 'Show all',
  'list.from': 'From the day',
  'list.until': 'To the day',
  'list.days-in': 'Days on your clocks, {zone}.',
  'list.none-match': 'Nothing fits that.',
  'listing.cases': '{count, plural, one{# case} other{# cases}}',
} as const;
