import { expect, test } from 'vitest';
import { checkAnalysis, checkExamples, compilePolicy, loadPolicies, unwrittenTexts } from '../../engine/index.ts';
import { templateOf } from '../../server/lifecycle/template.ts';
import type { TemplateAnswers } from '../../server/lifecycle/template-answers.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const edition = { policy: 'acme-portal/support', language: 'en' };

const answers: TemplateAnswers = {
  vendorName: 'Acme Portal',
  title: 'Acme Portal support',
  document: 'Support handbook 2026',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  products: ['Acme Portal', { label: 'Åre', id: 'are-2' }],
  severities: [
    { label: 'Critical', definition: 'Nobody can work.' },
    { label: 'Minor', definition: 'Anything else.' },
  ],
  plans: [],
  open: [
    { days: 'mon-thu', from: '08:00', to: '17:00' },
    { days: 'fri', from: '08:00', to: '15:00' },
  ],
  promises: [
    { severity: 'critical', response: '30 minutes', resolution: '8 hours', on: 'around-the-clock' },
    { severity: 'minor', response: '2 hours', resolution: '3 business days' },
  ],
  desk: { label: 'Portal desk', email: 'help@acme.example', phone: '+49 30 123456' },
  sections: { hours: 'Hours', contact: 'Contact', times: 'Times' },
  example: { openedAt: '2026-10-01T14:00:00+02:00', severity: 'minor', product: 'acme-portal' },
};

function loaded(given: TemplateAnswers) {
  const { text } = templateOf(edition, given);
  const { policies, diagnostics } = loadPolicies([{ path: 'acme-portal/support/en/1.yaml', text }], publicHolidays);
  expect(diagnostics).toEqual([]);
  const [policy] = policies;
  if (policy === undefined) throw new Error('there is no policy');
  return { text, policy };
}

test('a policy that says everything has nothing to be written, and its example says what it decides', async () => {
  const { text, policy } = loaded(answers);
  expect(unwrittenTexts(policy.draft)).toEqual([]);
  expect((await checkExamples(policy, timeData)).diagnostics).toEqual([]);
  // What its rules do together is all meant: with a time for every severity none is left to best effort.
  expect(policy.policy.document.targets?.map(({ id }) => id)).toEqual(['times/critical', 'times/minor']);
  expect(checkAnalysis(compilePolicy(policy.policy, timeData), policy.draft)).toEqual({ faults: [], warnings: [] });
  expect(Object.keys(policy.policy.document.products ?? {})).toEqual(['acme-portal', 'are-2']);
  // Thursday 14:00 plus two hours; three business days, of which Saturday, the 3rd, is a holiday on which it is closed anyway: Tuesday at 14:00.
  expect(text).toContain(
    'targets.response.dueAt: 2026-10-01T16:00:00+02:00, targets.resolution.dueAt: 2026-10-06T14:00:00+02:00',
  );
});

test('business days leave out the holidays of the country', () => {
  const { text } = loaded({ ...answers, example: { openedAt: '2026-05-22T10:00:00+02:00', severity: 'minor' } });
  // Friday before Whitsun: Monday is a holiday, so Tuesday, Wednesday, Thursday.
  expect(text).toContain('targets.resolution.dueAt: 2026-05-28T10:00:00+02:00');
});

test('a severity of which nothing is promised has no row, and nothing at all leaves the best effort', () => {
  const { policy } = loaded({ ...answers, promises: [{ severity: 'critical' }, { severity: 'minor', response: '2 hours' }] });
  expect(policy.policy.document.targets?.map(({ id }) => id)).toEqual(['times/minor', 'best-effort']);
  expect(loaded({ ...answers, promises: [{ severity: 'minor' }] }).policy.policy.document.targets?.map(({ id }) => id)).toEqual([
    'best-effort',
  ]);
});

test('promises by plan stand in a table of plans and severities', () => {
  const { policy } = loaded({
    ...answers,
    plans: ['Gold', 'Silver'],
    promises: [
      { plan: 'gold', severity: 'critical', response: '15 minutes' },
      { plan: 'silver', severity: 'critical', response: '1 hour', resolution: '1 business day' },
    ],
    example: { openedAt: '2026-10-01T14:00:00+02:00', severity: 'critical', plan: 'gold' },
  });
  expect(policy.policy.document.targets?.map(({ id }) => id)).toContain('times/gold/critical');
});

test.each([
  [
    'a severity without a solution',
    {
      promises: [
        { severity: 'critical', response: '1 hour' },
        { severity: 'minor', response: '2 hours' },
      ],
    },
  ],
  ['a severity without a row', { promises: [{ severity: 'critical' }, { severity: 'minor', resolution: '2 hours' }] }],
  ['nothing promised', { promises: [{ severity: 'minor' }] }],
  [
    'plans',
    {
      plans: ['Gold'],
      promises: [
        { plan: 'gold', severity: 'critical', resolution: '1 hour' },
        { plan: 'gold', severity: 'minor', resolution: '2 hours' },
      ],
      example: { openedAt: '2026-10-01T14:00:00+02:00', severity: 'critical', plan: 'gold' },
    },
  ],
] satisfies [string, TemplateAnswers][])('%s: no rule of the template is in vain', (_, given) => {
  const { policy } = loaded({ ...answers, ...given });
  expect(checkAnalysis(compilePolicy(policy.policy, timeData), policy.draft).faults).toEqual([]);
});

test.each([
  [{ promises: [{ severity: 'critical', response: '5 fortnights' }] }, '/template/promises/0/response'],
  [{ promises: [{ severity: 'serious' }] }, '/template/promises/0/severity'],
  [{ promises: [{ severity: 'minor' }, { severity: 'minor' }] }, '/template/promises/1'],
  [{ desk: { phone: '030 1234' } }, '/template/desk/phone'],
  [{ example: { openedAt: 'tomorrow', severity: 'minor' } }, '/template/example/openedAt'],
  [{ example: { openedAt: '2026-10-01T14:00:00+02:00', severity: 'minor', product: 'other' } }, '/template/example/product'],
  [{ products: ['Acme', 'acme'] }, '/template/products'],
] satisfies [TemplateAnswers, string][])('what cannot stand in a policy is refused at its place: %j', (wrong, pointer) => {
  expect(() => templateOf(edition, { ...answers, ...wrong })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }) }),
  );
});
