import { expect, test } from 'vitest';
import { dependentLines } from '../../server/cli/draft.ts';
import { diagnosticOf } from '../../server/errors/diagnostic-of.ts';
import { createApp } from '../../server/http/app.ts';
import { checkDraftText } from '../../server/lifecycle/next-version.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { messageOf } from '../../server/messages/message-of.ts';
import { shareTestServices } from '../test-services.ts';

const base = { policy: 'planview/customer-care', language: 'base' };
const { services } = await shareTestServices();
const { text } = await startDraft(services, 'anna', base, {});

/** What a change of the base would do to each policy that builds on it. */
async function followersAfter(change: (written: string) => string) {
  const { good, faults, followers } = await checkDraftText(services, base, change(text));
  expect({ good, faults }).toEqual({ good: true, faults: [] });
  return Object.fromEntries(followers.map((one) => [one.edition, one]));
}

function without(pattern: RegExp): (written: string) => string {
  return (written) => {
    expect(written).toMatch(pattern);
    return written.replace(pattern, '');
  };
}

test('a base that says the same leaves everything as it is in what builds on it', async () => {
  const followers = await followersAfter((written) => written);
  expect(Object.keys(followers)).toEqual(['planview/customer-care/fr', 'planview/customer-care/sv', 'planview/ppm-pro/en']);
  for (const { faults, examples, version } of Object.values(followers)) {
    expect({ version, faults, failing: examples.failing }).toEqual({ version: 1, faults: [], failing: [] });
    expect(examples.run).toBeGreaterThan(5);
  }
});

test('examples that would come out otherwise are named', async () => {
  const followers = await followersAfter((written) => written.replace('afterBusinessDays: 10', 'afterBusinessDays: 5'));
  expect(followers['planview/customer-care/sv']?.examples.failing).toContain(
    'Tystnad avslutar ärendet tio arbetsdagar efter andra påminnelsen',
  );
  expect(followers['planview/customer-care/sv']?.faults).toEqual([]);
});

test('what a policy adds words to and is no longer there is a fault of that policy, in its own lines', async () => {
  const followers = await followersAfter(without(/ {2}- id: oem-software\n(?: {4}.*\n)+/));
  const english = followers['planview/ppm-pro/en'];
  expect(english?.faults.length).toBeGreaterThan(0);
  expect(english?.faults[0]?.file).toMatch(/planview\/ppm-pro\/en\/1\.yaml$/);
  expect(english?.examples).toEqual({ run: 0, failing: [] });
});

test('a base with faults of its own says nothing of others', async () => {
  const { good, followers } = await checkDraftText(services, base, text.replace('setBy: customer', 'setBy: nobody'));
  expect({ good, followers }).toEqual({ good: false, followers: [] });
});

test('the check of a draft tells it over HTTP, and it holds no publication up', async () => {
  const { revision } = await openDraftOf(services, base);
  const changed = text.replace('afterBusinessDays: 10', 'afterBusinessDays: 5');
  await saveDraft(services, 'anna', base, { text: changed, basedOn: revision });
  const answer = await createApp(services).request('/v1/policies/planview/customer-care/base/draft/check');
  expect(await answer.json()).toMatchObject({
    good: true,
    followers: [
      { edition: 'planview/customer-care/fr', examples: { failing: expect.arrayContaining([expect.any(String)]) } },
      { edition: 'planview/customer-care/sv' },
      { edition: 'planview/ppm-pro/en' },
    ],
  });
  await publishDraft(services, 'anna', base, { reason: 'Sooner' });
  // What builds on it still takes the version that it names.
  expect(services.snapshot.diagnostics).toEqual([]);
});

test('the command line tells it', () => {
  const faults = [
    diagnosticOf({ file: 'x', line: 3, column: 1, length: 1 }, 'unknown-base', messageOf('check.base-missing', { name: 'x' })),
  ];
  expect(
    dependentLines([
      { edition: 'acme/desk/en', version: 2, faults, examples: { run: 0, failing: [] } },
      { edition: 'acme/desk/fr', version: 1, faults: [], examples: { run: 4, failing: ['Le premier'] } },
    ]),
  ).toEqual([
    '  if acme/desk/en@2 takes it: 1 fault',
    '    line 3: there is no `x`',
    '  if acme/desk/fr@1 takes it: 3 of 4 examples as they must be',
    '    Le premier',
  ]);
});

test.each([
  ['/from', { from: '2090-01-01' }],
  ['/openCases', { openCases: 'move' as const }],
])('a base has no start and no open cases: `%s` is refused, and nothing is published', async (pointer, terms) => {
  const { revision } = await openDraftOf(services, base).catch(() => startDraft(services, 'anna', base, {}));
  const refused = await publishDraft(services, 'anna', base, { revision, reason: 'Later', ...terms }).catch((error) => error);
  expect(refused.problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  expect((await openDraftOf(services, base)).revision).toBe(revision);
});
