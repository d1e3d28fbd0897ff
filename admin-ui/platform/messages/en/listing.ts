/** Long lists and what they are narrowed by. */
export const listing = {
  'list.any': 'Any',
  'list.all': { one: '{count} in all', other: '{count} in all' },
  'list.first': { one: 'The first {count}', other: 'The first {count}' },
  'list.more': 'Show more',
  'list.filters': 'Narrow the list',
  'list.clear': 'Show all',
  'list.from': 'From the day',
  'list.until': 'To the day',
  'list.days-in': 'Days on your clocks, {zone}.',
  'list.none-match': 'Nothing fits that.',
} as const;
