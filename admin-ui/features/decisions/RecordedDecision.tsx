import { useQuery } from '../../platform/client/use-query.ts';
import { CopyButton } from '../../platform/controls/CopyButton.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import type { CaseAtInstant } from '../../shared/deciding/compare-messages.ts';
import { DecisionView } from '../../shared/decision/DecisionView.tsx';
import { ProblemView } from '../../shared/decision/ProblemView.tsx';
import { DecisionPair } from '../../shared/decision-pair/DecisionPair.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { decideByReferences, type Reference, referenceName, referenceOf } from './decide-by-references.ts';
import { ReplayNote } from './ReplayNote.tsx';
import { recordedCase, simulateAddress } from './recorded-case.ts';
import { type RecordedQuestion, replayDecision } from './recorded-decisions-client.ts';
import { UnderChoice } from './UnderChoice.tsx';
import './decisions.css';
import '../../shared/decision/decision.css';

/** A recorded decision: whether it can be given again, what was decided and why, and what another version would decide. */
export function RecordedDecision({ record }: { readonly record: RecordedQuestion }) {
  const { values, set } = useFilters(['under']);
  const replay = useQuery(() => replayDecision(record.id), [record.id]);
  const request = recordedCase(record);
  const own: Reference = { edition: { policy: record.policy, language: record.language }, version: record.version };
  const under = referenceOf(values.under);
  return (
    <>
      <header class="page-head">
        <div>
          <h1 class="page-title">
            {record.caseId === null ? text('decisions.title') : text('decisions.title.case', { case: record.caseId })}
          </h1>
          <p class="muted">
            <code>{record.id}</code> ·{' '}
            <Sentence
              of={record.who === null ? 'decisions.asked' : 'decisions.asked-by'}
              with={{ when: <When at={record.recordedAt} />, who: record.who?.replace(/^token:/, '') }}
            />
          </p>
        </div>
        <div class="actions choices">
          <a class="button" href={simulateAddress(request)}>
            {text('decisions.simulate')}
          </a>
          <CopyButton label={text('decisions.copy-request')} content={() => JSON.stringify(record.request, null, 2)} />
        </div>
      </header>
      <ReplayNote record={record} replay={replay} />
      <UnderChoice own={own} under={under} onChoose={(name) => set({ under: name })} />
      {under === undefined ? <AsGiven {...{ record, own }} /> : <UnderAnother {...{ own, under, request }} />}
    </>
  );
}

/** The decision with every reason. It is worked out here once more, because what is recorded has no reasons. */
function AsGiven({ record, own }: { readonly record: RecordedQuestion; readonly own: Reference }) {
  const { query, retry } = useQuery(() => decideByReferences([own], recordedCase(record)), [record.id]);
  return (
    <QueryView {...{ query, retry }} failure={text('decisions.explain-failed')}>
      {({ outcomes: [first] }) => {
        if (first?.policy === undefined || first.outcome === undefined)
          return <p class="empty">{text('decisions.policy-gone')}</p>;
        const { policy, outcome, picture } = first;
        return (
          <section class="pane decision-pane as-given" aria-labelledby="as-given-heading">
            <h2 id="as-given-heading" class="visually-hidden">
              {text('decision.region')}
            </h2>
            {policy.digest !== record.digest && (
              <p class="callout" data-kind="attention">
                {text('decisions.policy-changed', { version: String(record.version) })}
              </p>
            )}
            {'status' in outcome ? (
              <ProblemView problem={outcome} />
            ) : (
              <DecisionView decision={outcome} facts={recordedCase(record).case} policy={policy} picture={picture} by="page" />
            )}
          </section>
        );
      }}
    </QueryView>
  );
}

type Props = { readonly own: Reference; readonly under: Reference; readonly request: CaseAtInstant };

/** The same case decided by the version that decided it and by another one, side by side. */
function UnderAnother({ own, under, request }: Props) {
  const names = [referenceName(own), referenceName(under)] as const;
  const { query, retry } = useQuery(() => decideByReferences([own, under], request), [...names, JSON.stringify(request)]);
  return (
    <QueryView {...{ query, retry }} failure={text('decisions.under.failed')}>
      {(answer) => <DecisionPair {...{ answer, names }} facts={request.case} />}
    </QueryView>
  );
}
