import type { Messages } from '../../admin-ui/platform/messages/en.ts';
import { type Language, languages } from '../../admin-ui/platform/messages/languages.ts';

/** Everything that the page says in a language, whatever part of it says so. */
async function everything(language: Language): Promise<Messages> {
  const { messages, parts } = languages[language];
  const [common, editor, audit, people, review, decisions, whatIf, search, newPolicy] = await Promise.all([
    messages(),
    parts.editor(),
    parts.audit(),
    parts.people(),
    parts.review(),
    parts.decisions(),
    parts.whatIf(),
    parts.search(),
    parts.newPolicy(),
  ]);
  return { ...common, ...editor, ...audit, ...people, ...review, ...decisions, ...whatIf, ...search, ...newPolicy };
}

export const [en, sv, fr] = await Promise.all([everything('en'), everything('sv'), everything('fr')]);

/** The keys of the messages that are fetched with a part of the page, by that part. */
export const ownMessages = Object.fromEntries(
  await Promise.all(
    Object.entries(languages.en.parts).map(async ([part, messages]) => [part, Object.keys(await messages())] as const),
  ),
);
