import { describe, expect, test } from 'vitest';
import { decideSync, isProblem } from '../../engine/index.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const policy = smallPolicy(`supportPlans:
  gold: { label: Gold }
  silver: { label: Silver }
facts:
  impact: { label: Wirkung, required: true }
  region: { values: { north: { label: North }, south: { label: South } } }
events:
  plan-sent: { label: A plan was sent }
  waiting-on-supplier: { label: Waiting for the supplier }
  supplier-replied: { label: The supplier answered }
metrics:
  plan: { label: Plan for a fix, starts: opened, stops: [plan-sent, resolved] }
  notice: { label: Notice, starts: [responded, restored], stops: plan-sent }
  report: { label: Report, starts: occurred, stops: root-cause-reported }
  statusUpdate: { stops: [resolved] }
pauses:
  waiting-on-supplier: { label: Supplier, begins: waiting-on-supplier, ends: [supplier-replied], most: 2 hours }
severities:
  low: { label: Low, source: { section: S } }
severity: { default: low }
calendars:
  office:
    label: Office
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: H }
  week: { label: Week, timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: H } }
targets:
  - id: gold
    when: { supportPlan: gold }
    response: { within: 4 hours, pausedBy: [waiting-on-customer, waiting-on-supplier], label: In 4 hours }
    source: { section: T }
  - id: with-workaround
    when: { workaround: simple }
    resolution: { within: 40 hours, label: In 40 hours }
    source: { section: T }
  - id: all
    response: { within: 8 hours, label: In 8 hours }
    resolution: { within: 8 hours, label: In 8 hours }
    plan: { within: 2 hours, on: office, label: In 2 hours }
    notice: { within: 1 hour, label: In an hour }
    report: { within: 3 hours, label: In 3 hours }
    statusUpdate: { within: 1 day, label: Every day }
    nextResponse: { within: 4 hours, on: week, label: In 4 hours }
    source: { section: T }
`);

const openedAt = '2026-06-15T09:00:00+02:00';
const at = (time: string) => `2026-06-15T${time}:00+02:00`;
const event = (type: string, time: string, more: object = {}) => ({ type, at: at(time), ...more });
/** What is wrong with a case, by places. */
function wrongIn(stated: object) {
  const outcome = decideSync(policy, { case: { vendor: 'acme', ...stated }, asOf: at('23:00') }, 0);
  if (!isProblem(outcome)) throw new Error('this case is decided');
  return outcome.errors ?? [];
}

const ids = (notices: readonly { readonly id: string }[]) => notices.map(({ id }) => id);

describe('the words of a policy are its own', () => {
  test('its plans are the only ones', async () => {
    expect((await decided(policy, { openedAt, supportPlan: 'gold' }, at('10:00'))).targets.response?.within?.value).toBe(4);
    expect(wrongIn({ openedAt, supportPlan: 'platinum' })).toEqual([
      expect.objectContaining({ pointer: '/case/supportPlan', allowed: ['gold', 'silver'] }),
    ]);
    expect(wrongIn({ openedAt, region: 'emea' })).toEqual([
      expect.objectContaining({ pointer: '/case/region', allowed: ['north', 'south'] }),
    ]);
  });

  test('a question that must be answered is open until it is', async () => {
    const open = await decided(policy, { openedAt }, at('10:00'));
    expect(open.openQuestions).toEqual(['impact']);
    expect(ids(open.notices)).toEqual(['answers-missing']);
    expect(open.notices[0]?.label).toContain('Wirkung');
    const answered = await decided(
      policy,
      { openedAt, events: [event('facts-changed', '09:30', { set: { impact: 'high' } })] },
      at('10:00'),
    );
    expect(answered.openQuestions).toEqual([]);
    expect(answered.notices).toEqual([]);
  });
});

describe('a metric of its own', () => {
  test('is met by its event', async () => {
    const { plan } = (await decided(policy, { openedAt, events: [event('plan-sent', '10:30')] }, at('12:00'))).targets;
    expect(plan).toMatchObject({ dueAt: at('11:00'), state: 'met', elapsed: 5400, startsOn: 'opened' });
  });

  test('starts with the first of several events', async () => {
    const events = [event('restored', '11:00'), event('responded', '12:00')];
    const { notice } = (await decided(policy, { openedAt, events }, at('12:30'))).targets;
    expect(notice).toMatchObject({ startedAt: at('11:00'), dueAt: at('12:00'), state: 'breached' });
    expect((await decided(policy, { openedAt }, at('10:00'))).targets.notice?.state).toBe('pending');
  });

  test('starts when it happened', async () => {
    const { report } = (await decided(policy, { openedAt, occurredAt: at('07:30') }, at('10:00'))).targets;
    expect(report).toMatchObject({ startedAt: at('07:30'), dueAt: at('10:30'), state: 'running', elapsed: 9000 });
    expect((await decided(policy, { openedAt }, at('10:00'))).targets.report?.state).toBe('pending');
  });

  test('a standard one is changed in the part that is named', async () => {
    const { statusUpdate } = (await decided(policy, { openedAt, events: [event('restored', '10:00')] }, at('12:00'))).targets;
    expect(statusUpdate).toMatchObject({ state: 'running' });
  });

  test('each reply starts the next answer, and the answer ends it', async () => {
    const replied = { type: 'customer-replied', at: '2026-06-12T13:30:00+02:00' };
    const opened = '2026-06-11T09:00:00+02:00';
    const { nextResponse } = (await decided(policy, { openedAt: opened, events: [replied] }, '2026-06-12T14:00:00+02:00'))
      .targets;
    expect(nextResponse).toMatchObject({ dueAt: '2026-06-15T09:30:00+02:00', state: 'running' });
    const answered = [replied, { type: 'responded', at: '2026-06-12T14:30:00+02:00' }];
    const met = (await decided(policy, { openedAt: opened, events: answered }, at('10:00'))).targets.nextResponse;
    expect(met).toMatchObject({ state: 'met', elapsed: 3600 });
    const again = [...answered, { type: 'customer-replied', at: at('09:30') }, { type: 'customer-replied', at: at('11:00') }];
    const running = (await decided(policy, { openedAt: opened, events: again }, at('12:00'))).targets.nextResponse;
    expect(running).toMatchObject({ startedAt: at('09:30'), dueAt: at('13:30'), state: 'running' });
    expect((await decided(policy, { openedAt: opened }, at('10:00'))).targets.nextResponse?.state).toBe('pending');
  });
});

describe('a pause of its own', () => {
  const events = [event('waiting-on-supplier', '10:00'), event('supplier-replied', '14:00')];

  test('lasts at most as long as it says', async () => {
    const { response } = (await decided(policy, { openedAt, supportPlan: 'gold', events }, at('14:30'))).targets;
    expect(response).toMatchObject({ dueAt: at('15:00'), state: 'running', elapsed: 12_600 });
    const explained = await decided(policy, { openedAt, supportPlan: 'gold', events }, at('14:30'));
    expect(explained.targets.response?.segments?.map(({ state, reason }) => [state, reason])).toEqual([
      ['running', null],
      ['paused', 'waiting-on-supplier'],
      ['running', null],
    ]);
  });

  test('is told as one until then', async () => {
    const state = async (time: string) =>
      (await decided(policy, { openedAt, supportPlan: 'gold', events: events.slice(0, 1) }, at(time))).targets.response?.state;
    expect(await state('11:00')).toBe('paused');
    expect(await state('12:30')).toBe('running');
  });
});

describe('answers that change', () => {
  const events = [event('facts-changed', '12:00', { set: { workaround: 'simple' } })];

  test('decide the case anew, and clocks keep what they counted', async () => {
    const before = (await decided(policy, { openedAt, events }, at('11:00'))).targets.resolution;
    expect(before).toMatchObject({ dueAt: at('17:00'), elapsed: 7200 });
    const after = (await decided(policy, { openedAt, events }, at('13:00'))).targets.resolution;
    expect(after).toMatchObject({ dueAt: '2026-06-17T01:00:00+02:00', elapsed: 14_400 });
  });

  test('null takes an answer back', async () => {
    const back = [...events, event('facts-changed', '13:00', { set: { workaround: null } })];
    expect((await decided(policy, { openedAt, events: back }, at('14:00'))).targets.resolution?.dueAt).toBe(at('17:00'));
  });

  test.each([
    [{ type: 'facts-changed' }, '/case/events/0/set'],
    [{ type: 'facts-changed', set: {} }, '/case/events/0/set'],
    [{ type: 'facts-changed', set: { workaround: 'easy' } }, '/case/events/0/set/workaround'],
    [{ type: 'facts-changed', set: { colour: 'red' } }, '/case/events/0/set/colour'],
    [{ type: 'facts-changed', set: { product: 'other' } }, '/case/events/0/set/product'],
    [{ type: 'facts-changed', set: { severity: 'low' } }, '/case/events/0/set/severity'],
    [{ type: 'responded', set: { workaround: 'simple' } }, '/case/events/0/set'],
    [{ type: 'plan-lost' }, '/case/events/0/type'],
  ])('%j is refused at its place', (wrong, pointer) => {
    const faults = wrongIn({ openedAt, events: [{ at: at('10:00'), ...wrong }] });
    expect(faults.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

describe('what would not count is told', () => {
  const told = (parts: string) => faultsOf(parts).map(({ code, line, message }) => `${line} ${code}: ${message}`);
  const rest = `severities: { low: { label: Low } }
severity: { default: low }
targets:
  - id: all
    response: { within: 8 hours, label: In 8 hours }
    source: { section: T }
`;

  test.each([
    ['metrics: { plan: { label: Plan, stops: [resolved] } }', '7 ignored-key: no target goes by `plan`'],
    ['pauses: { noon: { label: Noon, begins: responded, ends: resolved } }', '7 ignored-key: no target goes by `noon`'],
    ['metrics: { response: { stops: [answered] } }', '7 unknown-event: there is no event `answered`'],
    [
      'metrics: { response: { repeats: true, resumes: true } }',
      '7 ignored-key: a clock that `repeats` starts again and does not go on',
    ],
    ['events: { opened: { label: Opened } }', '7 name-clash: `opened` stands for a moment of every case'],
    ['events: { plan-sent: {} }', '7 missing-label: `plan-sent` has no `label`'],
    ['facts: { colour: { label: Colour } }', '7 missing-key: `type` is missing'],
  ])('%s', (parts, message) => {
    expect(told(`${parts}\n${rest}`)).toEqual([message]);
  });

  test.each([
    ['respons: { within: 1 hour, label: Soon }', 'unknown-metric: there is no metric `respons`'],
    ['response: { within: 1 hour, starts: [opened, answerd], label: Soon }', 'unknown-event: there is no event `answerd`'],
    ['response: { within: 1 hour, pausedBy: lunch, label: Soon }', 'unknown-pause: there is no pause `lunch`'],
    [
      'nextResponse: { within: 1 hour, starts: opened, label: Soon }',
      'ignored-key: what starts `nextResponse`, which repeats, is said once, at the metric',
    ],
  ])('%s', (target, message) => {
    expect(told(rest.replace(/response: .*/, target))).toEqual([`11 ${message}`]);
  });
});
