import { parseCondition } from '../conditions/parse.ts';
import { describeCondition } from '../conditions/sentence.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { Diagnostic, FindingKind } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { english } from '../messages/english.ts';
import { formatMessage } from '../messages/format-message.ts';
import { listMessages } from '../messages/lists.ts';
import { type Message, type MessageCatalog, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import type { PolicyDraft } from '../policy/policy.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import { writtenRuleLists } from '../policy/rule-lists.ts';
import { type Analysis, analysePolicy, type Finding } from './findings.ts';

/** How grave a finding is: an error says what cannot be meant, a warning what may be. */
export type FindingWeight = 'error' | 'warning';

/** How grave each kind is where a policy does not say otherwise. */
const usualWeights: Readonly<Record<FindingKind, FindingWeight>> = {
  'never-holds': 'error',
  hidden: 'error',
  redundant: 'warning',
  undecided: 'warning',
  'graver-gets-less': 'warning',
  'accepted-in-vain': 'error',
};

/** A finding that a policy says to be meant so, which is not found: where it stands among what is accepted. */
export type AcceptedInVain = { readonly kind: 'accepted-in-vain'; readonly part: string; readonly index: number };

/** A finding with its place in the file and its words. */
export type ToldFinding = (Finding | AcceptedInVain) & Diagnostic & { readonly hint: string; readonly weight: FindingWeight };

/** Whether a diagnostic says what rules do together. */
export function isFinding(diagnostic: Diagnostic): diagnostic is ToldFinding {
  return 'weight' in diagnostic;
}

/** A finding that the policy says to be meant so, with its reason. */
export type AcceptedFinding = ToldFinding & { readonly reason: string };

/** What is found in a policy, each finding with its place, in the order of the file; what the policy accepts stands apart. */
export type ToldAnalysis = Omit<Analysis, 'findings'> & {
  readonly findings: readonly ToldFinding[];
  readonly accepted: readonly AcceptedFinding[];
};

/**
 * Analyses a policy and says where it is written what was found, in English or the language of a catalogue. `budget` bounds the work as
 * in `analysePolicy`.
 */
export function tellAnalysis(
  policy: CompiledPolicy,
  draft: PolicyDraft,
  catalog: MessageCatalog = english,
  budget?: number,
): ToldAnalysis {
  const analysis = analysePolicy(policy, budget);
  const { weights = {}, accept = [] } = draft.document.analysis ?? {};
  const tell = (finding: Finding | AcceptedInVain): ToldFinding => {
    const said = { message: messageFor(finding, policy), hint: hintFor(finding) };
    const path = pathOf(finding, draft);
    const place = finding.kind === 'undecided' ? draft.locate(path, 'key') : draft.locate(path);
    // What stands in a base may do something in the other policies that take it over.
    const usual = place.file === draft.locate(['policy']).file ? usualWeights[finding.kind] : 'warning';
    return {
      ...finding,
      ...place,
      code: finding.kind,
      weight: (finding.kind === 'accepted-in-vain' ? undefined : weights[finding.kind]) ?? usual,
      message: formatMessage(said.message, catalog),
      hint: formatMessage(said.hint, catalog),
      said,
    };
  };
  const findings: ToldFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  const used = new Set<Acceptance>();
  for (const finding of analysis.findings) {
    const acceptances = accept.filter((one) => accepts(one, finding));
    for (const one of acceptances) used.add(one);
    const [first] = acceptances;
    if (first === undefined) findings.push(tell(finding));
    else accepted.push({ ...tell(finding), reason: first.reason });
  }
  for (const [index, one] of accept.entries())
    if (!used.has(one) && !isLeftOpen(one, analysis)) findings.push(tell({ kind: 'accepted-in-vain', part: one.part, index }));
  const inOrder = (a: ToldFinding, b: ToldFinding): number => a.line - b.line || a.column - b.column;
  return { ...analysis, findings: findings.sort(inOrder), accepted: accepted.sort(inOrder) };
}

/** Looks that a check of a policy may take for what its rules do together: those of the shipped ones take a fifth of it. */
const looksOfCheck = 3_000_000;

/**
 * What a policy must not be published with, and what is told besides, in English with the messages by which it can be told in other
 * languages. Parts that are too large for a check are told as left open.
 */
export function checkAnalysis(
  policy: CompiledPolicy,
  draft: PolicyDraft,
): { readonly faults: readonly Diagnostic[]; readonly warnings: readonly Diagnostic[] } {
  const { findings, unanswered } = tellAnalysis(policy, draft, english, looksOfCheck);
  const leftOpen = unanswered.map(({ part, reason }): Diagnostic => {
    const path = pathOf({ part }, draft);
    const message = messageOf('analysis.left-open', { part: code(part), reason });
    return diagnosticOf(draft.locate(path, 'key'), 'left-open', message, messageOf('analysis.ask-analyse'));
  });
  const withWeight = (weight: FindingWeight): ToldFinding[] => findings.filter((one) => one.weight === weight);
  return { faults: withWeight('error'), warnings: [...withWeight('warning'), ...leftOpen] };
}

type Acceptance = NonNullable<NonNullable<SupportPolicy['analysis']>['accept']>[number];

function accepts({ finding: kind, part, rule, fact }: Acceptance, finding: Finding): boolean {
  if (finding.kind !== kind || finding.part !== part) return false;
  if (rule !== ('rule' in finding ? finding.rule : undefined)) return false;
  return fact === undefined || (finding.kind === 'graver-gets-less' && finding.fact === fact);
}

/** Whether it may be found all the same: where a part was too large, nobody knows. */
function isLeftOpen({ part }: Acceptance, { unanswered }: Analysis): boolean {
  return unanswered.some((one) => one.part === part || one.part === 'policy');
}

/** The rule that a finding is about, or the list that it is about. */
function pathOf(finding: Finding | AcceptedInVain | Pick<Finding, 'part'>, { document }: PolicyDraft): Path {
  if ('index' in finding) return ['analysis', 'accept', finding.index];
  const list = writtenRuleLists(document).find(({ path }) => path.join('.') === finding.part);
  if (list === undefined) return finding.part === 'severity' ? ['severity'] : [];
  const index = 'rule' in finding ? list.rules.findIndex(({ id }) => id === finding.rule) : -1;
  return index < 0 ? list.path : [...list.path, index];
}

const code = (name: string): Message => textMessage(`\`${name}\``);
const named = (names: readonly string[]) => listMessages(names.map(code), 'and');

function messageFor(finding: Finding | AcceptedInVain, policy: CompiledPolicy): Message {
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
    case 'accepted-in-vain':
      return messageOf('analysis.accepted-in-vain', { part: code(finding.part) });
    case 'graver-gets-less': {
      const { fact, graver, slighter } = finding;
      const where = ({ answer }: typeof graver) =>
        describeCondition(parseCondition({ [fact]: answer }, policy.catalogue).condition);
      const label = (id: string | null) => code(ownValue(policy.document.severities, id ?? '')?.label ?? String(id));
      const pair = { graver: where(graver), slighter: where(slighter), severity: label(slighter.severity) };
      return graver.severity === null
        ? messageOf('analysis.graver-gets-none', pair)
        : messageOf('analysis.graver-gets-less', { ...pair, less: label(graver.severity) });
    }
  }
}

const undecidedMessages: Readonly<Record<Extract<Finding, { kind: 'undecided' }>['what'], Message>> = {
  severity: messageOf('analysis.without-severity'),
  team: messageOf('analysis.without-team'),
  desk: messageOf('analysis.without-desk'),
  target: messageOf('analysis.without-target'),
};

function hintFor({ kind }: Finding | AcceptedInVain): Message {
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
    case 'accepted-in-vain':
      return messageOf('analysis.take-acceptance-away');
  }
}
