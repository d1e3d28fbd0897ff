import { joinMessages, listMessages, type Message, type MessageValue, phrase, term } from '../../messages/message.ts';
import { ownValue } from '../../own-value.ts';
import type { Contact } from '../../policy/policy-document.generated.ts';
import { describeHours } from '../describe-commitment.ts';
import type { Entity, Item } from '../entity.ts';
import type { Teller } from '../facets.ts';
import type { Outlook } from '../outlook.ts';
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
      named: (id) => phrase`desk ${id}`,
      tellers: { hours, contacts: listed },
      words: ({ timeZone, hours: open, contacts: reached }) => {
        const isZoneTold = ownValue(outlook.document.calendars, String(open))?.timeZone === timeZone;
        const zone = isZoneTold ? [] : [String(timeZone)];
        return joinMessages([hours.words(open), ...zone, listed.words(reached)], (said, next) => phrase`${said}; ${next}`);
      },
    }),
    ...mapEntities(contacts, {
      stage: 'contacts',
      path: ['contacts'],
      named: (id) => phrase`contact ${id}`,
      tellers: { kind: { words: (value) => (value === undefined ? null : kindWords(String(value))) } },
      words: (contact) => contactWords(contact as unknown as Contact),
    }),
  ];
}

/** A contact in words: `phone +15123468460 (US)`. */
function contactWords({ kind, value, country }: Contact): Message {
  const reached = phrase`${kindWords(kind)} ${value}`;
  return country === undefined ? reached : phrase`${reached} (${country})`;
}

function kindWords(kind: string): Message {
  return term(kind, 'contact');
}

/** A contact in a list: forms and chats often share an address, so that only their ids tell them apart. */
function listedWords(id: string, contact: Contact): Message {
  return ['form', 'chat'].includes(contact.kind) ? phrase`${contactWords(contact)} (${id})` : contactWords(contact);
}

type WordedTeller = Omit<Teller, 'words'> & { readonly words: (value: unknown) => MessageValue };

function deskHours({ meantHours, namedHours }: Outlook): WordedTeller {
  return {
    hasDefault: true,
    form: (value) => (value === undefined ? null : meantHours(String(value))),
    words: (value) =>
      value === undefined
        ? phrase`no stated hours`
        : value === 'around-the-clock'
          ? describeHours(value)
          : namedHours(String(value)),
  };
}

function deskContacts({ document }: Outlook): WordedTeller {
  const items = (value: unknown): Item[] =>
    ((value ?? []) as string[]).map((id) => {
      const contact = ownValue(document.contacts, id);
      return { form: id, words: contact === undefined ? id : listedWords(id, contact) };
    });
  const words = (value: unknown): Message => {
    const listed = items(value).map((item) => item.words);
    return listed.length === 0 ? phrase`no contacts` : listMessages(listed);
  };
  return { hasDefault: true, form: (value) => value ?? [], words, items };
}
