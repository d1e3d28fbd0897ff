import type { Entity } from '../entity.ts';
import type { Teller, Tellers } from '../facets.ts';
import type { Outlook } from '../outlook.ts';
import { idWords, quoted } from '../plain-words.ts';
import { type AnyRule, type RuleList, ruleEntities } from './rule-entities.ts';

const idTeller: Teller = { words: (value) => (value === undefined ? null : idWords(String(value))) };

const billing: Readonly<Record<string, string>> = { no: 'not billed', possible: 'may be billed', yes: 'billed' };

const billable: Teller = {
  hasDefault: true,
  form: (value) => value ?? 'no',
  words: (value) => billing[String(value ?? 'no')] ?? String(value),
};
const binds: Teller = {
  hasDefault: true,
  form: (value) => value ?? 'criteria',
  words: (value) => (value === 'handling' ? 'what the case is handled as' : 'what the criteria say too'),
};
const outcome = (otherwise: string): Teller => ({
  hasDefault: true,
  form: (value) => value ?? otherwise,
  words: (value) => idWords(String(value ?? otherwise)),
});

/** A rule's label in quotation marks, or its id where it has none. */
export function labelOf({ id, label }: AnyRule): string {
  return typeof label === 'string' ? quoted(label) : id;
}

const words = (value: unknown): string => idWords(String(value));

function list(stage: RuleList['stage'], path: string, noun: string, details: Partial<RuleList>): RuleList {
  return { stage, path: path.split('.'), noun, isFirstMatch: true, tellers: {}, outcome: labelOf, ...details };
}

const desks: Tellers = {
  alternates: {
    hasDefault: true,
    form: (value) => value ?? [],
    words: (value) => (value === undefined ? null : (value as string[]).join(', ')),
    items: (value) => ((value ?? []) as string[]).map((id) => ({ form: id, words: id })),
  },
};

const lists = {
  intake: list('intake', 'intake', 'intake rule', {
    isQuoted: true,
    tellers: { outcome: outcome('accepted'), to: idTeller },
    outcome: ({ outcome = 'accepted', to }) => `${words(outcome)}${to === undefined ? '' : ` to ${words(to)}`}`,
  }),
  criteria: list('severity', 'severity.criteria', 'criterion', {
    verdict: { ...idTeller, what: 'severity' },
    outcome: ({ then = 'no severity' }) => words(then),
  }),
  limits: list('severity', 'severity.limits', 'limit', {
    isFirstMatch: false,
    tellers: { highest: idTeller, binds },
    outcome: ({ highest = 'any' }) => `at most ${words(highest)}`,
  }),
  reviews: list('severity', 'severity.reviews', 'review', {
    isQuoted: true,
    tellers: { by: idTeller },
    outcome: ({ by = 'nobody' }) => `reviewed by ${words(by)}`,
  }),
  teams: list('routing', 'routing.teams', 'team rule', {
    tellers: { billable },
    verdict: { ...idTeller, what: 'team' },
    outcome: ({ then = 'no team', billable = 'no' }) =>
      `${words(then)}${billable === 'no' ? '' : `, ${billing[String(billable)]}`}`,
  }),
  desks: list('routing', 'routing.desks', 'desk rule', {
    tellers: desks,
    verdict: { what: 'desk' },
    outcome: ({ then = 'no desk', alternates }) =>
      `to ${then}${Array.isArray(alternates) && alternates.length > 0 ? ` (alternate ${alternates.join(', ')})` : ''}`,
  }),
  exclusions: list('exclusions', 'exclusions', 'exclusion', {}),
  disposition: list('disposition', 'disposition', 'disposition rule', {
    isQuoted: true,
    tellers: { status: outcome('open'), handedTo: idTeller },
    outcome: ({ status = 'open', handedTo }) => `${status}${handedTo === undefined ? '' : `, handed to ${words(handedTo)}`}`,
  }),
  obligations: list('obligations', 'obligations', 'obligation', { isFirstMatch: false }),
  notices: list('notices', 'notices', 'notice', { isFirstMatch: false }),
  terms: list('terms', 'terms', 'term', { isFirstMatch: false }),
};

/** The rules of a policy but for those on hours and targets. */
export function ruleListEntities(outlook: Outlook): Entity[] {
  const { intake, severity, routing, exclusions, disposition, obligations, notices, terms } = outlook.document;
  return [
    ...ruleEntities(intake, lists.intake, outlook),
    ...ruleEntities(severity?.criteria, lists.criteria, outlook),
    ...ruleEntities(severity?.limits, lists.limits, outlook),
    ...ruleEntities(severity?.reviews, lists.reviews, outlook),
    ...ruleEntities(routing?.teams, lists.teams, outlook),
    ...ruleEntities(routing?.desks, lists.desks, outlook),
    ...ruleEntities(exclusions, lists.exclusions, outlook),
    ...ruleEntities(disposition, lists.disposition, outlook),
    ...ruleEntities(obligations, lists.obligations, outlook),
    ...ruleEntities(notices, lists.notices, outlook),
    ...ruleEntities(terms, lists.terms, outlook),
  ];
}
