import { type SpokenLanguage, spokenLanguages } from '../../../contract/language.ts';
import type { MessageCatalog } from '../../../engine/index.ts';
import type { CommonMessages, MessagePart, PartMessages } from './en.ts';

/** How a language is spoken: its own name, the locale in which it writes dates and numbers, what the page says, and how the engine says things. */
type Spoken = {
  readonly name: string;
  readonly locale: string;
  readonly messages: () => Promise<CommonMessages>;
  /** Apart from the others, because only one part of the page says them. */
  readonly parts: { readonly [P in MessagePart]: () => Promise<PartMessages<P>> };
  /** Apart from the messages, because most pages never need it. */
  readonly engine: () => Promise<MessageCatalog>;
};

/** The languages of the page. */
export const languages: Readonly<Record<SpokenLanguage, Spoken>> = {
  en: {
    name: 'English',
    locale: 'en-GB',
    messages: () => import('./en.ts').then(({ en }) => en),
    parts: {
      editor: () => import('./en-editor.ts').then(({ editor }) => editor),
      audit: () => import('./en/audit.ts').then(({ audit }) => audit),
      people: () => import('./en/people.ts').then(({ people }) => people),
      policies: () => import('./en/policies.ts').then(({ policies }) => policies),
      reading: () => import('./en/reading.ts').then(({ reading }) => reading),
      case: () => import('./en-case.ts').then(({ cases }) => cases),
      examples: () => import('./en/examples.ts').then(({ examples }) => examples),
      publishing: () => import('./en/publishing.ts').then(({ publishing }) => publishing),
      review: () => import('./en/reviewing.ts').then(({ reviewing }) => reviewing),
      decisions: () => import('./en/recorded.ts').then(({ recorded }) => recorded),
      whatIf: () => import('./en/what-if.ts').then(({ whatIf }) => whatIf),
      search: () => import('./en/search.ts').then(({ search }) => search),
      newPolicy: () => import('./en/new-policy.ts').then(({ newPolicy }) => newPolicy),
      refused: () => import('./en/refused.ts').then(({ refused }) => refused),
    },
    engine: () => import('./en-engine.ts').then(({ catalog }) => catalog),
  },
  sv: {
    name: 'Svenska',
    locale: 'sv-SE',
    messages: () => import('./sv.ts').then(({ sv }) => sv),
    parts: {
      editor: () => import('./sv-editor.ts').then(({ editor }) => editor),
      audit: () => import('./sv/audit.ts').then(({ audit }) => audit),
      people: () => import('./sv/people.ts').then(({ people }) => people),
      policies: () => import('./sv/policies.ts').then(({ policies }) => policies),
      reading: () => import('./sv/reading.ts').then(({ reading }) => reading),
      case: () => import('./sv-case.ts').then(({ cases }) => cases),
      examples: () => import('./sv/examples.ts').then(({ examples }) => examples),
      publishing: () => import('./sv/publishing.ts').then(({ publishing }) => publishing),
      review: () => import('./sv/reviewing.ts').then(({ reviewing }) => reviewing),
      decisions: () => import('./sv/recorded.ts').then(({ recorded }) => recorded),
      whatIf: () => import('./sv/what-if.ts').then(({ whatIf }) => whatIf),
      search: () => import('./sv/search.ts').then(({ search }) => search),
      newPolicy: () => import('./sv/new-policy.ts').then(({ newPolicy }) => newPolicy),
      refused: () => import('./sv/refused.ts').then(({ refused }) => refused),
    },
    engine: () => import('./sv-engine.ts').then(({ catalog }) => catalog),
  },
  fr: {
    name: 'Français',
    locale: 'fr-FR',
    messages: () => import('./fr.ts').then(({ fr }) => fr),
    parts: {
      editor: () => import('./fr-editor.ts').then(({ editor }) => editor),
      audit: () => import('./fr/audit.ts').then(({ audit }) => audit),
      people: () => import('./fr/people.ts').then(({ people }) => people),
      policies: () => import('./fr/policies.ts').then(({ policies }) => policies),
      reading: () => import('./fr/reading.ts').then(({ reading }) => reading),
      case: () => import('./fr-case.ts').then(({ cases }) => cases),
      examples: () => import('./fr/examples.ts').then(({ examples }) => examples),
      publishing: () => import('./fr/publishing.ts').then(({ publishing }) => publishing),
      review: () => import('./fr/reviewing.ts').then(({ reviewing }) => reviewing),
      decisions: () => import('./fr/recorded.ts').then(({ recorded }) => recorded),
      whatIf: () => import('./fr/what-if.ts').then(({ whatIf }) => whatIf),
      search: () => import('./fr/search.ts').then(({ search }) => search),
      newPolicy: () => import('./fr/new-policy.ts').then(({ newPolicy }) => newPolicy),
      refused: () => import('./fr/refused.ts').then(({ refused }) => refused),
    },
    engine: () => import('./fr-engine.ts').then(({ catalog }) => catalog),
  },
};

export type Language = SpokenLanguage;

export const languageIds: readonly Language[] = spokenLanguages;

/** The language of the page that a tag such as `sv-FI` stands for; undefined where there is none. */
export function languageOf(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languageIds.find((id) => id === primary);
}
