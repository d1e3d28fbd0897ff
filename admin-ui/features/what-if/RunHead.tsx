import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { When } from '../../platform/time/When.tsx';
import { formatVersionChange } from '../../shared/policies/format-version-change.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { cancelSimulation, readChangedCsv, type Simulation } from '../../shared/simulations/simulations-client.ts';

type Props = { readonly simulation: Simulation; readonly onCancelled: (simulation: Simulation) => void };

/** Which versions, how far it is, and what can be done with it. */
export function RunHead({ simulation, onCancelled }: Props) {
  const { id, from, to, who, at, state, report, changesKept, draft } = simulation;
  const { isBusy, fault, run } = useTask();
  const [, policy = '', language = ''] = /^([\w-]+\/[\w-]+)\/([\w-]+)@/.exec(to) ?? [];
  return (
    <header class="run-head">
      <div class="section-row">
        <div>
          <h1 class="page-title">{report?.to.title ?? text('page.what-if')}</h1>
          <p class="muted">
            <span title={`${from} → ${to}`}>
              {language !== '' && `${languageName(language)} · `}
              {formatVersionChange(from, to)}
            </span>{' '}
            · {who}, <When at={at} />
          </p>
        </div>
        <div class="choices">
          {state === 'running' && (
            <button
              type="button"
              class="button"
              disabled={isBusy}
              onClick={() => void run(async () => onCancelled(await cancelSimulation(id)))}
            >
              {text('what-if.cancel')}
            </button>
          )}
          {draft !== null && policy !== '' && (
            <a class="button" href={policyAddress({ policy, language }, 'review')}>
              {text('what-if.to-review')}
            </a>
          )}
          {changesKept > 0 && state !== 'running' && (
            <button type="button" class="button" disabled={isBusy} onClick={() => void run(() => saveCsv(id))}>
              {text('what-if.export')}
            </button>
          )}
        </div>
      </div>
      {fault && <ProblemNote reason={fault} />}
      <Progress simulation={simulation} />
    </header>
  );
}

function Progress({ simulation: { state, progress, cases } }: { readonly simulation: Simulation }) {
  if (state === 'running') {
    const share = progress?.total ? Math.min(1, progress.bytes / progress.total) : undefined;
    return (
      <div class="run-progress" role="status">
        <progress aria-label={text('what-if.progress')} max={1} value={share} />
        <p>
          {share === undefined
            ? text('what-if.so-far', { count: cases })
            : text('what-if.so-far.share', { count: cases, percent: formatPercent(share) })}
        </p>
      </div>
    );
  }
  if (state === 'cancelled')
    return (
      <p class="callout" data-kind="attention">
        {text('what-if.cancelled', { count: cases })}
      </p>
    );
  return null;
}

function formatPercent(share: number): string {
  return new Intl.NumberFormat(text.locale, { style: 'percent' }).format(share);
}

async function saveCsv(id: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await readChangedCsv(id));
  link.download = `what-if-${id.slice(0, 8)}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
