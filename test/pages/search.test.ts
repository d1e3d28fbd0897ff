import { describe, expect, test } from 'vitest';
import { askedId } from '../../admin-ui/app/search/asked-decisions.ts';
import type { SearchEntry } from '../../admin-ui/app/search/entry.ts';
import { foundEntries } from '../../admin-ui/app/search/found-entries.ts';
import { policyWords } from '../../admin-ui/app/search/policy-words.ts';
import { readPlaces } from '../../admin-ui/app/search/recent-places.ts';
import { newest, newestVersion } from '../shipped-policies.ts';

const entry = (group: SearchEntry['group'], title: string, hint = '', words?: string): SearchEntry => ({
  group,
  title,
  hint,
  icon: 'book',
  address: `/${title}/${hint}`,
  ...(words !== undefined && { words }),
});

const entries = [
  entry('policies', 'PTC Technical Support', 'PTC · English'),
  entry('policies', 'Planview Customer Care, conditions de support', 'Planview · French'),
  entry('parts', 'History', 'PTC Technical Support · English'),
  entry('parts', 'History', 'Planview Customer Care · French'),
  entry('parts', 'Edit hours and holidays', 'PTC Technical Support · English', 'holiday calendar week PTC'),
  entry('commands', 'Show the page in French', 'Français', 'language fr French fransk français'),
  entry('words', 'Défaut d’un logiciel tiers', 'Exclusions', 'third-party-component'),
  entry('pages', 'Decisions'),
];

const find = (query: string, options = {}): string[] =>
  foundEntries(entries, query, options).flatMap((group) => group.entries.map(({ title, hint }) => `${title} (${hint})`));

describe('what the search finds', () => {
  test('has every word, without the words that nobody looks for, and the best first', () => {
    expect(find('history of PTC', { fillers: new Set(['of']) })).toEqual(['History (PTC Technical Support · English)']);
    expect(find('french')[0]).toBe('Show the page in French (Français)');
    expect(find('french')).toContain('Planview Customer Care, conditions de support (Planview · French)');
    expect(find('ptc')[0]).toBe('PTC Technical Support (PTC · English)');
    expect(find('of', { fillers: new Set(['of']) })).toEqual([]);
    expect(find('')).toEqual([]);
  });

  test('needs neither accents nor capitals, nor that a word is whole', () => {
    expect(find('DEFAUT')).toEqual(['Défaut d’un logiciel tiers (Exclusions)']);
    expect(find('francais')).toEqual(['Show the page in French (Français)']);
    expect(find('holid')).toEqual(['Edit hours and holidays (PTC Technical Support · English)']);
    expect(find('party-component')).toEqual(['Défaut d’un logiciel tiers (Exclusions)']);
  });

  test.each([
    ['holdiay', 'Edit hours and holidays (PTC Technical Support · English)'],
    ['histroy ptc', 'History (PTC Technical Support · English)'],
    ['decsions', 'Decisions ()'],
    ['fransck', 'Show the page in French (Français)'],
  ])('takes `%s` for the slip that it is', (query, title) => {
    expect(find(query)[0]).toBe(title);
  });

  test.each(['pct', 'xhistory', 'hollow'])('takes `%s` for no slip of something else', (query) => {
    expect(find(query)).toEqual([]);
  });

  test('puts first where one was lately, and what belongs to where one is', () => {
    expect(find('history')[0]).toBe('History (PTC Technical Support · English)');
    expect(find('history', { recent: ['/History/Planview Customer Care · French'] })[0]).toContain('Planview');
    expect(find('history', { near: '/History/Planview' })[0]).toContain('Planview');
    const alike = [entry('words', 'Escalation', 'PTC'), { ...entry('sections', 'Escalation'), address: '#escalation' }];
    expect(foundEntries(alike, 'escalation', { near: '/Escalation' }).map(({ group }) => group)).toEqual(['sections', 'words']);
  });

  test('counts what is more than is shown', () => {
    const [group] = foundEntries(
      Array.from({ length: 9 }, (_, at) => entry('words', `Rule ${at}`)),
      'rule',
      { most: 4 },
    );
    expect([group?.entries.length, group?.count]).toEqual([4, 9]);
  });
});

describe('what policies say', () => {
  test('is found with the section in which it is read, by its words and by the name of its rule', () => {
    const { policy: french } = newestVersion('planview/customer-care/fr');
    const words = policyWords(french, (section) => section ?? 'example');
    const [found] = foundEntries(words, 'defaut logiciel oem');
    expect(found?.entries[0]).toMatchObject({
      title: "Défaut d'un logiciel OEM",
      lang: 'fr',
      address: '/policies/planview/customer-care/fr#exclusions',
    });
    expect(foundEntries(words, 'oem-software')[0]?.entries.map(({ title }) => title)).toContain("Défaut d'un logiciel OEM");
    const [example] = french.document.examples ?? [];
    expect(words.find(({ title }) => title === example?.name)?.address).toBe('/policies/planview/customer-care/fr/examples');
    // Nobody who looks for a language wants every word that is said in it.
    expect(words.every(({ words: own = '' }) => !/french|français/i.test(own))).toBe(true);
  });

  test('is found in every policy, once in each place', () => {
    for (const { policy } of newest) {
      const words = policyWords(policy, () => '');
      expect(words.length).toBeGreaterThan(2);
      expect(new Set(words.map(({ address, title }) => `${address} ${title}`)).size).toBe(words.length);
    }
  });
});

test('an id is asked for where a query can be one', () => {
  expect(askedId(` dec-${'0a'.repeat(16)} `)).toEqual({ kind: 'decision', id: `dec-${'0a'.repeat(16)}` });
  expect(askedId('C-1042')).toEqual({ kind: 'case', id: 'C-1042' });
  expect(['holiday', 'case 12', '', '1'].map(askedId)).toEqual([undefined, undefined, undefined, undefined]);
});

test('places that were kept are those of this server', () => {
  const place = { address: '/policies/a/b/en', title: 'A' };
  expect(
    readPlaces([place, { address: '//elsewhere.example', title: 'B' }, { address: '/\\elsewhere', title: 'C' }, null]),
  ).toEqual([place]);
  expect(readPlaces({})).toEqual([]);
});
