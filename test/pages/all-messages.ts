import type { Messages } from '../../admin-ui/platform/messages/en.ts';
import { type Language, languages } from '../../admin-ui/platform/messages/languages.ts';

/** Everything that the page says in a language, whatever part of it says so. */
async function everything(language: Language): Promise<Messages> {
  const { messages, parts } = languages[language];
  const own = await Promise.all<object>([messages(), ...Object.values(parts).map((part) => part())]);
  return Object.assign({}, ...own) as Messages;
}

export const [en, sv, fr] = await Promise.all([everything('en'), everything('sv'), everything('fr')]);

/** The keys of the messages that are fetched with a part of the page, by that part. */
export const ownMessages = Object.fromEntries(
  await Promise.all(
    Object.entries(languages.en.parts).map(async ([part, messages]) => [part, Object.keys(await messages())] as const),
  ),
);
