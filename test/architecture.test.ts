import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What makes and says messages, without the catalogues. */
const saying = ['message', 'message-of', 'lists', 'format-message'].map((name) => `engine/messages/${name}.ts`);

/** What every room of the engine may use. */
const common = [
  'engine/assert-never.ts',
  'engine/diagnostic.ts',
  'engine/diagnostic-of.ts',
  'engine/first-faults.ts',
  'engine/instant.ts',
  'engine/nesting.ts',
  'engine/own-value.ts',
  'engine/path.ts',
  ...saying,
  'engine/quotient.ts',
  'engine/remembered.ts',
  'engine/shown-text.ts',
  'engine/strange-letters.ts',
];

/** The rooms of the engine from the ground up: each may import from those before it. */
const engineRooms = [
  'yaml',
  'vocabulary',
  'conditions',
  'policy',
  'calendar',
  'rules',
  'decision',
  'analysis',
  'diff',
  'what-if',
].map((room) => `engine/${room}`);

const below = (room: string): readonly string[] => engineRooms.slice(0, engineRooms.indexOf(`engine/${room}`));

/** Which rooms a room may import from, besides itself. */
const arrows: Record<string, readonly string[]> = {
  'admin-ui': ['engine/index.ts', 'contract', 'server/http/app.ts'],
  server: ['engine/index.ts', 'contract', 'package.json'],
  contract: ['engine/index.ts'],
  'engine/index.ts': [...engineRooms, 'engine/messages', ...common],
  'engine/what-if': [...below('what-if'), ...common],
  'engine/diff': [...below('diff'), 'engine/messages/english.ts', ...common],
  'engine/analysis': [...below('analysis'), 'engine/messages/english.ts', ...common],
  'engine/decision': [...below('decision'), 'engine/messages', ...common],
  'engine/rules': [...below('rules'), ...common],
  'engine/calendar': [...below('calendar'), ...common],
  'engine/policy': [...below('policy'), 'engine/calendar/zone.ts', 'policies', ...common],
  'engine/conditions': [...below('conditions'), ...common],
  'engine/vocabulary': ['engine/yaml/value-words.ts', ...common],
  'engine/yaml': [
    'engine/diagnostic.ts',
    'engine/diagnostic-of.ts',
    'engine/first-faults.ts',
    'engine/nesting.ts',
    'engine/path.ts',
    ...saying,
    'engine/shown-text.ts',
    'engine/strange-letters.ts',
  ],
  'engine/messages': [],
  'engine/diagnostic.ts': ['engine/nearest-name.ts', ...saying],
  'engine/diagnostic-of.ts': ['engine/diagnostic.ts', 'engine/messages/english.ts', ...saying],
  'engine/first-faults.ts': ['engine/diagnostic.ts', 'engine/diagnostic-of.ts', ...saying],
  'engine/assert-never.ts': [],
  'engine/instant.ts': [],
  'engine/nearest-name.ts': [],
  'engine/nesting.ts': [],
  'engine/own-value.ts': [],
  'engine/path.ts': [],
  'engine/quotient.ts': [],
  'engine/remembered.ts': [],
  'engine/shown-text.ts': saying,
  'engine/strange-letters.ts': saying,
};

const files = ['engine', 'contract', 'server', 'admin-ui'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.generated.'))
    .map((name) => join(room, name)),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(?|new URL\() ?'([^']+)'/g)].map((match) => match[1] ?? '');

const localImportsOf = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)));

const roomOf = (file: string): string => Object.keys(arrows).find((room) => file === room || file.startsWith(`${room}/`)) ?? file;

describe('the rooms', () => {
  test('import only what each of them may', () => {
    const strays = files.flatMap((file) => {
      const room = roomOf(file);
      const allowed = [room, ...(arrows[room] ?? [])];
      return localImportsOf(file)
        .filter((name) => /\.(tsx?|json)$/.test(name))
        .filter((name) => !allowed.some((one) => name === one || name.startsWith(`${one}/`)))
        .map((name) => `${file} → ${name}`);
    });
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

  test('the page carries no schemas: of contract/ it takes types, and tables that stand apart from schemas', () => {
    const reached = (file: string): string[] =>
      [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)]
        .map((match) => match[1] ?? '')
        .map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
    const hasSchemas = (file: string): boolean =>
      reached(file).some((name) => name.startsWith('typebox') || (name.startsWith('contract/') && hasSchemas(name)));
    const page = files.filter((file) => file.startsWith('admin-ui/'));
    const strays = page.flatMap((file) =>
      reached(file)
        .filter((name) => name.startsWith('contract/') && hasSchemas(name))
        .map((name) => `${file} → ${name}`),
    );
    expect(hasSchemas('contract/drafts.ts')).toBe(true);
    expect(strays).toEqual([]);
  });

  test('only one file knows json-rules-engine, and one the conversion of local times', () => {
    expect(files.filter((file) => importsOf(file).includes('json-rules-engine'))).toEqual(['engine/rules/reference-engine.ts']);
    const zones = files.filter((file) => file.startsWith('engine/') && importsOf(file).includes('luxon'));
    expect(zones).toEqual(['engine/vocabulary/time-zone.ts']);
  });
});

/**
 * A floor of a room: its folders and single files, and whether these may import each other, though in no ring. `features/*` is each
 * folder in `features`, `.` the files that lie in the room itself.
 */
type Floor = { readonly folders: readonly string[]; readonly siblings: 'apart' | 'no ring' };

/** The floors of a room, the highest first. A floor imports only from those below it. */
const floors: Readonly<Record<string, readonly Floor[]>> = {
  'admin-ui': [
    { folders: ['app'], siblings: 'apart' },
    { folders: ['features/*'], siblings: 'apart' },
    { folders: ['shared/*'], siblings: 'no ring' },
    { folders: ['platform/*'], siblings: 'no ring' },
  ],
  'admin-ui/features/editor': [
    { folders: ['.'], siblings: 'apart' },
    { folders: ['*'], siblings: 'no ring' },
  ],
  'admin-ui/features/simulate': [
    { folders: ['.'], siblings: 'apart' },
    { folders: ['*'], siblings: 'no ring' },
  ],
  server: [
    { folders: ['dueline.ts'], siblings: 'apart' },
    { folders: ['command-line.ts'], siblings: 'apart' },
    { folders: ['serve.ts'], siblings: 'apart' },
    { folders: ['cli', 'http'], siblings: 'apart' },
    { folders: ['observability'], siblings: 'apart' },
    { folders: ['services.ts'], siblings: 'apart' },
    { folders: ['import-export', 'render'], siblings: 'apart' },
    { folders: ['auth', 'clock', 'decision-log', 'lifecycle', 'what-if'], siblings: 'apart' },
    { folders: ['policies'], siblings: 'apart' },
    { folders: ['config', 'storage'], siblings: 'apart' },
    { folders: ['input'], siblings: 'apart' },
    { folders: ['errors', 'identity', 'threads'], siblings: 'apart' },
    { folders: ['messages'], siblings: 'apart' },
  ],
  'server/http': [
    { folders: ['app.ts'], siblings: 'apart' },
    {
      folders: ['audit', 'auth', 'clock', 'decisions', 'diff', 'drafts', 'ops', 'policies', 'what-if'],
      siblings: 'no ring',
    },
    { folders: ['shared'], siblings: 'apart' },
  ],
  'server/storage': [
    { folders: ['folder', 'postgres'], siblings: 'apart' },
    { folders: ['sqlite'], siblings: 'apart' },
    { folders: ['sql'], siblings: 'apart' },
    { folders: ['files', 'port'], siblings: 'apart' },
  ],
};

type Standing = { readonly folder: string; readonly floor: number };

/** On which floor a file stands, and in which of its folders; undefined for a file on none. */
function standingOf(file: string, room: string, plan: readonly Floor[]): Standing | undefined {
  if (!file.startsWith(`${room}/`)) return undefined;
  const parts = file.slice(room.length + 1).split('/');
  for (const [floor, { folders }] of plan.entries())
    for (const pattern of folders) {
      const own = pattern === '.' ? [] : pattern.split('/');
      const isFile = parts.length === own.length && pattern.endsWith('.ts');
      const isLongEnough = own.length === 0 ? parts.length === 1 : parts.length > own.length || isFile;
      const isThere = isLongEnough && own.every((one, index) => one === '*' || one === parts[index]);
      if (isThere) return { floor, folder: parts.slice(0, own.length).join('/') };
    }
  return undefined;
}

/** What breaks a plan of floors: files on no floor, imports upwards or between folders that stand apart, and rings of folders. */
function floorFaults(room: string, plan: readonly Floor[]): string[] {
  const own = files.filter((file) => file.startsWith(`${room}/`) && !file.endsWith('.d.ts'));
  const standing = new Map(own.map((file) => [file, standingOf(file, room, plan)]));
  const below = new Map<string, Set<string>>();
  const faults = own.filter((file) => standing.get(file) === undefined).map((file) => `${file} stands on no floor`);
  for (const file of own)
    for (const name of localImportsOf(file).filter((one) => /\.tsx?$/.test(one))) {
      const [from, to] = [standing.get(file), standingOf(name, room, plan)];
      if (from === undefined || to === undefined || from.folder === to.folder) continue;
      const isApart = from.floor === to.floor && plan[from.floor]?.siblings === 'apart';
      if (to.floor < from.floor || isApart) faults.push(`${file} → ${name}`);
      else below.set(from.folder, (below.get(from.folder) ?? new Set()).add(to.folder));
    }
  return [...faults, ...ringsOf(below)];
}

/** The rings in what imports what, each as the folders that one comes through. */
function ringsOf(below: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (folder: string, trail: readonly string[]): void => {
    if (trail.includes(folder)) rings.push([...trail.slice(trail.indexOf(folder)), folder].join(' → '));
    if (trail.includes(folder) || done.has(folder)) return;
    for (const next of below.get(folder) ?? []) visit(next, [...trail, folder]);
    done.add(folder);
  };
  for (const folder of below.keys()) visit(folder, []);
  return rings;
}

describe('the floors', () => {
  test.each(Object.entries(floors))('of %s are climbed downwards only', (room, plan) => {
    expect(floorFaults(room, plan)).toEqual([]);
  });

  test('of the page: a feature wears the style sheets of no other', () => {
    const featureOf = (file: string) => /^admin-ui\/(features\/[^/]+|app)\//.exec(file)?.[1];
    const strays = files.flatMap((file) =>
      localImportsOf(file).filter((name) => name.endsWith('.css') && ![undefined, featureOf(file)].includes(featureOf(name))),
    );
    expect(strays).toEqual([]);
  });

  test('of the page: the server is asked by the clients of nouns alone', () => {
    const asking = files.filter((file) =>
      localImportsOf(file).some((name) => /platform\/client\/(reach|typed-client)\.ts$/.test(name)),
    );
    expect(asking.filter((file) => !/-client\.ts$/.test(file))).toEqual([]);
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
