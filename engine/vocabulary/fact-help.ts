import type { Phrasebook } from '../phrase.ts';
import type { FactDeclaration } from './facts.ts';

/** What a fact is, in the language of a book, English where that does not know it; a policy's own facts are told in its words. */
export function factHelp({ description }: FactDeclaration, book: Phrasebook = {}): string {
  const key = `${description} (help)`;
  return Object.hasOwn(book, key) ? (book[key] ?? description) : description;
}
