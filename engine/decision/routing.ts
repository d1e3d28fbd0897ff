import { ownValue } from '../own-value.ts';
import type { Contact } from '../policy/policy-document.generated.ts';
import { Remembered } from '../remembered.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

export type Billable = 'no' | 'possible' | 'yes';

/** Who handles a case: ids of the policy, not yet told in words. */
export type Route = {
  readonly team: string | null;
  readonly billable: Billable;
  readonly desk: string | undefined;
  readonly alternates: readonly string[];
};

/** Which team and which desk handle the case, and whether that is billed: what the rules on billing say, otherwise what the team's does. */
export function decideRoute(
  rules: RuleAnswers,
  { tables }: CompiledPolicy,
  facts: Facts,
): { route: Route; fired: Rule<unknown>[] } {
  const team = rules.first(tables.teams, facts);
  const bill = rules.first(tables.billing, facts);
  const desk = rules.first(tables.desks, facts);
  return {
    route: {
      team: team?.outcome.then ?? null,
      billable: bill?.outcome.then ?? team?.outcome.billable ?? 'no',
      desk: desk?.outcome.then,
      alternates: desk?.outcome.alternates ?? [],
    },
    fired: [team, bill, desk].filter((fired) => fired !== undefined),
  };
}

/** A way to reach a desk, as the contract tells it. */
export type ContactPart = {
  readonly kind: Contact['kind'];
  readonly value: string;
  readonly country: string | null;
  readonly label?: string;
};

const answered = new WeakMap<CompiledPolicy, Remembered<string, readonly ContactPart[]>>();

/** The contacts of a desk for a caller from a country: the local telephone, or the international one, or all of them. */
export function contactsOf(policy: CompiledPolicy, desk: string, country: unknown): readonly ContactPart[] {
  const known = answered.get(policy) ?? new Remembered<string, readonly ContactPart[]>(1000);
  answered.set(policy, known);
  const key = `${desk} ${country ?? ''}`;
  return known.get(key, () => chooseContacts(policy, desk, country));
}

function chooseContacts({ document }: CompiledPolicy, desk: string, country: unknown): ContactPart[] {
  const contacts = (ownValue(document.desks, desk)?.contacts ?? []).flatMap((id) => {
    const contact = ownValue(document.contacts, id);
    return contact === undefined ? [] : [contact];
  });
  const phones = contacts.filter(({ kind }) => kind === 'phone');
  const local = country === undefined ? [] : phones.filter((phone) => phone.country === country);
  const international = country === undefined ? [] : phones.filter((phone) => phone.country === undefined);
  const answered = local.length > 0 ? local : international.length > 0 ? international : phones;
  return contacts
    .filter((contact) => contact.kind !== 'phone' || answered.includes(contact))
    .map(({ kind, value, country: of, label }) => ({ kind, value, country: of ?? null, ...(label !== undefined && { label }) }));
}
