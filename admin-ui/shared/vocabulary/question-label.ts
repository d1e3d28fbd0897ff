import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';

/** What a question is called; one that only a policy asks, by its name taken apart. In the reader's language unless another one is meant. */
export function questionLabel(name: string, translate: Text = text): string {
  const key = `question.${name}`;
  return isMessage(key) ? translate(key as 'question.vendor') : readable(name);
}

/** In what a question is counted. */
export function unitOf(name: string, translate: Text = text): string | undefined {
  const key = `unit.${name}`;
  return isMessage(key) ? translate(key as 'unit.productivityDrop') : undefined;
}

/** What an answer to one of the common questions is called; another one by its id made readable. */
export function answerLabel(name: string, id: string, translate: Text = text): string {
  const key = `answer.${name}.${id}`;
  return isMessage(key) ? translate(key as 'answer.region.emea') : readable(id);
}

/** What a team, or somebody who has to do with cases, is called. */
export function teamLabel(id: string, translate: Text = text): string {
  const key = `team.${id}`;
  return isMessage(key) ? translate(key as 'team.support') : readable(id);
}

/** An id as words: `on-premises` as `On premises`, `dataLoss` as `Data loss`. */
export function readable(id: string): string {
  const apart = id
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
