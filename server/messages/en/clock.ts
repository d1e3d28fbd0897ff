/** Questions about open time. */
export const clock = {
  'clock.too-many-years': 'with the public holidays of a country a question reaches over at most {most} years',
  'clock.name-holidays': 'name the holidays by their days, or ask year by year',
  'clock.too-many-pauses': 'a question has at most {most} pauses, not {count}',
  'clock.week-too-long': 'the week of a calendar has at most {most} entries, not {count}',
  'clock.weekdays-too-long': 'weekdays are written in at most {most} characters',
  'clock.too-many-days': 'at most {most} days are named here, not {count}',
  'clock.name-days-asked-about': 'name the days about those that are asked about',
  'clock.a-question': 'a question',
  'clock.not-a-day': '`{key}` is not a day as YYYY-MM-DD',
  'clock.missing': '`{key}` is missing',
  'clock.none-of-allowed': '`{name}` is none of the allowed values',
  'clock.unknown-key': '`{name}` is not known here',
  'clock.pause-ends-early': 'the pause ends before it begins',
  'clock.unknown-zone': '`{zone}` is not a time zone',
  'clock.names-no-calendar': '`{name}` names no calendar',
  'clock.write-calendar-reference':
    'write `vendor/policy/language#calendar`, as `planview/customer-care/sv#enterprise-one-americas`',
  'clock.no-such-version': 'there is no policy `{policy}` in version {version}',
  'clock.none-in-force': 'there is no policy `{policy}` in force',
  'clock.no-calendar': '`{policy}` has no calendar `{calendar}`',
  'clock.body-empty': 'the body is empty; send a question a line',
} as const;
