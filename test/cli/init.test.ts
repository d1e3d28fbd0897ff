import { mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writtenText } from '../written-text.ts';
import { runDueline } from './run-dueline.ts';

async function emptyFolder(): Promise<string> {
  return join(await realpath(await mkdtemp(join(tmpdir(), 'dueline-init-'))), 'policies');
}

async function began(policies: string, ...more: string[]) {
  return runDueline(['init', 'acme/support', '--policies', policies, '--time-zone', 'Europe/Berlin', ...more]);
}

const textIn = (policies: string, language = 'en'): Promise<string> =>
  readFile(join(policies, `acme/support/${language}/1.yaml`), 'utf8');

describe('dueline init', () => {
  test('writes a policy that is good and decides at once, and lists each text that is still to be written by its line', async () => {
    const policies = await emptyFolder();
    const { code, out } = await began(policies, '--language', 'en');
    expect(code).toBe(0);
    const text = await textIn(policies);
    expect(text.split('\n').length).toBeLessThan(75);
    expect(text).not.toMatch(/planview/i);
    const lines = text.split('\n').flatMap((line, index) => (/"<\? /.test(line) ? [index + 1] : []));
    expect([...out.matchAll(/1\.yaml:(\d+):\d+ note/g)].map(([, line]) => Number(line))).toEqual(lines);
    const check = await runDueline(['check', '--policies', policies, '--format', 'json']);
    expect(check.code).toBe(0);
    expect(JSON.parse(check.out)).toMatchObject({
      good: true,
      faults: [],
      policies: [{ policy: 'acme/support/en@1', examples: 1 }],
    });
    expect(JSON.parse(check.out).notes.map(({ line }: { line: number }) => line)).toEqual(lines);
    expect((await runDueline(['check', '--policies', policies, '--fail-on', 'notes'])).code).toBe(1);
    const sent = { vendor: 'acme', supportPlan: 'silver', requestedSeverity: 'p2', openedAt: '2026-06-15T16:00:00+02:00' };
    const decided = await runDueline(
      ['decide', '-', '--policies', policies, '--as-of', '2026-06-15T16:00:00+02:00'],
      JSON.stringify(sent),
    );
    expect(decided.code).toBe(0);
    // Four hours from four o'clock: one on Monday, three on Tuesday from nine on.
    expect(JSON.parse(decided.out).targets.response).toMatchObject({ dueAt: '2026-06-16T12:00:00+02:00' });
  });

  test('takes the vendor’s own words, with ids made of them', async () => {
    const policies = await emptyFolder();
    const words = [
      '--severities',
      'Akut, 2, Övrigt',
      '--plans',
      'Guld,Silver plus',
      '--country',
      'se',
      '--vendor-name',
      'Åke: "Son"',
    ];
    expect((await began(policies, '--language', 'sv', ...words)).code).toBe(0);
    const text = await textIn(policies, 'sv');
    expect(text).toContain('guld: { akut: 1 hour, severity-2: 2 hours, ovrigt: 4 hours }');
    expect(text).toContain('silver-plus: { label: "Silver plus" }');
    expect(text).toContain('holidays: { country: SE }');
    expect(text).toContain('<? vilka ärenden som är så allvarliga ?>');
    expect((await runDueline(['check', '--policies', policies])).code).toBe(0);
  });

  test.each(['fr', 'de'])('is good without plans, in %s', async (language) => {
    const policies = await emptyFolder();
    const { code, out } = await began(policies, '--language', language, '--no-plans');
    expect([code, out.includes('told in English')]).toEqual([0, language === 'de']);
    expect(await textIn(policies, language)).not.toContain('supportPlan');
    expect((await runDueline(['check', '--policies', policies])).code).toBe(0);
  });

  test('overwrites nothing, and neither a draft', async () => {
    const policies = await emptyFolder();
    await began(policies, '--language', 'en');
    const before = await textIn(policies);
    const again = await began(policies, '--language', 'en', '--no-plans');
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('acme/support/en/1.yaml')]);
    expect(await textIn(policies)).toBe(before);
    expect((await began(policies, '--language', 'fr')).code).toBe(0);
  });

  test.each([
    [['acme/support'], 'the language is missing'],
    [['acme', '--language', 'en'], '`acme` is not the name of a policy'],
    [['acme/support/en', '--language', 'sv'], 'the language is `sv`'],
    [['acme/support/en', '--time-zone', 'Mars/Olympus'], '`Mars/Olympus` is not a time zone'],
    [['acme/support/en', '--country', 'XX'], '`XX` are not known'],
    [['acme/support/en', '--severities', 'high,,low'], 'there is no name in it'],
    [['acme/support/en', '--severities', 'High,high'], '`high` stands twice'],
    [['acme/support/en', '--plans', ' '], 'there is no name in it'],
  ])('%j is refused: %s', async (args, said) => {
    const policies = await emptyFolder();
    const { code, error } = await runDueline(['init', ...args, '--policies', policies]);
    expect([code, error]).toEqual([2, expect.stringContaining(said)]);
    await expect(readdir(policies)).rejects.toThrow('ENOENT');
  });

  test('is followed by a change that is published once every text is written', async () => {
    const policies = await emptyFolder();
    const stores = ['--policies', policies, '--data', resolve(policies, '../data')];
    await began(policies, '--language', 'en');
    await runDueline(['draft', 'start', 'acme/support/en', ...stores]);
    const publish = ['publish', 'acme/support/en', '--reason', 'Our words', ...stores];
    const refused = await runDueline(publish);
    expect([refused.code, refused.error]).toEqual([
      1,
      expect.stringContaining('texts of `acme/support/en` are still to be written'),
    ]);
    expect(refused.error).toContain('draft.yaml:10:21 note');
    const checked = await runDueline(['draft', 'check', 'acme/support/en', ...stores]);
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('texts are still to be written')]);
    const draft = join(policies, 'acme/support/en/draft.yaml');
    await writeFile(draft, writtenText(await readFile(draft, 'utf8')));
    expect((await runDueline(publish)).code).toBe(0);
    // What the first version lacked is no longer anybody's concern, but it does not come back either.
    expect((await runDueline(['check', '--policies', policies, '--fail-on', 'notes'])).code).toBe(0);
    const back = await runDueline(['rollback', 'acme/support/en', '--to', '1', '--reason', 'Try', ...stores]);
    expect([back.code, back.error]).toEqual([1, expect.stringContaining('still to be written')]);
  });
});
