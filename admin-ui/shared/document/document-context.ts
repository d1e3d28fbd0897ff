import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SupportPolicy } from '../../../engine/index.ts';
import { loadMessages } from '../../platform/messages/language-choice.ts';
import { languageOf, languages } from '../../platform/messages/languages.ts';
import { makeText, type Text } from '../../platform/messages/make-text.ts';
import { text } from '../../platform/messages/text.ts';

/** A policy that is read as its document, and the text in its language; where the page does not speak that, in the reader's. */
type DocumentContext = { readonly document: SupportPolicy; readonly translate: Text; readonly language: string | undefined };

const context = createContext<DocumentContext | undefined>(undefined);

/** Gives the parts of a document what they are written with. */
export const DocumentProvider = context.Provider;

/** The document that is being written, and its language. */
export function useDocument(): DocumentContext {
  const found = useContext(context);
  if (found === undefined) throw new Error('a part of a document stands outside of one');
  return found;
}

/** The text in a policy's language; undefined where the page does not speak it. */
export async function textIn(tag: string): Promise<Text | undefined> {
  const language = languageOf(tag);
  return language === undefined ? undefined : makeText(await loadMessages(language), languages[language].locale);
}

/** What a document is written with. */
export function documentContext(document: SupportPolicy, own: Text | undefined): DocumentContext {
  return { document, translate: own ?? text, language: document.language === 'base' ? undefined : document.language };
}
