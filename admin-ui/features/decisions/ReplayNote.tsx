import type { Decision } from '../../../engine/index.ts';
import type { Retried } from '../../platform/client/reading.ts';
import { ServerError } from '../../platform/client/server-error.ts';
import { CopyButton } from '../../platform/controls/CopyButton.tsx';
import { Icon } from '../../platform/controls/Icon.tsx';
import { failureWords, sentence } from '../../platform/loading/failure-words.ts';
import { text } from '../../platform/messages/text.ts';
import { problemKind } from '../../platform/task/problem-words.ts';
import type { RecordedQuestion } from './recorded-decisions-client.ts';
import './decisions.css';

type Props = { readonly record: RecordedQuestion; readonly replay: Retried<Decision> };

/** Whether the decision can be given again byte for byte; if not, why. */
export function ReplayNote({ record, replay: { reading, retry } }: Props) {
  if (reading.state === 'loading')
    return (
      <p class="replay" role="status">
        {text('decisions.replay.busy')}
      </p>
    );
  if (reading.state === 'ready') {
    return (
      <p class="replay" data-same="true" role="status">
        <Icon name="check" /> <strong>{text('decisions.replay.same')}</strong> <code>{shortened(record.answerDigest)}</code>
        <CopyButton label={text('decision.copy-json')} content={() => JSON.stringify(reading.value, null, 2)} />
      </p>
    );
  }
  const { reason } = reading;
  const kind = problemKind(reason);
  const isKnown = kind === 'masked' || kind === 'policy-gone' || kind === 'not-the-same';
  const detail = reason instanceof ServerError ? reason.problem?.detail : undefined;
  return (
    <div class="replay" data-same="false" role="status">
      <Icon name="alert" />
      <p>
        <strong>{isKnown ? text(`decisions.replay.${kind}`) : text('decisions.replay.failed')}</strong>{' '}
        {isKnown && detail !== undefined ? sentence(detail) : failureWords(reason).why}
      </p>
      {!isKnown && (
        <button type="button" class="button" onClick={retry}>
          {text('frame.retry')}
        </button>
      )}
    </div>
  );
}

function shortened(digest: string): string {
  return digest.length > 24 ? `${digest.slice(0, 19)}…` : digest;
}
