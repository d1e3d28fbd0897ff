import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { Place } from '../diagnostic.ts';
import { english } from '../messages/english.ts';
import { formatMessage } from '../messages/format-message.ts';
import { listMessages } from '../messages/lists.ts';
import { type Message, type MessageCatalog, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import type { PolicyDraft } from '../policy/policy.ts';
import { writtenRuleLists } from '../policy/rule-lists.ts';
import { type Analysis, analysePolicy, type Finding } from './findings.ts';

/** How grave a finding is: an error says what cannot be meant, a warning what may be. */
export type FindingWeight = 'error' | 'warning';

const weights: Readonly<Record<Finding['kind'], FindingWeight>> = {
  'never-holds': 'error',
  hidden: 'error',
  redundant: 'warning',
  undecided: 'warning',
  'graver-gets-less': 'warning',
};

/** A finding with its place in the file and its words. */
export type ToldFinding = Finding &
  Place & {
    readonly weight: FindingWeight;
    readonly message: string;
    readonly hint: string;
    readonly said: { readonly message: Message; readonly hint: Message };
  };

/** What is found in a policy, each finding with its place, in the order of the file. */
export type ToldAnalysis = Omit<Analysis, 'findings'> & { readonly findings: readonly ToldFinding[] };

/** Analyses a policy and says where it is written what was found, in English or the language of a catalogue. */
export function tellAnalysis(policy: CompiledPolicy, draft: PolicyDraft, catalog: MessageCatalog = english): ToldAnalysis {
  const analysis = analysePolicy(policy);
  const findings = analysis.findings.map((finding): ToldFinding => {
    const said = { message: messageFor(finding), hint: hintFor(finding) };
    return {
      ...finding,
      ...('rule' in finding ? draft.locate(pathOf(finding, draft)) : draft.locate(pathOf(finding, draft), 'key')),
      weight: weights[finding.kind],
      message: formatMessage(said.message, catalog),
      hint: formatMessage(said.hint, catalog),
      said,
    };
  });
  return { ...analysis, findings: findings.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** The rule that a finding is about, or the list that it is about. */
function pathOf(finding: Finding, { document }: PolicyDraft): Path {
  const list = writtenRuleLists(document).find(({ path }) => path.join('.') === finding.part);
  if (list === undefined) return finding.part === 'severity' ? ['severity'] : [];
  const index = 'rule' in finding ? list.rules.findIndex(({ id }) => id === finding.rule) : -1;
  return index < 0 ? list.path : [...list.path, index];
}

const code = (name: string): Message => textMessage(`\`${name}\``);
const named = (names: readonly string[]) => listMessages(names.map(code), 'and');

function messageFor(finding: Finding): Message {
  switch (finding.kind) {
    case 'never-holds':
      return messageOf('analysis.never-holds', { rule: code(finding.rule) });
    case 'hidden': {
      const { rule, by, metrics } = finding;
      const told = { rule: code(rule), by: named(by) };
      return metrics === undefined
        ? messageOf('analysis.hidden', told)
        : messageOf('analysis.hidden-metrics', { ...told, metrics: named(metrics) });
    }
    case 'redundant':
      return messageOf('analysis.redundant', { rule: code(finding.rule), as: named(finding.as) });
    case 'undecided':
      return undecidedMessages[finding.what];
    case 'graver-gets-less': {
      const { fact, graver, slighter } = finding;
      const pair = { fact: code(fact), graver: code(String(graver.answer)), slighter: code(String(slighter.answer)) };
      const severity = code(String(slighter.severity));
      return graver.severity === null
        ? messageOf('analysis.graver-gets-none', { ...pair, severity })
        : messageOf('analysis.graver-gets-less', { ...pair, less: code(graver.severity), severity });
    }
  }
}

const undecidedMessages: Readonly<Record<Extract<Finding, { kind: 'undecided' }>['what'], Message>> = {
  severity: messageOf('analysis.without-severity'),
  team: messageOf('analysis.without-team'),
  desk: messageOf('analysis.without-desk'),
  target: messageOf('analysis.without-target'),
};

function hintFor({ kind }: Finding): Message {
  switch (kind) {
    case 'never-holds':
      return messageOf('analysis.mend-condition');
    case 'hidden':
      return messageOf('analysis.take-away-or-move');
    case 'redundant':
      return messageOf('analysis.take-away');
    case 'undecided':
      return messageOf('analysis.add-last-rule');
    case 'graver-gets-less':
      return messageOf('analysis.mend-order');
  }
}
