import { sections as editorSections, type SectionId } from '../../features/editor/session/editor-view.ts';
import { tryAddress } from '../../features/policy/try-address.ts';
import type { IconName } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import type { Section } from '../../platform/page/page-sections.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { type EditionOverview, overviewOf } from '../../shared/policies/overview.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { type PolicyPart, policyAddress } from '../../shared/policies/policy-address.ts';
import { navigationItems } from '../shell/navigation.ts';
import type { SearchEntry } from './entry.ts';

const partIcons: Readonly<Record<Exclude<PolicyPart, 'read'>, IconName>> = {
  edit: 'policy',
  examples: 'check',
  review: 'chat',
  history: 'list',
};

/** The sections of the page that is open. */
export function sectionEntries(sections: readonly Section[]): SearchEntry[] {
  return sections.map(({ id, title }) => ({ group: 'sections', title, hint: '', icon: 'arrow', address: `#${id}` }));
}

/** The pages that one can always go to. */
export function pageEntries(): SearchEntry[] {
  return navigationItems.map(({ id, address, icon }) => ({
    group: 'pages',
    title: text(`page.${id}`),
    hint: '',
    icon,
    words: text(`search.words.page.${id}`),
    address,
  }));
}

/** Every policy in every language, the parts of its page, and what can be done with it. */
export function policyEntries(list: PolicyList): SearchEntry[] {
  return overviewOf(list).flatMap(({ editions }) => editions.flatMap((edition) => entriesOf(edition, list)));
}

function entriesOf(edition: EditionOverview, list: PolicyList): SearchEntry[] {
  const { title, vendorName, policy, language, draft, inForce, isBase } = edition;
  const name = `${title} · ${languageName(language)}`;
  // What is written in another script or tongue is found by its ids too.
  const words = `${name} ${vendorName} ${policy} ${language} ${draft === undefined ? '' : `${text('search.words.draft')} ${draft.startedBy}`}`;
  const of = (entry: Pick<SearchEntry, 'title' | 'icon' | 'address'> & { readonly words: string }): SearchEntry => ({
    ...entry,
    group: 'parts',
    hint: name,
    words: `${entry.words} ${words}`,
  });
  const tried = inForce && tryAddress(inForce, list.policies);
  return [
    {
      group: 'policies',
      title,
      hint: `${vendorName} · ${languageName(language)}`,
      icon: 'book',
      words,
      lang: isBase ? undefined : language,
      address: policyAddress(edition),
    } as SearchEntry,
    ...(Object.keys(partIcons) as (keyof typeof partIcons)[]).map((part) =>
      of({
        title: text(`search.part.${part}`),
        icon: partIcons[part],
        words: text(`search.words.part.${part}`),
        address: policyAddress(edition, part),
      }),
    ),
    ...editorSections.map((section: SectionId) =>
      of({
        title: text(`search.section.${section}`),
        icon: 'policy',
        words: text(`search.words.section.${section}`),
        address: `${policyAddress(edition, 'edit')}?part=${section}`,
      }),
    ),
    ...(tried === undefined
      ? []
      : [of({ title: text('search.part.try'), icon: 'clock', words: text('search.words.try'), address: tried })]),
  ];
}
