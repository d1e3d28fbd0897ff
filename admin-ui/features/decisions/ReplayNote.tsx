import type { Decision } from '../../../engine/index.ts';
import { ServerError } from '../../platform/client/server-error.ts';
import type { QueryResult } from '../../platform/client/use-query.ts';
import { CopyButton } from '../../platform/controls/CopyButton.tsx';
import { Icon } from '../../platform/controls/Icon.tsx';
import { describeFailure, sentence } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import { problemKind } from '../../platform/task/describe-problem.ts';
import type { RecordedQuestion } from './recorded-decisions-client.ts';
import './decisions.css';

type Props = { readonly record: RecordedQuestion; readonly replay: QueryResult<Decision> };

/** Whether the decision can be given again byte for byte; if not, why. */
export function ReplayNote({ record, replay: { query, retry } }: Props) {
  if (query.status === 'pending')
    return (
      <p class="replay" role="status">
        {text('decisions.replay.busy')}
      </p>
    );
  if (query.status === 'success') {
    return (
      <p class="replay" data-same="true" role="status">
        <Icon name="check" /> <strong>{text('decisions.replay.same')}</strong> <code>{shortened(record.answerDigest)}</code>
        <CopyButton label={text('decision.copy-json')} content={() => JSON.stringify(query.data, null, 2)} />
      </p>
    );
  }
  const { error } = query;
  const kind = problemKind(error);
  const isKnown = kind === 'masked' || kind === 'policy-gone' || kind === 'not-the-same';
  const detail = error instanceof ServerError ? error.problem?.detail : undefined;
  return (
    <div class="replay" data-same="false" role="status">
      <Icon name="alert" />
      <p>
        <strong>{isKnown ? text(`decisions.replay.${kind}`) : text('decisions.replay.failed')}</strong>{' '}
        {isKnown && detail !== undefined ? sentence(detail) : describeFailure(error).why}
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
