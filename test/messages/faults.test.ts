import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  decide,
  diagnosticIn,
  formatMessage,
  frenchCatalog,
  type Problem,
  problemIn,
  swedishCatalog,
} from '../../engine/index.ts';
import { frenchMessages } from '../../server/messages/french.ts';
import { swedishMessages } from '../../server/messages/swedish.ts';
import { faultsOf, faultsOfFolder, goldens, policyFiles } from '../policy/golden-faults.ts';
import { shipped } from '../shipped-policies.ts';
import { untoldIn } from './untold.ts';

const found = async ({ files, folder }: (typeof goldens)[number]): Promise<Diagnostic[]> =>
  folder === undefined ? faultsOf(policyFiles(files)) : faultsOfFolder(folder);

describe.each([
  ['Swedish', swedishMessages],
  ['French', frenchMessages],
])('in %s', (_, book) => {
  const untold = untoldIn(book);
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

  test('is English by itself, and has its phrases beside it', async () => {
    const all = (await Promise.all(goldens.map(found))).flat().filter(({ file }) => !file.includes('<folder>'));
    for (const { message, hint, said } of all) {
      expect(formatMessage(said.message)).toBe(message);
      expect(said.hint && formatMessage(said.hint)).toBe(hint);
    }
  });

  test('is told in a language without its phrases', async () => {
    const [fault] = await faults('missing-key');
    expect(fault && diagnosticIn(fault, swedishCatalog)).not.toHaveProperty('said');
    const told = (await faults('wrong-type')).map((one) => diagnosticIn(one, frenchCatalog).message);
    expect(told).toContain('`response` est un groupe de clés, et non `"30 minutes"`');
  });

  test('that came without phrases stays as it came', () => {
    const plain = { file: 'a.yaml', line: 1, column: 1, length: 1, code: 'wrong-type', message: 'as it was recorded' } as const;
    expect(diagnosticIn(plain, swedishCatalog)).toEqual(plain);
  });
});

describe('a case with faults', () => {
  const input = {
    case: { vendor: 'ptc', enviroment: 'test', dataLoss: 'no', usersAffected: 1.5, openedAt: '2026-03-02', events: ['x'] },
    asOf: 'yesterday',
    updates: 1000,
  };
  const problem = async (): Promise<Problem> => (await decide(shipped.set, input, 0)) as Problem;

  test.each([swedishCatalog, frenchCatalog])('is told without a word of English', async (book) => {
    const { said, errors = [] } = await problem();
    const untold = untoldIn(book);
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.flatMap((fault) => [...untold(fault.said?.detail), ...untold(fault.said?.hint)])).toEqual([]);
    expect([...untold(said?.title), ...untold(said?.detail)]).toEqual([]);
  });

  test('would be found out if a word were not translated', async () => {
    expect(untoldIn({ 'one fault: {0}': '' })((await problem()).said?.title)).toEqual(['The', 'request', 'has', 'faults']);
  });

  test('has the shape of the contract, whatever the language', async () => {
    const [english, swedish] = [problemIn(await problem()), problemIn(await problem(), swedishCatalog)];
    const { said, errors, ...rest } = await problem();
    expect(english).toEqual({ ...rest, errors: errors?.map(({ said: _, ...fault }) => fault) });
    expect(swedish.errors?.map((fault) => Object.keys(fault))).toEqual(english.errors?.map((fault) => Object.keys(fault)));
    expect(swedish.title).toBe('Det finns fel i frågan');
    expect(swedish.detail).toMatch(/^\d+ fel: /);
  });
});
