import { useState } from 'preact/hooks';
import type { ExplainedRule, ExplanationPart, Policy } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { ConditionTree } from './ConditionTree.tsx';
import { policyPartLabel } from './describe-decision.ts';

type Props = { readonly parts: readonly ExplanationPart[]; readonly policy: Policy };

/** Every rule tried and every condition with the case's answer. What is closed is not drawn. */
export function Explanation({ parts, policy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const asked = parts.filter(({ rules }) => rules.length > 0);
  const count = asked.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <details class="explanation fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {text('decision.every-rule')}{' '}
        <span class="muted">
          {text('decision.rules-in-parts', { rules: text('decision.rules-count', { count }), count: asked.length })}
        </span>
      </summary>
      {isOpen &&
        asked.map((part, index) => (
          <Part
            key={index}
            part={part}
            round={asked.slice(0, index).filter((other) => other.part === part.part).length}
            policy={policy}
          />
        ))}
    </details>
  );
}

type PartProps = { readonly part: ExplanationPart; readonly round: number; readonly policy: Policy };

function Part({ part, round, policy }: PartProps) {
  const [isOpen, setOpen] = useState(false);
  const holding = part.rules.filter(({ outcome }) => outcome === 'holds').length;
  return (
    <details class="explained-part fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {round > 0 ? text('decision.after-change', { part: policyPartLabel(part.part) }) : policyPartLabel(part.part)}
        <span class="part-count">{text('decision.holding', { count: holding, all: part.rules.length })}</span>
      </summary>
      {isOpen && (
        <ol class="rules">
          {part.rules.map((rule) => (
            <Rule key={rule.id} rule={rule} policy={policy} />
          ))}
        </ol>
      )}
    </details>
  );
}

function Rule({
  rule: { id, label, outcome, section, condition },
  policy,
}: {
  readonly rule: ExplainedRule;
  readonly policy: Policy;
}) {
  return (
    <li class="rule" data-outcome={outcome}>
      <p class="rule-line">
        {label !== null && <span lang={policy.language}>{label}</span>} <code>{id}</code>
        <span class="rule-outcome">{text(`decision.rule.${outcome}`)}</span>
      </p>
      <ConditionTree condition={condition} policy={policy} isTried={outcome !== 'not-tried'} />
      {section !== null && (
        <p class="muted" lang={policy.language}>
          {section}
        </p>
      )}
    </li>
  );
}
