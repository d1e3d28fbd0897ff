import { lookup } from 'bcp-47-match';
import { lists as englishLists } from '../messages/en/lists.ts';
import { notices as englishNotices } from '../messages/en/notices.ts';
import { formatMessage } from '../messages/format-message.ts';
import { lists as frenchLists } from '../messages/fr/lists.ts';
import { notices as frenchNotices } from '../messages/fr/notices.ts';
import { firstMessages, listMessages } from '../messages/lists.ts';
import type { Message, MessageCatalog } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { lists as swedishLists } from '../messages/sv/lists.ts';
import { notices as swedishNotices } from '../messages/sv/notices.ts';
import type { Labelled } from './decision.ts';

import type { OtherPolicy } from './other-policies.ts';
import type { UnknownHours } from './policy-hours.ts';
import type { UnknownTime } from './time-limits.ts';

/** What the engine itself, and no policy, has to say about a decision. */
export type EngineNotice =
  | { readonly id: 'answers-missing'; readonly facts: readonly string[] }
  | { readonly id: 'hours-not-known'; readonly reasons: readonly UnknownHours[] }
  | { readonly id: 'time-not-known'; readonly reasons: readonly UnknownTime[] }
  | { readonly id: 'texts-unwritten' }
  | { readonly id: 'product-not-stated'; readonly others: readonly OtherPolicy[] }
  | { readonly id: 'closing-hours-not-known'; readonly reason: UnknownHours };

/** How it is said: alone what notices are made of, for every decision carries it. */
const catalogs = {
  en: { locale: 'en', texts: { ...englishLists, ...englishNotices } },
  sv: { locale: 'sv', texts: { ...swedishLists, ...swedishNotices } },
  fr: { locale: 'fr', texts: { ...frenchLists, ...frenchNotices } },
} as const satisfies Readonly<Record<string, MessageCatalog>>;

/** A notice of the engine in the language of a policy (BCP 47), in English where there is no catalogue for that. */
export function describeEngineNotice(notice: EngineNotice, language: string): Labelled {
  const spoken = lookup(Object.keys(catalogs), language) as keyof typeof catalogs | undefined;
  return { id: notice.id, label: formatMessage(describe(notice), catalogs[spoken ?? 'en']) };
}

function describe(notice: EngineNotice): Message {
  switch (notice.id) {
    case 'answers-missing':
      return messageOf('notice.answers-missing', {
        facts: listMessages(notice.facts.map((fact) => messageOf('list.quoted', { text: fact }))),
      });
    case 'hours-not-known': {
      const different = new Map(notice.reasons.map((reason) => [JSON.stringify(reason), describeUnknownHours(reason)]));
      return messageOf('notice.hours-not-known', { reasons: firstMessages([...different.values()]) });
    }
    case 'time-not-known': {
      const different = new Map(notice.reasons.map((reason) => [JSON.stringify(reason), describeUnknownTime(reason)]));
      return messageOf('notice.time-not-known', { reasons: firstMessages([...different.values()]) });
    }
    case 'product-not-stated': {
      const policies = notice.others.map(({ title, products }) =>
        messageOf('notice.products-of-policy', { products: listMessages(products.map(({ label }) => label)), title }),
      );
      return messageOf('notice.product-not-stated', { policies: listMessages(policies, 'or') });
    }
    case 'texts-unwritten':
      return messageOf('notice.texts-unwritten');
    case 'closing-hours-not-known':
      return messageOf('notice.closing-hours-not-known', { reason: describeUnknownHours(notice.reason) });
  }
}

function describeUnknownTime({ fact, called, stated }: UnknownTime): Message {
  const question = called === fact ? `\`${fact}\`` : messageOf('notice.question', { called, fact });
  return stated === undefined
    ? messageOf('notice.time-not-stated', { question })
    : messageOf('notice.no-time', { question, stated });
}

function describeUnknownHours(reason: UnknownHours): Message {
  if ('desk' in reason) return messageOf('notice.desk-hours-not-stated', { desk: reason.desk });
  if ('holidaysOf' in reason)
    return messageOf('notice.holidays-not-known', { place: reason.holidaysOf, calendar: reason.calendar });
  const missing = listMessages(reason.facts.map((fact) => `\`${fact}\``));
  if ('calendar' in reason) return messageOf('notice.place-not-stated', { calendar: reason.calendar, facts: missing });
  const { clock, facts } = reason;
  if (clock === undefined)
    return facts.length === 0 ? messageOf('notice.no-desk') : messageOf('notice.no-desk-missing', { facts: missing });
  return facts.length === 0
    ? messageOf('notice.no-clock-rule', { clock })
    : messageOf('notice.no-clock-rule-missing', { clock, facts: missing });
}
