import { type Policy, problemIn } from '../../engine/index.ts';
import type { Answer } from '../deciding/messages.ts';
import { CaseActions } from '../examples/CaseActions.tsx';
import { languageName } from '../messages/language-name.ts';
import { phrasebook } from '../messages/phrasebook.ts';
import { text } from '../messages/text.ts';
import { formatDate } from '../time/format-time.ts';
import { CopyButton } from './CopyButton.tsx';
import { curlCommand } from './curl-command.ts';

type Props = { readonly answer: Answer; readonly policy: Policy | undefined };

/** Which policy decides, and the ways to take the answer along. */
export function DecisionHeader({ answer: { request, outcome }, policy }: Props) {
  const isProblem = 'status' in outcome;
  return (
    <header class="pane-header">
      <div class="policy-line">
        <h2 lang={isProblem ? undefined : policy?.language}>
          {isProblem || !policy ? text('decision.none') : policy.document.title}
        </h2>
        {!isProblem && policy && <p class="muted">{versionWords(policy)}</p>}
      </div>
      <div class="actions">
        {!('status' in outcome) && policy && <CaseActions decision={outcome} {...{ request, policy }} />}
        <CopyButton label={text('decision.copy-link')} content={() => location.href} />
        <CopyButton label={text('decision.copy-curl')} content={() => curlCommand(request, location.origin)} />
        <CopyButton
          label={text(isProblem ? 'decision.copy-problem' : 'decision.copy-json')}
          content={() => JSON.stringify('status' in outcome ? problemIn(outcome, phrasebook()) : outcome, null, 2)}
        />
      </div>
    </header>
  );
}

function versionWords({ language, version, document: { effective } }: Policy): string {
  const start =
    effective?.from === undefined ? text('decision.since-ever') : text('decision.since', { from: formatDate(effective.from) });
  const since =
    effective?.until === undefined ? start : text('decision.until', { since: start, until: formatDate(effective.until) });
  return text('decision.version', { language: languageName(language), version: String(version), since });
}
