import type { Analysis, AnalysisFinding, ExactComparison } from '../../contract/analysis.ts';
import {
  type AcceptedFinding,
  compareExactly,
  compilePolicy,
  formatMessage,
  type MessageCatalog,
  type Policy,
  type ToldAnalysis,
  type ToldFinding,
  tellAnalysis,
} from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import type { CheckSnapshot } from './check-draft.ts';
import { type DraftText, isReferenceProblem, policyOfText } from './policy-reference.ts';
import { timeData } from './public-holidays.ts';
import type { ReferenceProblem } from './reference-problem.ts';

/** Looks that an answer over HTTP may take: some seconds. */
const mostLooks = 30_000_000;

/** What the rules of a policy do together, told in the language of a catalogue; or why it cannot be read. */
export function analyseText(snapshot: CheckSnapshot, text: DraftText, catalog: MessageCatalog): Analysis | ReferenceProblem {
  const read = policyOfText(snapshot, text);
  if (isReferenceProblem(read)) return read;
  const { policy, draft } = read.loaded;
  const analysis = tellAnalysis(compilePolicy(policy, timeData), draft, catalog, mostLooks);
  const inFile = (finding: ToldFinding | AcceptedFinding): AnalysisFinding => {
    const { kind, weight, part, file, line, column, length, message, hint } = finding;
    return {
      ...{ kind, weight, part, file: file === read.loaded.file.path ? text.file : file, line, column, length, message, hint },
      rule: 'rule' in finding ? finding.rule : null,
      example: 'example' in finding ? finding.example : null,
      reason: 'reason' in finding ? finding.reason : null,
    };
  };
  return {
    name: text.name,
    version: policy.version,
    digest: policy.digest,
    findings: analysis.findings.map(inFile),
    accepted: analysis.accepted.map(inFile),
    open: openPoints(analysis, catalog),
  };
}

/** What two policies decide otherwise, over every case that there can be. */
export function compareWhole(before: Policy, after: Policy, catalog: MessageCatalog): ExactComparison {
  const comparison = compareExactly(compilePolicy(before, timeData), compilePolicy(after, timeData), mostLooks);
  const { isSame, regions, definitions } = comparison;
  return { isSame, regions: [...regions], definitions: [...definitions], open: openPoints(comparison, catalog) };
}

/** What could not be decided exactly, and why, in the language of a catalogue. */
export function openPoints(
  { approximations, unanswered }: Pick<ToldAnalysis, 'approximations' | 'unanswered'>,
  catalog: MessageCatalog,
): { part: string; reason: string }[] {
  return [
    ...approximations.map(({ fact, reason }) => ({
      part: fact,
      reason: formatMessage(messageOf(`analysis.${reason}`), catalog),
    })),
    ...unanswered.map(({ part, reason }) => ({
      part,
      reason: formatMessage(messageOf('analysis.too-large', { reason }), catalog),
    })),
  ];
}
