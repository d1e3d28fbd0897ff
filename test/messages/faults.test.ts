import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  decide,
  diagnosticIn,
  formatMessage,
  french,
  type Problem,
  problemIn,
  swedish,
} from '../../engine/index.ts';
import { english } from '../../server/messages/english.ts';
import { french as serverFrench } from '../../server/messages/french.ts';
import { swedish as serverSwedish } from '../../server/messages/swedish.ts';
import { faultsOf, faultsOfFolder, goldens, policyFiles } from '../policy/golden-faults.ts';
import { shipped } from '../shipped-policies.ts';
import { untoldIn } from './untold.ts';

const found = async ({ files, folder }: (typeof goldens)[number]): Promise<Diagnostic[]> =>
  folder === undefined ? faultsOf(policyFiles(files)) : faultsOfFolder(folder);

describe.each([
  ['Swedish', serverSwedish],
  ['French', serverFrench],
])('in %s', (_, catalog) => {
  const untold = untoldIn(catalog);
  test.each(goldens)('$name is told without a word of English', async (golden) => {
    const faults = await found(golden);
    expect(faults.flatMap(({ said }) => [...untold(said.message), ...untold(said.hint)])).toEqual([]);
  });
});

describe('a fault', () => {
  const faults = async (name: string): Promise<Diagnostic[]> => {
    const golden = goldens.find((one) => one.name === name);
    return golden === undefined ? [] : found(golden);
  };

  test('is English by itself, and has its messages beside it', async () => {
    const all = (await Promise.all(goldens.map(found))).flat().filter(({ file }) => !file.includes('<folder>'));
    for (const { message, hint, said } of all) {
      expect(formatMessage(said.message, english)).toBe(message);
      expect(said.hint && formatMessage(said.hint, english)).toBe(hint);
    }
  });

  test('is told in a language without its messages', async () => {
    const [fault] = await faults('missing-key');
    expect(fault && diagnosticIn(fault, swedish)).not.toHaveProperty('said');
    const told = (await faults('wrong-type')).map((one) => diagnosticIn(one, french).message);
    expect(told).toContain('`response` est un groupe de clés, et non `"30 minutes"`');
  });

  test('that came without messages stays as it came', () => {
    const plain = { file: 'a.yaml', line: 1, column: 1, length: 1, code: 'wrong-type', message: 'as it was recorded' } as const;
    expect(diagnosticIn(plain, swedish)).toEqual(plain);
  });
});

describe('a case with faults', () => {
  const input = {
    case: { vendor: 'ptc', enviroment: 'test', dataLoss: 'no', usersAffected: 1.5, openedAt: '2026-03-02', events: ['x'] },
    asOf: 'yesterday',
    updates: 1000,
  };
  const problem = async (): Promise<Problem> => (await decide(shipped.set, input, 0)) as Problem;

  test.each([swedish, french])('is told without a word of English', async (catalog) => {
    const { said, errors = [] } = await problem();
    const untold = untoldIn(catalog);
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.flatMap((fault) => [...untold(fault.said?.detail), ...untold(fault.said?.hint)])).toEqual([]);
    expect([...untold(said?.title), ...untold(said?.detail)]).toEqual([]);
  });

  test('would be found out if a word were not translated', async () => {
    const { 'problem.invalid-request.title': _, ...texts } = swedish.texts;
    const untold = untoldIn({ ...swedish, texts });
    expect(untold((await problem()).said?.title)).toEqual(['problem', 'invalid', 'request', 'title']);
  });

  test('has the shape of the contract, whatever the language', async () => {
    const [plain, told] = [problemIn(await problem()), problemIn(await problem(), swedish)];
    const { said, errors, ...rest } = await problem();
    expect(plain).toEqual({ ...rest, errors: errors?.map(({ said: _, ...fault }) => fault) });
    expect(told.errors?.map((fault) => Object.keys(fault))).toEqual(plain.errors?.map((fault) => Object.keys(fault)));
    expect(told.title).toBe('Det finns fel i frågan');
    expect(told.detail).toMatch(/^\d+ fel: /);
  });
});
