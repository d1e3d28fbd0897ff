import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What every room of the engine may use. */
const common = [
  'engine/diagnostic.ts',
  'engine/instant.ts',
  'engine/nesting.ts',
  'engine/own-value.ts',
  'engine/path.ts',
  'engine/phrase.ts',
  'engine/quotient.ts',
  'engine/remembered.ts',
  'engine/shown-text.ts',
  'engine/strange-letters.ts',
];

/** The rooms of the engine from the ground up: each may import from those before it. */
const engineRooms = ['vocabulary', 'conditions', 'policy', 'calendar', 'rules', 'decision', 'diff', 'what-if'].map(
  (room) => `engine/${room}`,
);

const below = (room: string): readonly string[] => engineRooms.slice(0, engineRooms.indexOf(`engine/${room}`));

/** Which rooms a room may import from, besides itself. */
const arrows: Record<string, readonly string[]> = {
  'admin-ui': ['engine/index.ts', 'server/http/app.ts'],
  server: ['engine/index.ts', 'package.json'],
  'engine/index.ts': [...engineRooms, 'engine/phrasebooks', ...common],
  'engine/what-if': [...below('what-if'), ...common],
  'engine/diff': [...below('diff'), ...common],
  'engine/decision': [...below('decision'), 'engine/phrasebooks', ...common],
  'engine/rules': [...below('rules'), ...common],
  'engine/calendar': [...below('calendar'), ...common],
  'engine/policy': [...below('policy'), 'engine/calendar/zone.ts', 'policies', ...common],
  'engine/conditions': [...below('conditions'), ...common],
  'engine/vocabulary': common,
  'engine/phrasebooks': ['engine/phrase.ts'],
  'engine/diagnostic.ts': ['engine/nearest-name.ts', 'engine/phrase.ts'],
  'engine/instant.ts': [],
  'engine/nearest-name.ts': [],
  'engine/nesting.ts': [],
  'engine/own-value.ts': [],
  'engine/path.ts': [],
  'engine/phrase.ts': [],
  'engine/quotient.ts': [],
  'engine/remembered.ts': [],
  'engine/shown-text.ts': ['engine/phrase.ts'],
  'engine/strange-letters.ts': ['engine/phrase.ts'],
};

const files = ['engine', 'server', 'admin-ui'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.generated.'))
    .map((name) => join(room, name)),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|new URL\() ?'([^']+)'/g)].map((match) => match[1] ?? '');

const localImportsOf = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)));

const roomOf = (file: string): string => Object.keys(arrows).find((room) => file === room || file.startsWith(`${room}/`)) ?? file;

describe('the rooms', () => {
  test.each(files)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    const allowed = [room, ...(arrows[room] ?? [])];
    const strays = localImportsOf(file)
      .filter((name) => /\.(tsx?|json)$/.test(name))
      .filter((name) => !allowed.some((one) => name === one || name.startsWith(`${one}/`)));
    expect(strays).toEqual([]);
  });

  test('have no import cycles', () => {
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      expect(trail, `cycle: ${[...trail, file].join(' → ')}`).not.toContain(file);
      if (done.has(file)) return;
      for (const next of localImportsOf(file)) if (files.includes(next)) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(done.size).toBe(files.length);
  });

  test('the engine does no input or output and asks no clock', () => {
    const engine = files.filter((file) => file.startsWith('engine/'));
    const impure = engine.filter((file) =>
      /from 'node:|Date\.now\(|new Date\(\)|Math\.random|process\./.test(readFileSync(file, 'utf8')),
    );
    expect(impure).toEqual([]);
  });

  test('only one file knows json-rules-engine, and one the conversion of local times', () => {
    expect(files.filter((file) => importsOf(file).includes('json-rules-engine'))).toEqual(['engine/rules/reference-engine.ts']);
    const zones = files.filter((file) => file.startsWith('engine/calendar/') && importsOf(file).includes('luxon'));
    expect(zones).toEqual(['engine/calendar/zone.ts']);
  });
});

describe('instants and days', () => {
  /** What makes an instant of a text: JavaScript's own readers take far more than is accepted here, and luxon takes other things again. */
  const readers = /Date\.parse|\.fromISO|\.fromFormat|\.fromSQL|\.fromRFC2822|\.fromHTTP|new Date\(['"`]/;

  test('are read in one place only', () => {
    expect(files.filter((file) => readers.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('are not read by the formats of ajv either', () => {
    const sources = [...files, ...readdirSync('build').map((name) => join('build', name))];
    expect(sources.filter((file) => importsOf(file).some((name) => name.startsWith('ajv-formats')))).toEqual([
      'build/policy-formats.ts',
    ]);
  });
});

describe('the files', () => {
  const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }));

  test('are none over 300 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test('have a median under 80 lines', () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });
});
