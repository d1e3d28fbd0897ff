import { listPhrase, type Phrase, type PhraseValue, phrase } from '../../phrase.ts';
import { idWords } from '../../vocabulary/fact-names.ts';
import type { Entity } from '../entity.ts';
import type { Teller, Tellers } from '../facets.ts';
import type { Outlook } from '../outlook.ts';
import { quoted } from '../plain-words.ts';
import { type AnyRule, type RuleList, ruleEntities } from './rule-entities.ts';

/** How ids are told: of severities, of teams and of whoever else has to do with cases. */
const idTeller = (of: 'severity' | 'team'): Teller => ({
  words: (value) => (value === undefined ? null : idWords(String(value), of)),
});

const billing: Readonly<Record<string, Phrase>> = {
  no: phrase`not billed`,
  possible: phrase`may be billed`,
  yes: phrase`billed`,
};

const billable: Teller = {
  hasDefault: true,
  form: (value) => value ?? 'no',
  words: (value) => billing[String(value ?? 'no')] ?? String(value),
};
const binds: Teller = {
  hasDefault: true,
  form: (value) => value ?? 'criteria',
  words: (value) => (value === 'handling' ? phrase`what the case is handled as` : phrase`what the criteria say too`),
};
const outcome = (otherwise: string, of: 'intake' | 'status'): Teller => ({
  hasDefault: true,
  form: (value) => value ?? otherwise,
  words: (value) => idWords(String(value ?? otherwise), of),
});

/** A rule's label in quotation marks, or its id where it has none. */
function labelOf({ id, label }: AnyRule): PhraseValue {
  return typeof label === 'string' ? quoted(label) : id;
}

const severityWords = (value: unknown): Phrase => idWords(String(value), 'severity');
const teamWords = (value: unknown): Phrase => idWords(String(value), 'team');

type Details = Pick<RuleList, 'named'> & Partial<RuleList>;

function list(stage: RuleList['stage'], path: string, details: Details): RuleList {
  return { stage, path: path.split('.'), isFirstMatch: true, tellers: {}, outcome: labelOf, ...details };
}

const desks: Tellers = {
  alternates: {
    hasDefault: true,
    form: (value) => value ?? [],
    words: (value) => (value === undefined ? null : listPhrase(value as string[])),
    items: (value) => ((value ?? []) as string[]).map((id) => ({ form: id, words: id })),
  },
};

const lists = {
  intake: list('intake', 'intake', {
    named: (id) => phrase`intake rule ${id}`,
    isQuoted: true,
    tellers: { outcome: outcome('accepted', 'intake'), to: idTeller('team') },
    outcome: ({ outcome = 'accepted', to }) => {
      const said = idWords(String(outcome), 'intake');
      return to === undefined ? said : phrase`${said} to ${teamWords(to)}`;
    },
  }),
  criteria: list('severity', 'severity.criteria', {
    named: (id) => phrase`criterion ${id}`,
    verdict: { ...idTeller('severity'), what: phrase`severity` },
    outcome: ({ then }) => (then === undefined ? phrase`no severity` : severityWords(then)),
  }),
  limits: list('severity', 'severity.limits', {
    named: (id) => phrase`limit ${id}`,
    isFirstMatch: false,
    tellers: { highest: idTeller('severity'), binds },
    outcome: ({ highest }) => (highest === undefined ? phrase`at most any` : phrase`at most ${severityWords(highest)}`),
  }),
  reviews: list('severity', 'severity.reviews', {
    named: (id) => phrase`review ${id}`,
    isQuoted: true,
    tellers: { by: idTeller('team') },
    outcome: ({ by }) => (by === undefined ? phrase`reviewed by nobody` : phrase`reviewed by ${teamWords(by)}`),
  }),
  teams: list('routing', 'routing.teams', {
    named: (id) => phrase`team rule ${id}`,
    tellers: { billable },
    verdict: { ...idTeller('team'), what: phrase`team` },
    outcome: ({ then, billable = 'no' }) => {
      const team = then === undefined ? phrase`no team` : teamWords(then);
      return billable === 'no' ? team : listPhrase([team, billing[String(billable)] ?? String(billable)]);
    },
  }),
  billing: list('routing', 'routing.billing', {
    named: (id) => phrase`billing rule ${id}`,
    verdict: {
      what: phrase`billing`,
      words: (value) => (value === undefined ? null : (billing[String(value)] ?? String(value))),
    },
    outcome: ({ then }) =>
      then === undefined ? phrase`billing as the team's rule says` : (billing[String(then)] ?? String(then)),
  }),
  desks: list('routing', 'routing.desks', {
    named: (id) => phrase`desk rule ${id}`,
    tellers: desks,
    verdict: { what: phrase`desk` },
    outcome: ({ then, alternates }) => {
      const desk = then === undefined ? phrase`to no desk` : phrase`to ${String(then)}`;
      if (!Array.isArray(alternates) || alternates.length === 0) return desk;
      return phrase`${desk} (alternate ${listPhrase(alternates)})`;
    },
  }),
  exclusions: list('exclusions', 'exclusions', { named: (id) => phrase`exclusion ${id}` }),
  disposition: list('disposition', 'disposition', {
    named: (id) => phrase`disposition rule ${id}`,
    isQuoted: true,
    tellers: { status: outcome('open', 'status'), handedTo: idTeller('team') },
    outcome: ({ status = 'open', handedTo }) => {
      const said = idWords(String(status), 'status');
      return handedTo === undefined ? said : phrase`${said}, handed to ${teamWords(handedTo)}`;
    },
  }),
  obligations: list('obligations', 'obligations', { named: (id) => phrase`obligation ${id}`, isFirstMatch: false }),
  notices: list('notices', 'notices', { named: (id) => phrase`notice ${id}`, isFirstMatch: false }),
  terms: list('terms', 'terms', { named: (id) => phrase`term ${id}`, isFirstMatch: false }),
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
    ...ruleEntities(routing?.billing, lists.billing, outlook),
    ...ruleEntities(routing?.desks, lists.desks, outlook),
    ...ruleEntities(exclusions, lists.exclusions, outlook),
    ...ruleEntities(disposition, lists.disposition, outlook),
    ...ruleEntities(obligations, lists.obligations, outlook),
    ...ruleEntities(notices, lists.notices, outlook),
    ...ruleEntities(terms, lists.terms, outlook),
  ];
}
