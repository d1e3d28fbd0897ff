import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes, loadPolicies } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { diagnosticText } from '../../server/render/diagnostic-text.ts';
import { readPolicyFile, readPolicyFolder } from '../../server/storage/folder/policy-folder.ts';
import { asGolden, faultsOf, faultsOfFolder, goldens, policyFiles } from './golden-faults.ts';

const colors = pc.createColors(false);

describe('the faults of golden files', () => {
  it.each(goldens)('$name: $about', async ({ files, folder, faults }) => {
    const found = folder === undefined ? await faultsOf(policyFiles(files)) : await faultsOfFolder(folder);
    expect(asGolden(found, files)).toEqual(faults);
  });

  it.each(goldens.filter(({ shown }) => shown !== undefined))('$name, as a terminal shows it', async ({ files, shown }) => {
    const found = await faultsOf(policyFiles(files));
    expect(found.map((fault) => `${diagnosticText(fault, files[fault.file], colors)}\n`).join('')).toBe(shown);
  });

  it('cover every code', () => {
    const uncovered = diagnosticCodes.filter(
      (code) => !goldens.some(({ name, faults }) => name === code && faults.some((fault) => fault.code === code)),
    );
    expect(uncovered).toEqual([]);
  });

  it('have only faults of known codes, in small letters and without a full stop', () => {
    const faults = goldens.flatMap((golden) => golden.faults);
    const odd = faults.filter(
      ({ code, message, hint = '…' }) =>
        !diagnosticCodes.some((one) => one === code) ||
        /^[A-Z]/.test(message) ||
        /[^….]\.$/.test(message) ||
        /[^….]\.$/.test(hint),
    );
    expect(odd).toEqual([]);
  });
});

describe('several faulty files', () => {
  const several = goldens.find(({ name }) => name === 'several-files');
  const files = policyFiles(several?.files ?? {});

  it('have all their faults told at once, by file, line and column, in whatever order they are read', async () => {
    const there = asGolden(await faultsOf(files), several?.files ?? {});
    const back = asGolden(await faultsOf([...files].reverse()), several?.files ?? {});
    expect(new Set(there.map(({ file }) => file)).size).toBe(4);
    expect(back).toEqual(there);
    const places = there.map(({ file, line, column }) => `${file}:${String(line).padStart(5)}:${String(column).padStart(5)}`);
    expect(places).toEqual([...places].sort());
  });

  it('keep no good policy from being used', () => {
    const good = goldens.find(({ name }) => name === 'missing-label.from-base');
    const { policies } = loadPolicies([...files, ...policyFiles(good?.files ?? {})], publicHolidays);
    expect(policies.map(({ file }) => file.path).sort()).toEqual(['acme/care/base/1.yaml', 'acme/care/fr/1.yaml']);
  });
});

describe('a folder on disk', () => {
  it('tells a file that cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dueline-'));
    await mkdir(join(folder, '1.yaml'));
    const place = { file: 'acme/care/en/1.yaml', line: 1, column: 1, length: 1, code: 'unreadable-file' };
    expect(await readPolicyFile(join(folder, '2.yaml'), place.file)).toMatchObject({
      ...place,
      message: 'the file cannot be read: it does not exist',
    });
    expect(await readPolicyFile(join(folder, '1.yaml'), place.file)).toMatchObject({
      ...place,
      message: 'the file cannot be read: it is a folder',
    });
  });

  it('tells where a file stops being text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dueline-'));
    const place = { file: 'acme/care/en/1.yaml', length: 1, code: 'unreadable-file', hint: 'save it as UTF-8' };
    await writeFile(join(folder, '1.yaml'), Buffer.from('policy: acme/care\r\ntitle: Vård åt alla\r\n', 'latin1'));
    const latin = await readPolicyFile(join(folder, '1.yaml'), place.file);
    expect(latin).toMatchObject({
      ...place,
      line: 2,
      column: 9,
      message: 'the byte 0xE5 is not UTF-8; the text looks like Windows-1252',
    });
    await writeFile(join(folder, '1.yaml'), Buffer.from('policy: acme/care # é').subarray(0, -1));
    const cut = await readPolicyFile(join(folder, '1.yaml'), place.file);
    expect(cut).toMatchObject({ ...place, line: 1, column: 21, message: 'the text ends within a character of UTF-8' });
    await writeFile(join(folder, '1.yaml'), Buffer.from('\ufeffpolicy: Vård', 'utf16le'));
    expect(await readPolicyFile(join(folder, '1.yaml'), place.file)).toEqual({ path: place.file, text: 'policy: Vård' });
  });

  it('tells a file in place of the folder', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'dueline-')), 'policies');
    await writeFile(file, '');
    const { diagnostics } = await readPolicyFolder(file);
    expect(diagnostics).toMatchObject([
      { file, code: 'unreadable-file', message: `the folder \`${file}\` cannot be read: it is not a folder` },
    ]);
  });
});

describe('docs/errors.md', () => {
  const text = readFileSync('docs/errors.md', 'utf8');

  it('explains every code under a heading of its own, in their order', () => {
    const headings = [...text.matchAll(/^### `([a-z-]+)`$/gm)].map(([, code]) => code);
    expect(headings).toEqual([...diagnosticCodes]);
  });

  it('lists every code in its table of contents, in their order', () => {
    const entries = [...text.matchAll(/^- \[`([a-z-]+)`\]\(#([a-z-]+)\)/gm)].map(([, code, anchor]) => [code, anchor]);
    expect(entries).toEqual(diagnosticCodes.map((code) => [code, code]));
  });

  it.each(diagnosticCodes)('%s has an example and the way out', (code) => {
    const section = text.split(`### \`${code}\`\n`)[1]?.split(/^##/m)[0] ?? '';
    expect(section).toMatch(/```(yaml|sh)\n[\s\S]+\n```/);
    expect(section).toMatch(/^Mend it: /m);
  });
});
