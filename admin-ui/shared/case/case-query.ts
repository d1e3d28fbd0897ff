import type { CaseDraft, DraftEvent } from './case-draft.ts';

/** The draft that an address states: one parameter for each answer, repeated for lists, `event` for what happened. */
export function draftFromQuery(search: string): CaseDraft {
  const answers = new Map<string, string[]>();
  const events: DraftEvent[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const value = isInstantName(name) ? restorePlus(text) : text;
    if (name === 'event') events.push(eventFromText(restorePlus(text)));
    else if (value !== '') answers.set(name, [...(answers.get(name) ?? []), value]);
  }
  return { answers, events };
}

/** The address that states a draft, readable where it can be. */
export function queryOf({ answers, events }: CaseDraft): string {
  const parameters = [
    ...[...answers].flatMap(([name, values]) => values.map((value) => [name, value] as const)),
    ...events.map((event) => ['event', eventText(event)] as const),
  ];
  return parameters.length === 0 ? '' : `?${parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`;
}

/** `responded@2026-03-02T08:00:00-06:00`, `severity-changed:critical@…`, `escalated:M1@…` */
function eventText({ type, detail, at }: DraftEvent): string {
  return `${type}${detail === '' ? '' : `:${detail}`}@${at}`;
}

function eventFromText(text: string): DraftEvent {
  const [, type = '', detail = '', at = ''] = /^([^:@]*)(?::([^@]*))?(?:@(.*))?$/s.exec(text) ?? [];
  return { type, detail, at };
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@').replaceAll('%2F', '/');
}

function isInstantName(name: string): boolean {
  return name === 'openedAt' || name === 'asOf';
}

/** A plus that somebody typed into the address arrives as a space. */
function restorePlus(text: string): string {
  return text.replace(/ (?=\d{2}:?\d{2}$)/, '+');
}
