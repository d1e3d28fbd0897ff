import type { Policy } from '../../engine/index.ts';
import type { Answer } from '../deciding/messages.ts';
import { languageName } from '../form/PolicyChoice.tsx';
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
        <h2 lang={isProblem ? undefined : policy?.language}>{isProblem || !policy ? 'No decision' : policy.document.title}</h2>
        {!isProblem && policy && <p class="muted">{versionWords(policy)}</p>}
      </div>
      <div class="actions">
        <CopyButton label="Copy link" text={() => location.href} />
        <CopyButton label="Copy as curl" text={() => curlCommand(request, location.origin)} />
        <CopyButton
          label={isProblem ? 'Copy problem as JSON' : 'Copy decision as JSON'}
          text={() => JSON.stringify(outcome, null, 2)}
        />
      </div>
    </header>
  );
}

function versionWords({ language, version, document: { effective } }: Policy): string {
  const from = effective?.from === undefined ? 'in force without a start' : `in force since ${formatDate(effective.from)}`;
  const until = effective?.until === undefined ? '' : `, until ${formatDate(effective.until)}`;
  return `${languageName(language)} · version ${version} · ${from}${until}`;
}
