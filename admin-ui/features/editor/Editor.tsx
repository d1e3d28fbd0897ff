import { useEffect } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { Lazily } from '../../platform/loading/Lazily.tsx';
import { EffectPane } from '../../platform/page/EffectPane.tsx';
import { ConflictView } from './conflict/ConflictView.tsx';
import { EditorBar } from './EditorBar.tsx';
import { EffectView } from './effect/EffectView.tsx';
import { SectionView } from './sections/SectionView.tsx';
import type { EditSession } from './session/edit-session.ts';
import { editorView, followAddress } from './session/editor-view.ts';
import { followFaultKey } from './session/fault-key.ts';
import { SessionContext } from './session/session-context.ts';
import { followUndoKeys } from './session/undo-keys.ts';
import './editing.css';

const YamlEditor = lazy(() => import('./yaml/YamlEditor.tsx').then((module) => module.YamlEditor));

type Props = { readonly session: EditSession };

/** A draft in whichever view is chosen, with what a change does beside it. */
export function Editor({ session }: Props) {
  useEffect(() => followUndoKeys(session.history), [session]);
  useEffect(followAddress, []);
  useEffect(() => followFaultKey(session), [session]);
  const saving = session.saving.state.value;
  if (saving.state === 'conflict')
    return <ConflictView key={saving.conflict.revision} session={session} conflict={saving.conflict} />;
  const { view, section } = editorView.value;
  return (
    <SessionContext.Provider value={session}>
      <div class="page editor" data-effect="true" data-view={view}>
        <div class="editor-body">
          <EditorBar />
          {view === 'yaml' ? (
            <Lazily>
              <YamlEditor session={session} />
            </Lazily>
          ) : (
            <SectionView id={section} />
          )}
        </div>
        <EffectPane>
          <EffectView />
        </EffectPane>
      </div>
    </SessionContext.Provider>
  );
}
