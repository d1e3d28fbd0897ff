import { lookForServer } from '../../platform/client/reachable.ts';
import { chooseLanguage, shown } from '../../platform/messages/language-choice.ts';
import { languageIds, languages } from '../../platform/messages/languages.ts';
import { text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { chooseTheme, type Theme, theme } from '../shell/theme.ts';
import type { SearchEntry } from './entry.ts';

const themes: readonly { readonly id: Theme; readonly icon: 'sun' | 'moon' | 'screen' }[] = [
  { id: 'light', icon: 'sun' },
  { id: 'dark', icon: 'moon' },
  { id: 'system', icon: 'screen' },
];

/** What can be done from everywhere: what one mostly comes for first, then how the page speaks and looks. */
export function commandEntries(): SearchEntry[] {
  return [...doings(), ...languageEntries(), ...themeEntries()];
}

function doings(): SearchEntry[] {
  return [
    command({
      title: text('page.new-policy'),
      icon: 'plus',
      words: text('search.words.new-policy'),
      address: '/new-policy',
    }),
    command({ title: text('search.command.try'), icon: 'clock', words: text('search.words.try'), address: '/simulate' }),
    command({ title: text('search.command.what-if'), icon: 'branch', words: text('search.words.what-if'), address: '/what-if' }),
    command({
      title: text('search.command.drafts'),
      icon: 'policy',
      words: text('search.words.draft'),
      address: '/policies?show=drafts',
    }),
    command({ title: text('page.guide'), icon: 'book', words: text('search.words.guide'), address: '/guide' }),
    command({ title: text('search.command.invite'), icon: 'people', words: text('search.words.invite'), address: '/people' }),
    command({ title: text('search.command.verify'), icon: 'shield', words: text('search.words.verify'), address: '/audit' }),
    command({ title: text('search.command.print'), icon: 'print', words: text('search.words.print'), run: () => print() }),
    command({ title: text('search.command.docs'), icon: 'book', words: text('search.words.docs'), address: '/docs' }),
  ];
}

type Doing = Pick<SearchEntry, 'title' | 'icon' | 'words' | 'address' | 'run'> & { readonly hint?: string };

function command({ hint = '', ...doing }: Doing): SearchEntry {
  return { group: 'commands', hint, ...doing };
}

/** The languages that the page does not speak now, found by what they are called in any of them. */
function languageEntries(): SearchEntry[] {
  const others = languageIds.filter((id) => id !== shown.value?.language);
  return others.map((id) => {
    const names = languageIds.map((in_) => new Intl.DisplayNames(in_, { type: 'language' }).of(id) ?? id);
    return command({
      title: text('search.command.language', { language: languageName(id) }),
      hint: languages[id].name,
      icon: 'chat',
      words: `${text('search.words.language')} ${id} ${names.join(' ')}`,
      run: () => void chooseLanguage(id).catch(lookForServer),
    });
  });
}

function themeEntries(): SearchEntry[] {
  return themes
    .filter(({ id }) => id !== theme.value)
    .map(({ id, icon }) =>
      command({ title: text(`search.command.theme.${id}`), icon, words: text('search.words.theme'), run: () => chooseTheme(id) }),
    );
}
