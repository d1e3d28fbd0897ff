import type { Decision, Policy, RuleOrigin } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { DocumentTitle } from '../document/DocumentTitle.tsx';
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
                {label !== undefined && label !== verdict?.words && <span lang={language}>{label} </span>}
                <code>{source.rule}</code>
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
