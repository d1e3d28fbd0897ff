import { joinMessages, listMessages } from '../../messages/lists.ts';
import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import type { Contact } from '../../policy/policy-document.generated.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import { describeHours } from '../describe-commitment.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity, Item } from '../entity.ts';
import type { FacetFormatter } from '../facets.ts';
import { mapEntities } from './map-entities.ts';

/** Desks with their hours and contacts, and the contacts themselves. */
export function deskEntities(context: DocumentContext): Entity[] {
  const { desks, contacts } = context.document;
  const hours = deskHours(context);
  const listed = deskContacts(context);
  return [
    ...mapEntities(desks, {
      stage: 'routing',
      path: ['desks'],
      named: (id) => messageOf('diff.entry.desk', { id }),
      tellers: { hours, contacts: listed },
      words: ({ timeZone, hours: open, contacts: reached }) => {
        const isZoneShown = ownValue(context.document.calendars, String(open))?.timeZone === timeZone;
        const zone = isZoneShown ? [] : [String(timeZone)];
        return joinMessages([hours.words(open), ...zone, listed.words(reached)], 'list.semicolon');
      },
    }),
    ...mapEntities(contacts, {
      stage: 'contacts',
      path: ['contacts'],
      named: (id) => messageOf('diff.entry.contact', { id }),
      tellers: { kind: { words: (value) => (value === undefined ? null : describeKind(String(value))) } },
      words: (contact) => describeContact(contact as unknown as Contact),
    }),
  ];
}

/** A contact in words: `phone +15123468460 (US)`. */
function describeContact({ kind, value, country }: Contact): MessageValue {
  const reached = messageOf('list.words', { first: describeKind(kind), second: value });
  return country === undefined ? reached : messageOf('list.with-note', { what: reached, note: country });
}

function describeKind(kind: string): MessageValue {
  return describeId(kind, 'contact');
}

/** A contact in a list: forms and chats often share an address, so that only their ids tell them apart. */
function describeListed(id: string, contact: Contact): MessageValue {
  return ['form', 'chat'].includes(contact.kind)
    ? messageOf('list.with-note', { what: describeContact(contact), note: id })
    : describeContact(contact);
}

type DescribingFormatter = Omit<FacetFormatter, 'words'> & { readonly words: (value: unknown) => MessageValue };

function deskHours({ meantHours, namedHours }: DocumentContext): DescribingFormatter {
  return {
    hasDefault: true,
    form: (value) => (value === undefined ? null : meantHours(String(value))),
    words: (value) =>
      value === undefined
        ? messageOf('diff.desk.no-stated-hours')
        : value === 'around-the-clock'
          ? describeHours(value)
          : namedHours(String(value)),
  };
}

function deskContacts({ document }: DocumentContext): DescribingFormatter {
  const items = (value: unknown): Item[] =>
    ((value ?? []) as string[]).map((id) => {
      const contact = ownValue(document.contacts, id);
      return { form: id, words: contact === undefined ? id : describeListed(id, contact) };
    });
  const words = (value: unknown): MessageValue => {
    const listed = items(value).map((item) => item.words);
    return listed.length === 0 ? messageOf('diff.desk.no-contacts') : listMessages(listed);
  };
  return { hasDefault: true, form: (value) => value ?? [], words, items };
}
