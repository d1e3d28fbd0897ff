import type { ComponentType } from 'preact';
import { type Decision, type Policy, problemIn } from '../../../engine/index.ts';
import { CopyButton } from '../../platform/controls/CopyButton.tsx';
import { engineCatalog } from '../../platform/messages/engine-catalog.ts';
import { text } from '../../platform/messages/text.ts';
import { draftUnder } from '../../shared/case/case-draft.ts';
import type { DecisionRequest } from '../../shared/case/decisions-client.ts';
import { describeVersionState } from '../../shared/policies/describe-version-state.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { policyList } from '../../shared/policies/policy-library.ts';
import { draft } from './case/case-history.ts';
import type { Answer } from './deciding/messages.ts';

export type DecisionHeaderProps = {
  readonly answer: Answer;
  readonly policy: Policy | undefined;
  /** What can be done with the case for the policy that decides it. */
  readonly CaseActions: ComponentType<{
    readonly request: DecisionRequest;
    readonly decision: Decision;
    readonly policy: Policy;
  }>;
};

/** Which policy decides, and the ways to take the answer along. */
export function DecisionHeader({ answer: { request, outcome, openedUnder }, policy, CaseActions }: DecisionHeaderProps) {
  const isProblem = 'status' in outcome;
  const isOnDraft = draftUnder(draft.value) !== undefined;
  return (
    <header class="pane-header">
      <div class="policy-line">
        <h2 lang={isProblem ? undefined : policy?.language}>
          {isProblem || !policy ? text('decision.none') : policy.document.title}
        </h2>
        {!isProblem && policy && <p class="muted">{isOnDraft ? describeDraft(policy) : describePolicyVersion(policy)}</p>}
        {!isProblem && policy && openedUnder !== undefined && (
          <p class="muted">{text('decision.moved', { old: String(openedUnder), version: String(policy.version) })}</p>
        )}
      </div>
      <div class="actions">
        {!('status' in outcome) && policy && <CaseActions decision={outcome} {...{ request, policy }} />}
        <CopyButton label={text('decision.copy-link')} content={() => location.href} />
        {!isOnDraft && <CopyButton label={text('decision.copy-curl')} content={() => curlCommand(request, location.origin)} />}
        <CopyButton
          label={text(isProblem ? 'decision.copy-problem' : 'decision.copy-json')}
          content={() => JSON.stringify('status' in outcome ? problemIn(outcome, engineCatalog()) : outcome, null, 2)}
        />
      </div>
    </header>
  );
}

/** That it is a draft, in which language. */
function describeDraft({ language }: Policy): string {
  return `${languageName(language)} · ${text('policy.version.draft')}`;
}

/** Which version it is, and when it is in force; a version that the list does not know any more is told by its number alone. */
function describePolicyVersion({ id, language, version }: Policy): string {
  const list = policyList.value;
  const known = list.status === 'success' ? list.data.policies : [];
  const summary = known.find((one) => one.policy === id && one.language === language && one.version === version);
  const name = { language: languageName(language), version: String(version) };
  return summary === undefined
    ? text('decision.version.alone', name)
    : text('decision.version', { ...name, words: describeVersionState(summary) });
}

/** The command that asks the server the same thing, for a POSIX shell. */
function curlCommand(request: DecisionRequest, origin: string): string {
  const body = JSON.stringify(request, null, 2).replaceAll("'", "'\\''");
  return `curl -sS '${origin}/v1/decisions' \\\n  -H 'content-type: application/json' \\\n  -d '${body}'\n`;
}
