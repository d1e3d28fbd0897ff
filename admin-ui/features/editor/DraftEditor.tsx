import { useEffect, useState } from 'preact/hooks';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { text } from '../../platform/messages/text.ts';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';
import { Editor } from './Editor.tsx';
import { StartDraft } from './StartDraft.tsx';
import type { OpenDraft } from './session/drafts-client.ts';
import type { EditSession } from './session/edit-session.ts';
import { openDraft } from './session/open-draft.ts';
import { openSession } from './session/open-session.ts';
import './editing.css';

/** The draft of a policy being edited; without one, the way to start one. */
export function DraftEditor({ edition, chosen, versions }: PolicyPartProps) {
  const name = `${edition.policy}/${edition.language}`;
  const [started, setStarted] = useState<OpenDraft | undefined>(undefined);
  const { query, retry } = useQuery((signal) => openDraft(edition, signal), [name]);
  useEffect(() => setStarted(undefined), [name]);
  return (
    <QueryView {...{ query, retry }} failure={text('editing.draft-failed')} skeleton={<EditorSkeleton />}>
      {(found) => {
        const draft = started ?? found;
        if (draft === undefined) return <StartDraft {...{ edition, chosen, versions }} onStart={setStarted} />;
        return <WithSession key={`${name} ${draft.startedFrom}`} {...{ edition, draft, versions }} />;
      }}
    </QueryView>
  );
}

function WithSession({
  edition,
  draft,
  versions,
}: Pick<PolicyPartProps, 'edition' | 'versions'> & { readonly draft: OpenDraft }) {
  const { query, retry } = useQuery(() => openSession(edition, draft, versions), []);
  const session = query.status === 'success' ? query.data : undefined;
  useEffect(() => () => session?.end(), [session]);
  return (
    <QueryView {...{ query, retry }} failure={text('editing.draft-failed')} skeleton={<EditorSkeleton />}>
      {(ready: EditSession) => <Editor session={ready} />}
    </QueryView>
  );
}

function EditorSkeleton() {
  return (
    <div class="editor-body">
      <Skeleton lines={6} />
    </div>
  );
}
