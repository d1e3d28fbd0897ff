import { useEffect, useState } from 'preact/hooks';
import { useReading } from '../../platform/client/reading.ts';
import { Read } from '../../platform/loading/Read.tsx';
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
  const { reading, retry } = useReading((signal) => openDraft(edition, signal), [name]);
  useEffect(() => setStarted(undefined), [name]);
  return (
    <Read {...{ reading, retry }} failure={text('editing.draft-failed')} skeleton={<EditorSkeleton />}>
      {(found) => {
        const draft = started ?? found;
        if (draft === undefined) return <StartDraft {...{ edition, chosen, versions }} onStart={setStarted} />;
        return <WithSession key={`${name} ${draft.startedFrom}`} {...{ edition, draft, versions }} />;
      }}
    </Read>
  );
}

function WithSession({
  edition,
  draft,
  versions,
}: Pick<PolicyPartProps, 'edition' | 'versions'> & { readonly draft: OpenDraft }) {
  const { reading, retry } = useReading(() => openSession(edition, draft, versions), []);
  const session = reading.state === 'ready' ? reading.value : undefined;
  useEffect(() => () => session?.end(), [session]);
  return (
    <Read {...{ reading, retry }} failure={text('editing.draft-failed')} skeleton={<EditorSkeleton />}>
      {(ready: EditSession) => <Editor session={ready} />}
    </Read>
  );
}

function EditorSkeleton() {
  return (
    <div class="editor-body">
      <Skeleton lines={6} />
    </div>
  );
}
