import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runDueline } from './run-dueline.ts';

const folder = mkdtempSync(join(tmpdir(), 'dueline-analyse-'));
const file = join(folder, 'faulty.yaml');
const shipped = readFileSync('policies/ptc/technical-support/en/2.yaml', 'utf8');
const planted = `    - id: other-cases
      then: technical-support
      source: { section: Escalating a Case }
    - id: planted
      when: { severity: enterprise-down }
      then: technical-support
      source: { section: Escalating a Case }
`;
writeFileSync(file, shipped.replace(/ {4}- id: other-cases\n.*\n.*\n/, planted));

afterAll(() => rmSync(folder, { recursive: true }));

test('what is found stands at its line, with the way out, and ends with 1', async () => {
  const line = readFileSync(file, 'utf8').split('\n').indexOf('    - id: planted') + 1;
  const { code, out, error } = await runDueline(['analyse', file]);
  expect({ code, error }).toEqual({ code: 1, error: '' });
  expect(out).toContain(`${file}:${line}:7 error \`planted\` never comes into play`);
  expect(out).toContain('it is hidden by `business-emergencies` [hidden]');
  expect(out).toContain('hint take it away, or put it before what hides it');
  expect(out).toContain('1 error, 0 warnings');
  const annotated = await runDueline(['analyse', file, '--format', 'github']);
  expect(annotated.out).toMatch(new RegExp(`^::error file=.*faulty\\.yaml,line=${line},col=7,`, 'm'));
  const told = JSON.parse((await runDueline(['analyse', file, '--format', 'json', '--words', 'fr'])).out);
  expect(told.policies[0].findings).toMatchObject([
    { kind: 'hidden', part: 'routing.desks', rule: 'planted', by: ['business-emergencies'], line, weight: 'error' },
  ]);
  expect(told.policies[0].findings[0].message).toContain('ne joue jamais');
  const { runs } = JSON.parse((await runDueline(['analyse', file, '--format', 'sarif'])).out);
  expect(runs[0].tool.driver.rules).toContainEqual({ id: 'hidden' });
  expect(runs[0].results).toMatchObject([
    {
      ruleId: 'hidden',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: line, startColumn: 7, endColumn: 18 } } }],
    },
  ]);
  const review = await runDueline(['analyse', file, '--format', 'markdown']);
  expect(review.out).toContain('## ');
  expect(review.out).toContain('| error |');
});

test('nothing is found in the shipped policies; a case that is told shows what is said of it', async () => {
  const { code, out } = await runDueline(['analyse', '--fail-on', 'warnings', '--format', 'json']);
  expect(code).toBe(0);
  const { policies } = JSON.parse(out);
  expect(policies.length).toBeGreaterThan(4);
  writeFileSync(file, shipped.replace(/\n {2}default: reported\n/, '\n'));
  const told = JSON.parse((await runDueline(['analyse', file, '--format', 'json'])).out);
  const [{ what, example }] = told.policies[0].findings;
  expect(what).toBe('severity');
  const [vendor, language] = ['ptc', 'en'];
  const sent = JSON.stringify({ vendor, language, openedAt: '2027-03-01T10:00:00Z', ...example.facts });
  const decided = await runDueline(['decide', '--policies', folderWith(file)], sent);
  expect(JSON.parse(decided.out).severity.id).toBeNull();
  expect((await runDueline(['analyse', file, '--fail-on', 'warnings'])).code).toBe(1);
});

/** A folder in which a file is the second version of PTC's policy. */
function folderWith(version: string): string {
  const policies = join(folder, 'policies');
  mkdirSync(join(policies, 'ptc/technical-support/en'), { recursive: true });
  writeFileSync(join(policies, 'ptc/technical-support/en/2.yaml'), readFileSync(version));
  return policies;
}

test('what cannot be analysed is said', async () => {
  const missing = await runDueline(['analyse', 'acme/help/en']);
  expect(missing.code).toBe(3);
  writeFileSync(file, shipped.replace(/then: technical-support\n( *source: .*\n)\ntargets/, 'then: nowhere\n$1\ntargets'));
  const faulty = await runDueline(['analyse', file]);
  expect(faulty.code).toBe(2);
  expect(faulty.error).toContain('unknown-desk');
});

test('a rewritten version is proved to decide the same, another one shows what it decides otherwise', async () => {
  const rewritten = await runDueline(['diff', 'planview/customer-care/fr@2', 'planview/customer-care/fr@3', '--exact']);
  expect(rewritten.code).toBe(0);
  expect(rewritten.out).toContain('= every case is decided the same, proved over all that there can be');
  const changed = await runDueline(['diff', 'planview/ppm-pro/en@1', 'planview/ppm-pro/en@3', '--exact', '--format', 'json']);
  expect(changed.code).toBe(1);
  expect(JSON.parse(changed.out).exact).toMatchObject({
    isSame: false,
    definitions: [],
    regions: [
      { part: 'severity.reviews', after: null, example: { events: [{ type: 'severity-changed', to: 'critical' }] } },
      { part: 'exclusions', before: null, after: { excluded: true }, example: { facts: { topic: 'product-question' } } },
    ],
  });
  expect((await runDueline(['diff', '--languages', 'planview/customer-care', '--exact'])).code).toBe(2);
});
