import { listMessages } from '../../messages/lists.ts';
import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { rulesAt, type WrittenRule } from '../../policy/rule-lists.ts';
import { amountText, parseLateness } from '../../vocabulary/amount.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import { percentOf, type Share } from '../../vocabulary/share.ts';
import { type RuleListId, ruleListIds, ruleLists } from '../../vocabulary/stages.ts';
import { describeAmount, describeCommitment, describeHours, describeShare, metricName } from '../describe-commitment.ts';
import { quoted } from '../describe-value.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity } from '../entity.ts';
import type { FacetFormatter, FacetFormatters } from '../facets.ts';
import { type RuleList, ruleEntities } from './rule-entities.ts';

/** How ids are told: of severities, of teams and of whoever else has to do with cases. */
const idFormatter = (of: 'severity' | 'team'): FacetFormatter => ({
  words: (value) => (value === undefined ? null : describeId(String(value), of)),
});

const billing: Readonly<Record<string, MessageValue>> = {
  no: messageOf('diff.billing.no'),
  possible: messageOf('diff.billing.possible'),
  yes: messageOf('diff.billing.yes'),
};

const billable: FacetFormatter = {
  hasDefault: true,
  form: (value) => value ?? 'no',
  words: (value) => billing[String(value ?? 'no')] ?? String(value),
};
const binds: FacetFormatter = {
  hasDefault: true,
  form: (value) => value ?? 'criteria',
  words: (value) => (value === 'handling' ? messageOf('diff.binds.handling') : messageOf('diff.binds.criteria-too')),
};
const outcome = (otherwise: string, of: 'intake' | 'status'): FacetFormatter => ({
  hasDefault: true,
  form: (value) => value ?? otherwise,
  words: (value) => describeId(String(value ?? otherwise), of),
});

const amount = (value: unknown): MessageValue | null => (value === undefined ? null : describeAmount(String(value)));

/** A rule's label in quotation marks, or its id where it has none. */
function labelOf({ id, label }: WrittenRule): MessageValue {
  return typeof label === 'string' ? quoted(label) : id;
}

const severityLabels = (value: unknown): MessageValue => describeId(String(value), 'severity');
const teamLabels = (value: unknown): MessageValue => describeId(String(value), 'team');

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

const share: FacetFormatter = {
  form: (value) => (value === undefined ? null : percentOf(value as Share)),
  words: (value) => (value === undefined ? null : describeShare(value as Share)),
};

const credit: FacetFormatters = {
  of: { words: (value) => (value === undefined ? null : metricName(String(value))) },
  per: {
    hasDefault: true,
    words: (value) => (value === undefined ? messageOf('diff.credit.once') : describePer(String(value), false)),
  },
  begun: {
    hasDefault: true,
    form: (value) => value === true,
    words: (value) => (value === true ? messageOf('diff.credit.begun') : messageOf('diff.credit.whole')),
  },
  gives: share,
  most: share,
};

function describePer(per: string, begun: boolean): MessageValue {
  const amount = describeAmount(amountText(parseLateness(per)));
  return begun ? messageOf('diff.credit.per-begun', { amount }) : messageOf('diff.credit.per', { amount });
}

/** What a credit gives: `response, 10 % for every 1 hour late, at most 50 %`. */
function describeCredit({ of, per, begun, gives, most }: WrittenRule): MessageValue {
  return listMessages([
    ...(of === undefined ? [] : [metricName(String(of))]),
    messageOf('list.words', {
      first: gives === undefined ? messageOf('diff.value.none') : describeShare(gives as Share),
      second: per === undefined ? messageOf('diff.credit.once') : describePer(String(per), begun === true),
    }),
    ...(most === undefined ? [] : [messageOf('diff.credit.most', { share: describeShare(most as Share) })]),
  ]);
}

const graver = (value: unknown): MessageValue => messageOf('diff.rule.raise', { count: Number(value) });
const slighter = (value: unknown): MessageValue => messageOf('diff.rule.lower', { count: Number(value) });
const stated = (words: (value: unknown) => MessageValue): FacetFormatter => ({
  words: (value) => (value === undefined ? null : words(value)),
});

function describeAdjustment({ raise, lower, lowest }: WrittenRule): MessageValue {
  if (raise !== undefined) return graver(raise);
  if (lower !== undefined) return slighter(lower);
  if (lowest !== undefined) return messageOf('diff.rule.at-least', { severity: severityLabels(lowest) });
  return messageOf('diff.value.none');
}

const told: Readonly<Record<Exclude<RuleListId, 'targets' | 'escalation'>, EntityFacet>> = {
  intake: {
    named: (id) => messageOf('diff.entry.intake-rule', { id }),
    isQuoted: true,
    tellers: { outcome: outcome('accepted', 'intake'), to: idFormatter('team') },
    outcome: ({ outcome = 'accepted', to }) => {
      const said = describeId(String(outcome), 'intake');
      return to === undefined ? said : messageOf('diff.rule.to-team', { outcome: said, team: teamLabels(to) });
    },
  },
  criteria: {
    named: (id) => messageOf('diff.entry.criterion', { id }),
    verdict: { ...idFormatter('severity'), what: messageOf('diff.facet.severity') },
    outcome: ({ then }) => (then === undefined ? messageOf('diff.rule.no-severity') : severityLabels(then)),
  },
  adjustments: {
    named: (id) => messageOf('diff.entry.adjustment', { id }),
    tellers: { raise: stated(graver), lower: stated(slighter), lowest: idFormatter('severity') },
    outcome: describeAdjustment,
  },
  limits: {
    named: (id) => messageOf('diff.entry.limit', { id }),
    tellers: { highest: idFormatter('severity'), binds },
    outcome: ({ highest }) =>
      highest === undefined
        ? messageOf('diff.rule.at-most-any')
        : messageOf('diff.rule.at-most', { severity: severityLabels(highest) }),
  },
  reviews: {
    named: (id) => messageOf('diff.entry.review', { id }),
    isQuoted: true,
    tellers: { by: idFormatter('team') },
    outcome: ({ by }) =>
      by === undefined ? messageOf('diff.rule.reviewed-by-nobody') : messageOf('diff.rule.reviewed-by', { team: teamLabels(by) }),
  },
  teams: {
    named: (id) => messageOf('diff.entry.team-rule', { id }),
    tellers: { billable },
    verdict: { ...idFormatter('team'), what: messageOf('diff.facet.team') },
    outcome: ({ then, billable = 'no' }) => {
      const team = then === undefined ? messageOf('diff.rule.no-team') : teamLabels(then);
      return billable === 'no' ? team : listMessages([team, billing[String(billable)] ?? String(billable)]);
    },
  },
  billing: {
    named: (id) => messageOf('diff.entry.billing-rule', { id }),
    verdict: {
      what: messageOf('diff.facet.billing'),
      words: (value) => (value === undefined ? null : (billing[String(value)] ?? String(value))),
    },
    outcome: ({ then }) => (then === undefined ? messageOf('diff.billing.by-team') : (billing[String(then)] ?? String(then))),
  },
  desks: {
    named: (id) => messageOf('diff.entry.desk-rule', { id }),
    tellers: desks,
    verdict: { what: messageOf('diff.facet.desk') },
    outcome: ({ then, alternates }) => {
      const desk =
        then === undefined ? messageOf('diff.rule.to-no-desk') : messageOf('diff.rule.to-desk', { desk: String(then) });
      if (!Array.isArray(alternates) || alternates.length === 0) return desk;
      return messageOf('diff.rule.desk-with-alternates', { desk, alternates: listMessages(alternates) });
    },
  },
  exclusions: { named: (id) => messageOf('diff.entry.exclusion', { id }) },
  credits: { named: (id) => messageOf('diff.entry.credit', { id }), tellers: credit, outcome: describeCredit },
  disposition: {
    named: (id) => messageOf('diff.entry.disposition-rule', { id }),
    isQuoted: true,
    tellers: { status: outcome('open', 'status'), handedTo: idFormatter('team') },
    outcome: ({ status = 'open', handedTo }) => {
      const said = describeId(String(status), 'status');
      return handedTo === undefined ? said : messageOf('diff.rule.handed-to', { outcome: said, team: teamLabels(handedTo) });
    },
  },
  closure: {
    named: (id) => messageOf('diff.entry.closing-rule', { id }),
    isQuoted: true,
    tellers: {
      within: { what: messageOf('diff.facet.silence'), words: amount },
      on: {
        what: messageOf('diff.facet.days-that-count'),
        words: (value) => (value === undefined ? null : describeHours(String(value))),
      },
      reminders: {
        what: messageOf('diff.facet.reminders'),
        words: (value) => (value === undefined ? null : listMessages((value as string[]).map(describeAmount))),
        items: (value) => ((value ?? []) as string[]).map((form) => ({ form, words: describeAmount(form) })),
      },
      attempts: { what: messageOf('diff.facet.follow-ups') },
      lateFor: {
        what: messageOf('diff.facet.counted-from'),
        words: (value) => (value === undefined ? messageOf('diff.closing.last-heard') : lateFor(value)),
      },
    },
    outcome: ({ within, on, lateFor: metric, attempts, reminders }) =>
      listMessages([
        within === undefined
          ? messageOf('diff.commitment.unsaid')
          : describeCommitment({ within: String(within), ...(on !== undefined && { on: String(on) }) }),
        ...(metric === undefined ? [] : [lateFor(metric)]),
        ...(Array.isArray(reminders)
          ? [messageOf('diff.closing.reminders', { amounts: listMessages(reminders.map((one) => describeAmount(String(one)))) })]
          : []),
        ...(attempts === undefined ? [] : [messageOf('diff.closing.attempts', { count: Number(attempts) })]),
      ]),
  },
  obligations: { named: (id) => messageOf('diff.entry.obligation', { id }) },
  notices: { named: (id) => messageOf('diff.entry.notice', { id }) },
  terms: { named: (id) => messageOf('diff.entry.term', { id }) },
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

/** From when a closing rule counts that names a target. */
function lateFor(metric: unknown): MessageValue {
  return messageOf('diff.closing.late-for', { metric: metricName(String(metric)) });
}
