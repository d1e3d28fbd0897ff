import type { Messages } from '../../admin-ui/messages/en.ts';
import { type Language, languages } from '../../admin-ui/messages/languages.ts';

/** Everything that the page says in a language, whatever part of it says so. */
async function everything(language: Language): Promise<Messages> {
  const { messages, parts } = languages[language];
  const [common, editor, audit, people] = await Promise.all([messages(), parts.editor(), parts.audit(), parts.people()]);
  return { ...common, ...editor, ...audit, ...people };
}

export const [en, sv, fr] = await Promise.all([everything('en'), everything('sv'), everything('fr')]);

/** The messages that one part of the page says alone, and the folder of that part. */
export const ownMessages = await Promise.all([
  languages.en.parts.editor().then((messages) => ({ folder: 'editing', keys: Object.keys(messages) })),
  languages.en.parts.audit().then((messages) => ({ folder: 'audit', keys: Object.keys(messages) })),
  languages.en.parts.people().then((messages) => ({ folder: 'people', keys: Object.keys(messages) })),
]);
