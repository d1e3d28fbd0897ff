import { listMessages, type Message, type MessageValue, phrase } from '../../messages/message.ts';
import { rulesAt, type WrittenRule } from '../../policy/rule-lists.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import { type RuleListId, ruleListIds, ruleLists } from '../../vocabulary/stages.ts';
import { quoted } from '../describe-value.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity } from '../entity.ts';
import type { FacetFormatter, FacetFormatters } from '../facets.ts';
import { type RuleList, ruleEntities } from './rule-entities.ts';

/** How ids are told: of severities, of teams and of whoever else has to do with cases. */
const idFormatter = (of: 'severity' | 'team'): FacetFormatter => ({
  words: (value) => (value === undefined ? null : describeId(String(value), of)),
});

const billing: Readonly<Record<string, Message>> = {
  no: phrase`not billed`,
  possible: phrase`may be billed`,
  yes: phrase`billed`,
};

const billable: FacetFormatter = {
  hasDefault: true,
  form: (value) => value ?? 'no',
  words: (value) => billing[String(value ?? 'no')] ?? String(value),
};
const binds: FacetFormatter = {
  hasDefault: true,
  form: (value) => value ?? 'criteria',
  words: (value) => (value === 'handling' ? phrase`what the case is handled as` : phrase`what the criteria say too`),
};
const outcome = (otherwise: string, of: 'intake' | 'status'): FacetFormatter => ({
  hasDefault: true,
  form: (value) => value ?? otherwise,
  words: (value) => describeId(String(value ?? otherwise), of),
});

/** A rule's label in quotation marks, or its id where it has none. */
function labelOf({ id, label }: WrittenRule): MessageValue {
  return typeof label === 'string' ? quoted(label) : id;
}

const severityLabels = (value: unknown): Message => describeId(String(value), 'severity');
const teamLabels = (value: unknown): Message => describeId(String(value), 'team');

/** How a list of rules is told, besides what the table of lists says of it. */
type EntityFacet = Pick<RuleList, 'named'> & Partial<Omit<RuleList, 'stage' | 'path' | 'isFirstMatch'>>;

const desks: FacetFormatters = {
  alternates: {
    hasDefault: true,
    form: (value) => value ?? [],
    words: (value) => (value === undefined ? null : listMessages(value as string[])),
    items: (value) => ((value ?? []) as string[]).map((id) => ({ form: id, words: id })),
  },
};

const told: Readonly<Record<Exclude<RuleListId, 'targets' | 'escalation'>, EntityFacet>> = {
  intake: {
    named: (id) => phrase`intake rule ${id}`,
    isQuoted: true,
    tellers: { outcome: outcome('accepted', 'intake'), to: idFormatter('team') },
    outcome: ({ outcome = 'accepted', to }) => {
      const said = describeId(String(outcome), 'intake');
      return to === undefined ? said : phrase`${said} to ${teamLabels(to)}`;
    },
  },
  criteria: {
    named: (id) => phrase`criterion ${id}`,
    verdict: { ...idFormatter('severity'), what: phrase`severity` },
    outcome: ({ then }) => (then === undefined ? phrase`no severity` : severityLabels(then)),
  },
  limits: {
    named: (id) => phrase`limit ${id}`,
    tellers: { highest: idFormatter('severity'), binds },
    outcome: ({ highest }) => (highest === undefined ? phrase`at most any` : phrase`at most ${severityLabels(highest)}`),
  },
  reviews: {
    named: (id) => phrase`review ${id}`,
    isQuoted: true,
    tellers: { by: idFormatter('team') },
    outcome: ({ by }) => (by === undefined ? phrase`reviewed by nobody` : phrase`reviewed by ${teamLabels(by)}`),
  },
  teams: {
    named: (id) => phrase`team rule ${id}`,
    tellers: { billable },
    verdict: { ...idFormatter('team'), what: phrase`team` },
    outcome: ({ then, billable = 'no' }) => {
      const team = then === undefined ? phrase`no team` : teamLabels(then);
      return billable === 'no' ? team : listMessages([team, billing[String(billable)] ?? String(billable)]);
    },
  },
  billing: {
    named: (id) => phrase`billing rule ${id}`,
    verdict: {
      what: phrase`billing`,
      words: (value) => (value === undefined ? null : (billing[String(value)] ?? String(value))),
    },
    outcome: ({ then }) =>
      then === undefined ? phrase`billing as the team's rule says` : (billing[String(then)] ?? String(then)),
  },
  desks: {
    named: (id) => phrase`desk rule ${id}`,
    tellers: desks,
    verdict: { what: phrase`desk` },
    outcome: ({ then, alternates }) => {
      const desk = then === undefined ? phrase`to no desk` : phrase`to ${String(then)}`;
      if (!Array.isArray(alternates) || alternates.length === 0) return desk;
      return phrase`${desk} (alternate ${listMessages(alternates)})`;
    },
  },
  exclusions: { named: (id) => phrase`exclusion ${id}` },
  disposition: {
    named: (id) => phrase`disposition rule ${id}`,
    isQuoted: true,
    tellers: { status: outcome('open', 'status'), handedTo: idFormatter('team') },
    outcome: ({ status = 'open', handedTo }) => {
      const said = describeId(String(status), 'status');
      return handedTo === undefined ? said : phrase`${said}, handed to ${teamLabels(handedTo)}`;
    },
  },
  obligations: { named: (id) => phrase`obligation ${id}` },
  notices: { named: (id) => phrase`notice ${id}` },
  terms: { named: (id) => phrase`term ${id}` },
};

/** The rules of a policy but for those on hours and targets, and the levels of escalation. */
export function ruleListEntities(context: DocumentContext): Entity[] {
  return ruleListIds.flatMap((id) => {
    if (id === 'targets' || id === 'escalation') return [];
    const { stage, path, asks } = ruleLists[id];
    const list: RuleList = { stage, path, isFirstMatch: asks === 'first', tellers: {}, outcome: labelOf, ...told[id] };
    return ruleEntities(rulesAt(context.document, path), list, context);
  });
}
