import { isMessage, text } from '../messages/text.ts';

/** What a question is called; one that only a policy asks, by its name taken apart. */
export function questionWords(name: string): string {
  const key = `question.${name}`;
  return isMessage(key) ? text(key as 'question.vendor') : readable(name);
}

/** In what a question is counted. */
export function unitOf(name: string): string | undefined {
  const key = `unit.${name}`;
  return isMessage(key) ? text(key as 'unit.productivityDrop') : undefined;
}

/** What an answer to one of the common questions is called; another one by its id made readable. */
export function answerLabel(name: string, id: string): string {
  const key = `answer.${name}.${id}`;
  return isMessage(key) ? text(key as 'answer.region.emea') : readable(id);
}

/** What a team, or somebody who has to do with cases, is called. */
export function teamWords(id: string): string {
  const key = `team.${id}`;
  return isMessage(key) ? text(key as 'team.support') : readable(id);
}

/** An id as words: `on-premises` as `On premises`, `dataLoss` as `Data loss`. */
export function readable(id: string): string {
  const words = id
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
