import { text } from '../../platform/messages/text.ts';

/** Whoever does something as people call them: a person, a token, or whoever works in the folder. */
export function actorName(who: string): string {
  if (who === 'folder') return text('audit.folder');
  const [, token] = /^token:(.+)$/.exec(who) ?? [];
  return token === undefined ? who : text('audit.token', { name: token });
}
