import { lookup } from 'bcp-47-match';
import { joining as frenchJoining } from '../messages/fr/joining.ts';
import { notices as frenchNotices } from '../messages/fr/notices.ts';
import { firstMessages, formatMessage, listMessages, type Message, type MessageCatalog, phrase } from '../messages/message.ts';
import { joining as swedishJoining } from '../messages/sv/joining.ts';
import { notices as swedishNotices } from '../messages/sv/notices.ts';
import type { Labelled } from './decision.ts';
import type { UnknownHours } from './hours.ts';
import type { OtherPolicy } from './other-policies.ts';

/** What the engine itself, and no policy, has to say about a decision. */
export type EngineNotice =
  | { readonly id: 'hours-not-known'; readonly reasons: readonly UnknownHours[] }
  | { readonly id: 'product-not-stated'; readonly others: readonly OtherPolicy[] }
  | { readonly id: 'closing-hours-not-known'; readonly reason: UnknownHours };

/** The languages in which it is said, besides English. */
const books: Readonly<Record<string, MessageCatalog>> = {
  sv: { ...swedishJoining, ...swedishNotices },
  fr: { ...frenchJoining, ...frenchNotices },
};

/** A notice of the engine in the language of a policy (BCP 47), in English where there is no book for that. */
export function describeEngineNotice(notice: EngineNotice, language: string): Labelled {
  const spoken = lookup(Object.keys(books), language);
  return { id: notice.id, label: formatMessage(describe(notice), spoken === undefined ? undefined : books[spoken]) };
}

function describe(notice: EngineNotice): Message {
  switch (notice.id) {
    case 'hours-not-known': {
      const different = new Map(notice.reasons.map((reason) => [JSON.stringify(reason), describeUnknownHours(reason)]));
      return phrase`The hours that count are not known: ${firstMessages([...different.values()])}`;
    }
    case 'product-not-stated': {
      const policies = notice.others.map(
        ({ title, products }) => phrase`${listMessages(products.map(({ label }) => label))} (“${title}”)`,
      );
      return phrase`The product is not stated; another policy may hold for ${listMessages(policies, 'or')}`;
    }
    case 'closing-hours-not-known':
      return phrase`When silence closes the case is not known: ${describeUnknownHours(notice.reason)}`;
  }
}

function describeUnknownHours(reason: UnknownHours): Message {
  if ('desk' in reason) return phrase`the opening hours of “${reason.desk}” are not stated`;
  const { clock, facts } = reason;
  const missing = listMessages(facts.map((fact) => phrase`\`${fact}\``));
  if (clock === undefined)
    return facts.length === 0 ? phrase`no desk handles the case` : phrase`no desk handles the case (not stated: ${missing})`;
  return facts.length === 0
    ? phrase`no rule of \`${clock}\` says which hours count`
    : phrase`no rule of \`${clock}\` says which hours count (not stated: ${missing})`;
}
