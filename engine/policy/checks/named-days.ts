import type { Diagnostic } from '../../diagnostic.ts';
import { phrase } from '../../messages/message.ts';
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

function wrongKeys({ diagnostic }: PolicyDraft, id: string, calendar: Calendar): Diagnostic[] {
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
    if (path[0] === 'holidays' || named === undefined || !arePartsOfDays(named)) return [];
    return [
      diagnostic(at, 'wrong-format', phrase`\`${key}\` begins or ends within a day, and whole days are meant here`, {
        hint: phrase`name it in \`holidays.days\`, or name whole days`,
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
          phrase`a calendar names days by at most ${mostDayRules} rules, not ${rules.length}`,
          { hint: phrase`name the others by their dates`, part: 'key' },
        ),
      ];
}
