import { useEffect } from 'preact/hooks';
import type { Example } from '../../../../engine/index.ts';
import { useQuery } from '../../../platform/client/use-query.ts';
import { QueryView } from '../../../platform/loading/QueryView.tsx';
import { text } from '../../../platform/messages/text.ts';
import { baseFiles } from '../../../shared/policies/base-files.ts';
import { readHolidaysOf } from '../../../shared/policies/holiday-table.ts';
import { type PolicySummary, readPolicy, readPolicyFile } from '../../../shared/policies/policies-client.ts';
import type { EditionName } from '../../../shared/policies/policy-address.ts';
import type { PolicyPartProps } from '../../../shared/policies/policy-part.ts';
import { Checker } from '../checking/checker.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { OpenDraft } from '../session/drafts-client.ts';
import type { EditSession } from '../session/edit-session.ts';
import { openDraft } from '../session/open-draft.ts';
import { openSession } from '../session/open-session.ts';
import { followUndoKeys } from '../session/undo-keys.ts';
import { acceptingEdits } from './accept-outcome.ts';
import { ExamplesView } from './ExamplesView.tsx';
import { writtenExamples } from './written-example.ts';

/** The examples of the draft, or, where there is none, of the version on the screen. */
export function PolicyExamples({ edition, chosen, versions }: PolicyPartProps) {
  const name = `${edition.policy}/${edition.language}`;
  const { query, retry } = useQuery((signal) => openDraft(edition, signal), [name]);
  return (
    <QueryView {...{ query, retry }} failure={text('editing.draft-failed')}>
      {(draft) => {
        if (draft !== undefined) return <DraftExamples key={name} {...{ edition, draft, versions }} />;
        return chosen === undefined ? (
          <p class="empty">{text(versions.length === 0 ? 'document.no-version' : 'policy.choose-version')}</p>
        ) : (
          <VersionExamples key={chosen.digest} version={chosen} />
        );
      }}
    </QueryView>
  );
}

type DraftProps = Pick<PolicyPartProps, 'edition' | 'versions'> & { readonly draft: OpenDraft };

function DraftExamples({ edition, draft, versions }: DraftProps) {
  const name = `${edition.policy}/${edition.language}`;
  const { query, retry } = useQuery(() => openSession(edition, draft, versions), []);
  const session = query.status === 'success' ? query.data : undefined;
  useEffect(() => session && followUndoKeys(session.history), [session]);
  useEffect(() => () => session?.end(), [session]);
  return (
    <QueryView {...{ query, retry }} failure={text('editing.draft-failed')}>
      {(ready: EditSession) => (
        <ExamplesView
          title={text('examples.heading')}
          checker={ready.checker}
          examples={writtenExamples(ready.readable?.document)}
          given={givenBy(edition)}
          document={ready.readable?.document}
          timeZone={ready.readable?.document.timeZone ?? 'UTC'}
          metrics={ready.readable?.document.metrics}
          onRun={() => ready.checker.check(`${edition.policy}/${edition.language}`, ready.history.peek())}
          under={`${name}@draft`}
          onAccept={(accepted) => ready.edit(acceptingEdits(accepted), text('examples.accepted'))}
          onUndo={() => ready.history.undo()}
          onAdd={(example) => ready.edit(added(ready, example), text('examples.strength.added'))}
          onRemove={(index) => ready.edit([{ kind: 'remove', path: ['examples', index] }], text('examples.removed'))}
        />
      )}
    </QueryView>
  );
}

/** Puts an example behind those that there are. */
function added({ readable }: EditSession, value: Example): PolicyEdit[] {
  const { length } = writtenExamples(readable?.document);
  return length === 0
    ? [{ kind: 'set', path: ['examples'], value: [value] }]
    : [{ kind: 'insert', path: ['examples'], index: length, value }];
}

function VersionExamples({ version }: { readonly version: PolicySummary }) {
  const { query, retry } = useQuery(() => openVersion(version), []);
  const opened = query.status === 'success' ? query.data : undefined;
  useEffect(() => () => opened?.checker.end(), [opened]);
  return (
    <QueryView {...{ query, retry }} failure={text('editing.draft-failed')}>
      {({ checker, document, examples, timeZone, metrics, run }) => (
        <ExamplesView
          title={text('examples.heading-version', { version: String(version.version) })}
          {...{ checker, document, examples, timeZone, metrics }}
          given={givenBy(version)}
          onRun={run}
        />
      )}
    </QueryView>
  );
}

async function openVersion(version: PolicySummary) {
  const { policy: id, language } = version;
  const [policy, written] = await Promise.all([readPolicy(version), readPolicyFile(id, language, version.version)]);
  const [bases, holidays] = await Promise.all([baseFiles(written), readHolidaysOf([policy])]);
  const checker = new Checker();
  checker.ground(bases, holidays);
  const run = () => checker.check(`${id}/${language}`, written);
  run();
  const { document } = policy;
  const { timeZone = 'UTC', metrics } = document;
  return { checker, run, document, examples: writtenExamples(document), timeZone, metrics };
}

/** What the case of an example need not say. */
function givenBy({ policy, language }: EditionName): Readonly<Record<string, string>> {
  return { vendor: policy.split('/')[0] ?? '', ...(language !== 'base' && { language }) };
}
