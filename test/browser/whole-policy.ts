import type { Path } from '../../engine/index.ts';
import { editText } from '../../engine/yaml/text-edit.ts';

const source = { section: 'Everywhere' };
const rule = { id: 'added', when: { environment: 'test' }, label: 'Added', source };

/** What has to be added to a policy for every part of the format to occur in it. */
const additions: readonly (readonly [path: Path, value: unknown])[] = [
  [
    ['facts'],
    {
      tier: { type: 'id', label: 'Tier?', required: true, values: { gold: { label: 'Gold' } } },
      seats: { type: 'integer', label: 'Seats?' },
    },
  ],
  [['events'], { 'plan-sent': { label: 'Plan sent', source } }],
  [
    ['metrics'],
    {
      plan: {
        label: 'Plan',
        starts: 'opened',
        stops: ['plan-sent'],
        restarts: 'reopened',
        repeats: false,
        resumes: false,
        source,
      },
    },
  ],
  [['pauses'], { supplier: { label: 'Supplier', begins: 'follow-up', ends: 'plan-sent', most: '2 days', source } }],
  [['supportPlans'], { platinum: { label: 'Platinum', source } }],
  [['unions'], { 'all-hours': ['emergency-hours', 'standard-hours'] }],
  [
    ['clocks'],
    { 'own-hours': [Object.fromEntries([...Object.entries(rule).slice(0, 2), ['then', 'desk-hours'], ['source', source]])] },
  ],
  [['warnAt'], [50, 80]],
  [['analysis'], { accept: [{ finding: 'undecided', part: 'severity', reason: 'Meant so', source }] }],
  [['calendars', 'emergency-hours', 'holidays'], { country: 'US', region: 'CA', days: { '2026-12-24': 'Eve' }, cutNights: true }],
  [
    ['calendars', 'customer-hours'],
    {
      timeZone: { fact: 'customerTimeZone', otherwise: 'Europe/Berlin' },
      open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
      holidays: {
        country: { fact: 'country', otherwise: 'DE' },
        region: { fact: 'channel', otherwise: 'BY' },
        days: { '12-27 to 01-02': 'Between the years' },
        hours: [['10:00', '14:00']],
      },
      source,
    },
  ],
  [['calendars', 'nights'], { outside: 'standard-hours', source }],
  [['calendars', 'shared'], { both: ['standard-hours', 'customer-hours'], source }],
  [
    ['severity', 'limits'],
    [
      { ...rule, highest: 'severity-2' },
      {
        id: 'grid',
        table: {
          sheets: 'deployment',
          rows: 'region',
          columns: 'environment',
          sets: 'highest',
          cells: { saas: { emea: { test: 'severity-2' } } },
        },
        label: 'Grid',
        source,
      },
    ],
  ],
  [['severity', 'changes'], 'requested'],
  [
    ['severity', 'adjustments'],
    [
      { ...rule, raise: 1 },
      { ...rule, id: 'slighter', lower: 1 },
      { ...rule, id: 'lowest', lowest: 'severity-2' },
    ],
  ],
  [['severity', 'reviews'], [{ id: 'added', when: rule.when, by: 'manager', reason: 'So that', source }]],
  [['routing', 'billing'], [Object.fromEntries([...Object.entries(rule), ['then', 'possible']])]],
  [['closure', 'on'], 'standard-hours'],
  [['escalation'], [{ ...rule, to: 'manager', after: '2 hours on standard-hours' }]],
  [['exclusions'], [rule]],
  [
    ['credits'],
    [
      {
        id: 'late',
        when: rule.when,
        of: 'response',
        per: '1 hour late',
        begun: true,
        gives: '5 %',
        most: '50 %',
        label: 'Five percent an hour',
        source,
      },
      { id: 'very-late', of: 'response', after: '4 hours late', gives: '10 %', label: 'After four hours', source },
    ],
  ],
  [['targets', 0, 'plan'], { within: '3 days', pausedBy: 'supplier', label: 'Within three days' }],
  [['targets', 0, 'rootCauseReport'], { within: '2 business days', dueWithinHours: 'standard-hours' }],
];

/** A policy's text in which rules say when silence closes a case. */
export function closedByRules(text: string): string {
  const closing = { ...rule, within: '14 days', on: 'around-the-clock', reminders: ['5 days'], attempts: 2 };
  return editText(text, [{ kind: 'set', path: ['closure'], value: [closing] }]);
}

/** A policy's text in which every part of the format occurs. */
export function wholePolicy(text: string): string {
  return editText(
    text,
    additions.map(([path, value]) => ({ kind: 'set', path, value })),
  );
}
