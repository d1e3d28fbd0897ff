import type { Decision, Policy, RuleOrigin } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { DocumentTitle } from '../document/DocumentTitle.tsx';
import { answerInWords, bareQuestion, question } from '../vocabulary/question.ts';
import { originOf, useCaseFacts } from './case-facts.ts';
import { ruleReason } from './deciding-answers.ts';
import { policyPartLabel } from './describe-decision.ts';
import { describeRuleOutcome } from './describe-rule-outcome.ts';
import { Explanation } from './Explanation.tsx';

type Props = { readonly decision: Decision; readonly policy: Policy };

/** The rules that decided, where the document states them, and, opened, every rule that was tried. */
export function Reasons({ decision, policy }: Props) {
  const groups = grouped(decision.sources);
  return (
    <section aria-labelledby="reasons-heading">
      <h3 id="reasons-heading">{text('decision.why')}</h3>
      <table class="reasons">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{text('decision.part')}</th>
            <th scope="col">{text('decision.rules')}</th>
            <th scope="col">{text('decision.source')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((sources, index) => (
            <ReasonRow
              key={`${sources[0]?.part}-${sources[0]?.rule}`}
              {...{ sources, decision, policy }}
              isSamePart={groups[index - 1]?.[0]?.stage === sources[0]?.stage}
            />
          ))}
        </tbody>
      </table>
      <Explanation parts={decision.explanation ?? []} policy={policy} />
    </section>
  );
}

type RowProps = {
  readonly sources: readonly RuleOrigin[];
  readonly decision: Decision;
  readonly policy: Policy;
  readonly isSamePart: boolean;
};

function ReasonRow({ sources, decision, policy, isSamePart }: RowProps) {
  const { language, document: read } = policy;
  const [{ stage, document, section } = { stage: '', document: null, section: null }] = sources;
  return (
    <tr data-continues={isSamePart}>
      <th scope="row">
        <span class={isSamePart ? 'visually-hidden' : undefined}>{policyPartLabel(stage)}</span>
      </th>
      <td>
        <ul>
          {sources.map((source) => {
            const verdict = describeRuleOutcome(source, policy);
            const label = labelOf(decision, source);
            return (
              <li key={`${source.part} ${source.rule}`}>
                {verdict !== undefined && (
                  <>
                    {verdict.what}: <strong lang={verdict.isOwn ? language : undefined}>{verdict.words}</strong>{' '}
                  </>
                )}
                {label === undefined ? (
                  <RuleReasonText {...{ source, decision, policy }} />
                ) : (
                  label !== verdict?.words && <span lang={language}>{label}</span>
                )}
              </li>
            );
          })}
        </ul>
      </td>
      <td class="source">
        <span lang={language}>{section}</span>
        {document !== null && (
          <span class="note">
            <DocumentTitle file={document} policy={read} />
          </span>
        )}
      </td>
    </tr>
  );
}

type ReasonProps = { readonly source: RuleOrigin; readonly decision: Decision; readonly policy: Policy };

/** What made a rule hold that has no words of its own: the answers, with what is assumed told as assumed. */
function RuleReasonText({ source: { part, rule }, decision, policy }: ReasonProps) {
  const facts = useCaseFacts();
  const reason = ruleReason(decision.explanation ?? [], part, rule);
  if (reason === undefined) return <code>{rule}</code>;
  if (reason.kind !== 'answers') return <span class="muted">{text(`decision.because.${reason.kind}`)}</span>;
  return (
    <span class="muted">
      {reason.answers.map(({ fact, actual }, index) => {
        const { label, language } = question(fact, policy.document);
        const isStated = actual !== null && actual !== undefined;
        const answer = isStated ? answerInWords(fact, actual, policy.document) : text('decision.not-stated');
        return (
          <span key={fact}>
            {index > 0 && ' · '}
            <span lang={language}>{bareQuestion(label)}</span>
            {text('condition.colon')}
            {isStated && originOf(fact, actual, facts) === 'assumed' ? text('decision.because.assumed', { answer }) : answer}
          </span>
        );
      })}
    </span>
  );
}

/** Rules that follow one another and stand in the same section together. */
function grouped(sources: readonly RuleOrigin[]): RuleOrigin[][] {
  const groups: RuleOrigin[][] = [];
  for (const source of sources) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first?.stage === source.stage && first.document === source.document && first.section === source.section) {
      last.push(source);
    } else groups.push([source]);
  }
  return groups;
}

function labelOf({ explanation = [] }: Decision, { part, rule }: RuleOrigin): string | undefined {
  const rules = explanation.filter((one) => one.part === part).flatMap((one) => one.rules);
  return rules.find(({ id, outcome, label }) => id === rule && outcome === 'holds' && label !== null)?.label ?? undefined;
}
