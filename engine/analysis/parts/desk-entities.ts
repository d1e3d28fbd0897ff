import type { Contact } from '../../policy/policy-document.generated.ts';
import type { Entity, Item } from '../entity.ts';
import type { Teller } from '../facets.ts';
import type { Outlook } from '../outlook.ts';
import { hoursWords } from '../promise-words.ts';
import { mapEntities } from './map-entities.ts';

/** Desks with their hours and contacts, and the contacts themselves. */
export function deskEntities(outlook: Outlook): Entity[] {
  const { desks, contacts } = outlook.document;
  const hours = deskHours(outlook);
  const listed = deskContacts(outlook);
  return [
    ...mapEntities(desks, {
      stage: 'routing',
      path: ['desks'],
      noun: 'desk',
      tellers: { hours, contacts: listed },
      words: ({ timeZone, hours: open, contacts: reached }) => {
        const told = hours.words?.(open) ?? '';
        const zone = told.includes(String(timeZone)) ? [] : [String(timeZone)];
        return [told, ...zone, listed.words?.(reached)].join('; ');
      },
    }),
    ...mapEntities(contacts, {
      stage: 'contacts',
      path: ['contacts'],
      noun: 'contact',
      tellers: {},
      words: (contact) => contactWords(contact as unknown as Contact),
    }),
  ];
}

/** A contact in words: `phone +15123468460 (US)`. */
function contactWords({ kind, value, country }: Contact): string {
  return `${kind} ${value}${country === undefined ? '' : ` (${country})`}`;
}

/** A contact in a list: forms and chats often share an address, so that only their ids tell them apart. */
function listedWords(id: string, contact: Contact): string {
  return ['form', 'chat'].includes(contact.kind) ? `${contactWords(contact)} (${id})` : contactWords(contact);
}

function deskHours({ meantHours, namedHours }: Outlook): Teller {
  return {
    hasDefault: true,
    form: (value) => (value === undefined ? null : meantHours(String(value))),
    words: (value) =>
      value === undefined ? 'no stated hours' : value === 'around-the-clock' ? hoursWords(value) : namedHours(String(value)),
  };
}

function deskContacts({ document }: Outlook): Teller {
  const items = (value: unknown): Item[] =>
    ((value ?? []) as string[]).map((id) => {
      const contact = document.contacts?.[id];
      return { form: id, words: contact === undefined ? id : listedWords(id, contact) };
    });
  const words = (value: unknown): string =>
    items(value)
      .map((item) => item.words)
      .join(', ') || 'no contacts';
  return { hasDefault: true, form: (value) => value ?? [], words, items };
}
