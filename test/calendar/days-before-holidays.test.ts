import { expect, test } from 'vitest';
import { answerClock } from '../../server/clock/clock-answer.ts';
import { faultsOf } from '../decision/small-policy.ts';

const eve = 'day before a holiday';
const workingEve = 'working day before a holiday';

/** Office hours on weekdays in Berlin, with Germany's holidays, until noon on the days before them. */
function isOpen(days: string, at: string): unknown {
  const calendar = {
    timeZone: 'Europe/Berlin',
    open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
    holidays: { country: 'DE' },
    special: { [days]: [['09:00', '12:00']], '12-30': [['09:00', '10:00']] },
  };
  return (answerClock({ calendar, op: 'open', at }, [], 0) as { open?: boolean }).open;
}

test.each([
  ['2026-04-02T11:59:00+02:00', true, true],
  ['2026-04-02T13:00:00+02:00', false, false],
  ['2026-04-05T10:00:00+02:00', false, false],
  ['2026-05-22T13:00:00+02:00', true, false],
  ['2026-12-24T13:00:00+01:00', false, false],
  ['2026-12-25T10:00:00+01:00', false, false],
  ['2026-12-30T09:30:00+01:00', true, true],
  ['2026-12-31T13:00:00+01:00', false, false],
  ['2026-04-01T13:00:00+02:00', true, true],
])('on %s hours are short where the next day, or the next day that counts, is a holiday', (at, day, workingDay) => {
  expect([isOpen(eve, at), isOpen(workingEve, at)]).toEqual([day, workingDay]);
});

test('days before holidays where there are none, and among the holidays, are faults', () => {
  const policy = (more: string): string =>
    `calendars: { office: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], ${more}, source: { section: H } } }\n`;
  const told = (more: string) => faultsOf(policy(more)).map(({ code, hint }) => [code, hint]);
  expect(told(`special: { ${eve}: [["09:00", "12:00"]] }`)).toEqual([['without-effect', 'add `holidays`, or take it away']]);
  expect(told(`holidays: { country: DE, days: { ${eve}: Eve } }`)).toEqual([
    ['wrong-format', 'name it in `special` or `closed`'],
  ]);
  expect(told('holidays: { country: DE }, special: { eve of public holidays: [["09:00", "12:00"]] }')).toEqual([
    ['wrong-format', `write \`${eve}\``],
  ]);
  expect(told(`holidays: { country: DE }, special: { ${workingEve}: [["09:00", "12:00"]] }`)).toEqual([]);
});
