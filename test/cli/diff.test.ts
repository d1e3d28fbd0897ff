import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { markdownText } from '../../server/render/comparison-markdown.ts';
import { copyFirstVersions } from '../first-versions.ts';
import { shareTestServices } from '../test-services.ts';
import { runDueline } from './run-dueline.ts';

const french = 'planview/customer-care/fr';
const { services, folder: servicesFolder } = await shareTestServices();
const app = createApp(services);

let root = '';
let folder = '';
let released = '';
const file = (name: string): string => join(root, name);
const diff = (...args: string[]) => runDueline(['diff', ...args, '--policies', folder]);

/** The French policy as a version that begins later, with another figure. */
const later = (text: string): string =>
  text
    .replace('version: 1\n', 'version: 2\neffective: { from: 2100-01-01 }\n')
    .replace('within: 48 hours', 'within: 24 hours')
    .replace('label: Majeur', 'label: Important');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dueline-diff-'));
  folder = file('policies');
  await copyFirstVersions(folder);
  released = await readFile(join(folder, french, '1.yaml'), 'utf8');
  await writeFile(join(folder, french, '2.yaml'), later(released));
  await writeFile(join(folder, french, 'draft.yaml'), released.replace('to: "19:30"', 'to: "20:00"'));
  await writeFile(
    join(folder, 'planview/customer-care/sv/draft.yaml'),
    'policy: planview/customer-care\nlanguage: sv\nversion: 2\n',
  );
  await writeFile(file('new.yaml'), released.replace('within: 96 hours', 'within: 72 hours'));
  await writeFile(file('label.yaml'), released.replace('label: Majeur', 'label: "<b>Important</b> | grave"'));
  await cp(join(folder, french, 'draft.yaml'), join(servicesFolder, french, 'draft.yaml'));
});

afterAll(() => rm(root, { recursive: true }));

describe('dueline diff', () => {
  test('says it in Swedish and French where that is wanted', async () => {
    const swedish = await diff(`${french}@1`, `${french}@2`, '--words', 'sv');
    expect(swedish.out).toContain('2 skillnader i innebörd, 2 i ordalydelse, exempel och anmärkningar\n\nVillkoren själva (1)\n');
    expect(swedish.out).toContain('  ~ lösning, kritiskt, leverantörens program   48 timmar → 24 timmar\n');
    const { out } = await diff(`${french}@1`, `${french}@2`, '--words', 'fr', '--format', 'markdown');
    expect(out).toContain('2 différences de sens, 2 de formulation.');
    expect(out).toContain('| modifié | résolution, critique, le logiciel du fournisseur | 48 heures | 24 heures |');
  });

  test('says what differs between two versions, by their parts', async () => {
    const { code, out, error } = await diff(`${french}@1`, `${french}@2`);
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(out).toBe(`${french}@1 → ${french}@2
2 differences in meaning, 2 in wording, examples and notes

The policy itself (1)
  ~ version: in force from   no stated start → 2100-01-01

Targets (1)
  ~ resolution, critical, vendor software   48 hours → 24 hours

Wording, examples and notes (2)
  ~ policy: version   1 → 2
  ~ severity major: label   “Majeur” → “Important”
`);
  });

  test('holds a draft against what is in force', async () => {
    const { code, out } = await diff(`${french}@draft`);
    expect(code).toBe(1);
    expect(out).toContain(`${french}@1 → ${french}@draft\n1 difference in meaning\n`);
    expect(out).toContain('~ calendar daptiv: open   Mon–Fri 02:00–19:30 → Mon–Fri 02:00–20:00');
  });

  test('takes files, and shows their lines', async () => {
    const { code, out } = await diff(`${french}@1`, file('new.yaml'), '--text');
    expect(code).toBe(1);
    expect(out).toContain('~ resolution, major, vendor software   96 hours → 72 hours');
    expect(out).toContain(`--- ${french}@1\n+++ ${file('new.yaml')}\n@@`);
    expect(out).toContain('-      within: 96 hours\n+      within: 72 hours\n');
  });

  test('ends with 0 where nothing differs, or the wording alone', async () => {
    const same = await diff(french);
    expect(same).toEqual({ code: 0, out: `${french}@1 → ${french}@1\nno differences\n`, error: '' });
    const label = await diff(file('label.yaml'));
    expect(label.code).toBe(0);
    expect(label.out).toContain('no differences in meaning, 1 in wording');
  });

  test('gives JSON to tools', async () => {
    const { code, out } = await diff(`${french}@1`, `${french}@2`, '--format', 'json', '--text');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      from: { name: `${french}@1`, version: 1, digest: expect.stringMatching(/^sha256:/) },
      to: { name: `${french}@2`, version: 2 },
      meaning: 2,
      wording: 2,
      differences: expect.arrayContaining([
        {
          stage: 'targets',
          kind: 'changed',
          path: '/targets/4/resolution/within',
          id: 'vendor-critical resolution',
          what: 'resolution, critical, vendor software',
          before: '48 hours',
          after: '24 hours',
          meaning: true,
        },
      ]),
      text: expect.stringContaining('+    label: Important'),
    });
  });

  test('gives Markdown that no label can break out of', async () => {
    const { out } = await diff(file('label.yaml'), '--format', 'markdown', '--text');
    expect(out).toContain('No differences in meaning, 1 in wording.');
    expect(out).toContain('| reworded | severity major: label | “Majeur” | “&lt;b&gt;Important&lt;/b&gt; \\| grave” |');
    expect(out).toContain('```diff\n');
  });

  test('compares the languages of a policy', async () => {
    const { code, out } = await diff('--languages', 'planview/customer-care');
    expect(code).toBe(1);
    expect(out).toMatch(/^planview\/customer-care · sv@1, fr@1\n124 differences in meaning\n/);
    expect(out).toContain('  differs  contact phone-projectplace-denmark: value   sv +4589871149 · fr +4532727018\n');
    expect(out).toContain('  only fr  support plan elite   “Support Elite”\n');
    expect(out.split('\n').filter((line) => line.length > 110)).toEqual([]);
    const markdown = await diff('--languages', 'planview/customer-care', '--format', 'markdown');
    expect(markdown.out).toContain('|  | sv | fr |\n| --- | --- | --- |\n| support plan elite | — | “Support Elite” |');
  });

  test('ends with 3 where there is no such policy, and says what there is', async () => {
    const { code, out, error } = await diff('planview/customer-care/fi');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(error).toContain('there is no `planview/customer-care/fi`');
    expect(error).toContain('there is: planview/customer-care sv version 1 from 2020-11-17');
  });

  test.each([
    ['a policy that there is not', [`planview/customer-car/fr`], 3, 'did you mean `planview/customer-care/fr`?'],
    ['a version that there is not', [`${french}@9`], 3, `there is no \`${french}@9\``],
    ['a draft that there is not', ['ptc/technical-support/en@draft'], 3, 'there is no open draft of `ptc/technical-support/en`'],
    [
      'a draft with faults',
      ['planview/customer-care/sv@draft'],
      2,
      'sv/draft.yaml:1:1 fault the policy has no `source` [missing-key]',
    ],
    ['no name of a policy', ['planview'], 2, '`planview` names no policy'],
    ['a file that there is not', ['nothing.yaml'], 2, 'it does not exist'],
    ['nothing at all', [], 2, 'name one or two policies'],
    ['three policies', [french, french, french], 2, 'name two policies at most'],
    ['languages and a policy', ['--languages', 'planview/customer-care', french], 2, 'not both'],
    [
      'languages of a policy that there is not',
      ['--languages', 'planview/customer-car'],
      3,
      'did you mean `planview/customer-care`?',
    ],
    ['languages where there is one', ['--languages', 'planview/ppm-pro'], 3, '`planview/ppm-pro` has one language only, `en`'],
  ])('refuses %s', async (_, args, status, message) => {
    const { code, out, error } = await diff(...args);
    expect({ code, out }).toEqual({ code: status, out: '' });
    expect(error).toContain(message);
  });
});

describe('/v1/comparisons', () => {
  const get = (path: string, accept = 'application/json') => app.request(path, { headers: { accept } });
  const post = (body: unknown) =>
    app.request('/v1/comparisons', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  test('compares two versions as JSON, text or Markdown', async () => {
    const path = `/v1/comparisons?from=planview/customer-care/sv@1&to=${french}@1`;
    const json = await get(path);
    expect(json.status).toBe(200);
    expect(await json.json()).toMatchObject({ from: { name: 'planview/customer-care/sv@1' }, meaning: expect.any(Number) });
    const text = await get(path, 'text/plain');
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await text.text()).toMatch(/^planview\/customer-care\/sv@1 → planview\/customer-care\/fr@1\n/);
    expect(await (await get(path, 'text/markdown')).text()).toMatch(/^## planview\/customer-care\/sv@1 → /);
  });

  test('holds a text against what is in force', async () => {
    const text = released.replace('within: 48 hours', 'within: 12 hours');
    const response = await post({ to: { text, edition: french } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      from: { name: `${french}@1` },
      to: { name: french },
      meaning: 1,
      differences: [{ what: 'resolution, critical, vendor software', before: '48 hours', after: '12 hours' }],
    });
  });

  test.each([
    ['sv-SE, en;q=0.5', 'sv', ['lösning, kritiskt, leverantörens program', '48 timmar', '12 timmar']],
    ['de, fr;q=0.8, sv;q=0.2', 'fr', ['résolution, critique, le logiciel du fournisseur', '48 heures', '12 heures']],
    ['de', 'en', ['resolution, critical, vendor software', '48 hours', '12 hours']],
    ['*', 'en', ['resolution, critical, vendor software', '48 hours', '12 hours']],
  ])('tells whoever likes %s about it in %s', async (liked, language, [what, before, after]) => {
    const text = released.replace('within: 48 hours', 'within: 12 hours');
    const headers = { 'content-type': 'application/json', 'accept-language': liked };
    const body = JSON.stringify({ to: { text, edition: french } });
    const response = await app.request('/v1/comparisons', { method: 'POST', body, headers });
    expect(response.headers.get('content-language')).toBe(language);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Language');
    expect(await response.json()).toMatchObject({ meaning: 1, differences: [{ what, before, after }] });
  });

  test('says which cases are decided otherwise where that is asked, or that none is', async () => {
    const text = released.replace('within: 48 hours', 'within: 12 hours');
    const changed = await post({ to: { text, edition: french }, exact: true });
    expect((await changed.json()).exact).toMatchObject({
      isSame: false,
      regions: [{ part: 'targets.resolution', before: { within: '48 hours' }, after: { within: '12 hours' } }],
    });
    const same = await get(`/v1/comparisons?from=${french}@1&to=${french}@1&exact=true`);
    expect((await same.json()).exact).toEqual({ isSame: true, regions: [], definitions: [], open: [] });
    expect((await get(`/v1/comparisons?to=${french}@1&exact=perhaps`)).status).toBe(422);
  });

  test('says what is wrong with a text', async () => {
    const response = await post({ from: { ref: `${french}@1` }, to: { text: 'policy: x\n', edition: french } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: 'urn:dueline:problem:faulty-policy',
      faults: expect.arrayContaining([expect.objectContaining({ line: 1, code: 'missing-key' })]),
    });
  });

  test('compares languages', async () => {
    const response = await get('/v1/comparisons/languages?policy=planview/customer-care');
    expect(await response.json()).toMatchObject({
      policy: 'planview/customer-care',
      languages: ['sv', 'fr'],
      versions: [{ name: 'planview/customer-care/sv@1' }, { name: `${french}@1` }],
      differences: expect.arrayContaining([
        {
          stage: 'products',
          kind: 'missing',
          what: 'product prm',
          says: { sv: '“Planview PRM”', fr: null },
          paths: { sv: '/products/prm', fr: null },
        },
      ]),
    });
    const report = await app.request('/v1/comparisons/languages?policy=planview/customer-care', {
      headers: { accept: 'text/markdown', 'accept-language': 'sv' },
    });
    expect(report.headers.get('content-language')).toBe('sv');
    expect(await report.text()).toMatch(/skillnader i innebörd\.\n\n### Villkoren själva\n\n\| {2}\| sv \| fr \|/);
  });

  test('compares languages in the language of whoever asks', async () => {
    const headers = { 'accept-language': 'sv' };
    const response = await app.request('/v1/comparisons/languages?policy=planview/customer-care', { headers });
    expect(response.headers.get('content-language')).toBe('sv');
    expect(await response.json()).toMatchObject({
      differences: expect.arrayContaining([
        expect.objectContaining({ what: 'produkt prm', says: { sv: '”Planview PRM”', fr: null } }),
      ]),
    });
  });

  test.each([
    ['without `to`', '/v1/comparisons?from=x', 422],
    ['of what is no name', '/v1/comparisons?to=planview', 422],
    ['of what there is not', `/v1/comparisons?to=${french}@7`, 404],
    ['of languages without a policy', '/v1/comparisons/languages', 422],
    ['of the languages of no policy', '/v1/comparisons/languages?policy=acme/care', 404],
  ])('refuses a comparison %s', async (_, path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test.each([
    ['nothing to compare', {}, '/to'],
    ['a side that says both', { to: { ref: french, text: '' } }, '/to'],
    ['a side that says nothing', { from: {}, to: { ref: french } }, '/from'],
    ['a text of no edition', { to: { text: '', edition: 'planview' } }, '/to/edition'],
    ['something else', { to: { ref: french }, form: { ref: french } }, '/form'],
  ])('refuses %s, with its place', async (_, body, pointer) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  });
});

test('a text means nothing to Markdown or HTML', () => {
  expect(markdownText('a | b\n<img src=x> & `c` *d* [e](f) \\')).toBe(
    'a \\| b &lt;img src=x&gt; &amp; \\`c\\` \\*d\\* \\[e\\](f) \\\\',
  );
});
