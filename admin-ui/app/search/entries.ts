import { text } from '../../platform/messages/text.ts';
import type { Section } from '../../platform/page/page-sections.ts';
import { leadingVersion } from '../../shared/policies/edition-versions.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { navigationItems } from '../shell/navigation.ts';

/** Something that can be found. `words` is what it is found by, `hint` tells it from others like it. */
export type SearchEntry = {
  readonly group: 'pages' | 'policies' | 'sections';
  readonly title: string;
  readonly hint: string;
  readonly address: string;
};

/** Everything that can be found from where one is. */
export function entriesOf(policies: readonly PolicySummary[], sections: readonly Section[]): SearchEntry[] {
  const editions = new Map<string, PolicySummary[]>();
  for (const one of policies) {
    const name = `${one.policy}/${one.language}`;
    editions.set(name, [...(editions.get(name) ?? []), one]);
  }
  return [
    ...sections.map(({ id, title }): SearchEntry => ({ group: 'sections', title, hint: '', address: `#${id}` })),
    ...[...editions.values()]
      .flatMap((versions) => leadingVersion(versions) ?? [])
      .map(
        (policy): SearchEntry => ({
          group: 'policies',
          title: policy.title,
          hint: `${policy.vendorName} · ${policy.language}`,
          address: policyAddress(policy),
        }),
      ),
    ...navigationItems.map(({ id, address }): SearchEntry => ({ group: 'pages', title: text(`page.${id}`), hint: '', address })),
    { group: 'pages', title: text('page.new-policy'), hint: '', address: '/new-policy' },
    { group: 'pages', title: text('page.guide'), hint: '', address: '/guide' },
    { group: 'pages', title: text('frame.docs'), hint: '/docs', address: '/docs' },
  ];
}

/** The entries in which every word of a query begins a word, or stands within one; the better ones of a group first. */
export function found(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, score: scoreOf(plain(`${entry.title} ${entry.hint} ${entry.address}`), words) }))
    .filter(({ score }) => score > 0 || words.length === 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function scoreOf(content: string, words: readonly string[]): number {
  const scores = words.map((word) => {
    const at = content.indexOf(word);
    if (at < 0) return 0;
    return at === 0 ? 3 : /[^\p{L}\p{N}]/u.test(content[at - 1] ?? '') ? 2 : 1;
  });
  return scores.some((score) => score === 0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0);
}

/** Without accents and capitals, so that `facon` finds `façon`. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
