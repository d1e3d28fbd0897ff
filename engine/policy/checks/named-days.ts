import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { mostDayRules } from '../calendar-limits.ts';
import { arePartsOfDays, namedDays, namedDaysIssue } from '../named-days.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Calendar } from '../policy-document.generated.ts';

/** Keys that name no days, days of which only a part is meant where whole ones are needed, more rules than can be reckoned. */
export function checkNamedDays(draft: PolicyDraft): Diagnostic[] {
  return Object.entries(draft.document.calendars ?? {}).flatMap(([id, calendar]) => [
    ...wrongKeys(draft, id, calendar),
    ...tooManyRules(draft, id, calendar),
  ]);
}

function keysOf({ holidays, closed, special }: Calendar): [path: string[], key: string][] {
  return [
    ...Object.keys(holidays?.days ?? {}).map((key): [string[], string] => [['holidays', 'days', key], key]),
    ...Object.keys(closed ?? {}).map((key): [string[], string] => [['closed', key], key]),
    ...Object.keys(special ?? {}).map((key): [string[], string] => [['special', key], key]),
  ];
}

function wrongKeys({ diagnostic, isBase }: PolicyDraft, id: string, calendar: Calendar): Diagnostic[] {
  const { country, days = {} } = calendar.holidays ?? {};
  const hasHolidays = isBase || country !== undefined || Object.keys(days).length > 0;
  return keysOf(calendar).flatMap(([path, key]) => {
    const at = ['calendars', id, ...path];
    const found = namedDaysIssue(key);
    if (found !== undefined)
      return [
        diagnostic(at, found.isOverLimit ? 'over-limit' : 'wrong-format', found.message, {
          ...(found.hint && { hint: found.hint }),
          part: 'key',
        }),
      ];
    const named = namedDays(key);
    if (named?.kind === 'eve' && (path[0] === 'holidays' || !hasHolidays))
      return [
        path[0] === 'holidays'
          ? diagnostic(at, 'wrong-format', messageOf('days.eve-is-no-holiday', { days: key }), {
              hint: messageOf('days.name-eve-in-special'),
              part: 'key',
            })
          : diagnostic(at, 'without-effect', messageOf('days.eve-without-holidays'), {
              hint: messageOf('days.add-holidays'),
              part: 'key',
            }),
      ];
    if (path[0] === 'holidays' || named === undefined || !arePartsOfDays(named)) return [];
    return [
      diagnostic(at, 'wrong-format', messageOf('days.part-of-day', { days: key }), {
        hint: messageOf('days.name-whole'),
        part: 'key',
      }),
    ];
  });
}

function tooManyRules({ diagnostic }: PolicyDraft, id: string, calendar: Calendar): Diagnostic[] {
  const rules = keysOf(calendar).filter(([, key]) => namedDays(key)?.kind === 'rule');
  const [path] = rules[mostDayRules] ?? [];
  return path === undefined
    ? []
    : [
        diagnostic(
          ['calendars', id, ...path],
          'over-limit',
          messageOf('days.too-many-rules', { most: mostDayRules, count: rules.length }),
          { hint: messageOf('days.name-by-dates'), part: 'key' },
        ),
      ];
}
