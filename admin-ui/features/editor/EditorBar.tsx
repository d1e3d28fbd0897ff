import { Icon } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { SaveNote } from './SaveNote.tsx';
import { editorView, type SectionId, sectionKeys, sections, showView } from './session/editor-view.ts';
import { faultsUnder } from './session/faults-under.ts';
import { useSession } from './session/session-context.ts';

/** Which part and which view, the way back, and whether the draft is saved. */
export function EditorBar() {
  const { history } = useSession();
  const { view } = editorView.value;
  const [undoable, redoable] = [history.undoable.value, history.redoable.value];
  return (
    <div class="editor-bar">
      <div class="switch views" role="radiogroup" aria-label={text('editing.views')}>
        {(['forms', 'yaml'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="editor-view" checked={view === one} onChange={() => showView({ view: one })} />
            {text(`editing.view.${one}`)}
          </label>
        ))}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={text('editing.undo')}
        title={undoable === undefined ? text('editing.undo') : text('editing.undo.what', { what: undoable })}
        disabled={undoable === undefined}
        onClick={() => history.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon-button redo"
        aria-label={text('editing.redo')}
        title={redoable === undefined ? text('editing.redo') : text('editing.redo.what', { what: redoable })}
        disabled={redoable === undefined}
        onClick={() => history.redo()}
      >
        <Icon name="undo" />
      </button>
      <SaveNote />
      {view === 'forms' && <SectionNav />}
    </div>
  );
}

function SectionNav() {
  const { section } = editorView.value;
  return (
    <nav class="section-nav" aria-label={text('editing.sections')}>
      {sections.map((one) => (
        <SectionLink key={one} id={one} isShown={one === section} />
      ))}
    </nav>
  );
}

function SectionLink({ id, isShown }: { readonly id: SectionId; readonly isShown: boolean }) {
  const session = useSession();
  const faults = sectionKeys[id].reduce((sum, key) => sum + faultsUnder(session, [key]).length, 0);
  return (
    <button type="button" aria-current={isShown ? 'true' : undefined} onClick={() => showView({ section: id })}>
      {text(`editing.section.${id}`)}
      {faults > 0 && (
        <span class="section-faults">
          <span class="visually-hidden">{text('editing.faults', { count: faults })}</span>
          <span aria-hidden="true">{faults}</span>
        </span>
      )}
    </button>
  );
}
