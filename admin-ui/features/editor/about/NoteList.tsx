import { useId, useRef, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { Field } from '../forms/Field.tsx';
import { useSession } from '../session/session-context.ts';

const path: Path = ['notes'];

/** How open points of the document are read, for those who look after the policy. */
export function NoteList() {
  const session = useSession();
  const written = session.readable?.document.notes;
  const notes = Array.isArray(written) ? written : [];
  const label = text('editing.notes');
  return (
    <section class="note-list" aria-label={label}>
      <h3>{label}</h3>
      <p class="muted">{text('editing.notes.words')}</p>
      {notes.map((note, index) => (
        <NoteField key={index} {...{ index }} all={notes.length} rows={Math.max(2, Math.ceil(String(note).length / 72))} />
      ))}
      <NewNote onAdd={(note) => session.edit([{ kind: 'insert', path, index: notes.length, value: note }], label)} />
    </section>
  );
}

type NoteProps = { readonly index: number; readonly all: number; readonly rows: number };

function NoteField({ index, all, rows }: NoteProps) {
  const session = useSession();
  const label = text('editing.note', { number: String(index + 1) });
  const row = useRef<HTMLDivElement>(null);
  const move = (to: number) => {
    const rows = row.current?.parentElement?.querySelectorAll('.note-row') ?? [];
    session.edit([{ kind: 'move', path, from: index, to }], label);
    // The focus goes with the note, so that it can be moved on.
    requestAnimationFrame(() => {
      const again = rows[to]?.querySelector<HTMLElement>(`${to < index ? '.up' : '.down'}:not(:disabled)`);
      (again ?? rows[to]?.querySelector<HTMLElement>('.icon-button:not(:disabled)'))?.focus();
    });
  };
  return (
    <div class="note-row" ref={row}>
      <Field path={[...path, index]} {...{ label }} isPolicysLanguage>
        {({ id, value, language, isFaulty, describedBy, onChange }) => (
          <textarea
            id={id}
            lang={language}
            rows={rows}
            value={value}
            aria-invalid={isFaulty}
            aria-describedby={describedBy}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
      </Field>
      <span class="note-buttons">
        <button
          type="button"
          class="icon-button up"
          aria-label={text('editing.note.up', { number: String(index + 1) })}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          <Icon name="arrow" />
        </button>
        <button
          type="button"
          class="icon-button down"
          aria-label={text('editing.note.down', { number: String(index + 1) })}
          disabled={index === all - 1}
          onClick={() => move(index + 1)}
        >
          <Icon name="arrow" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text('editing.note.remove', { number: String(index + 1) })}
          onClick={() => session.set([...path, index], undefined, label)}
        >
          <Icon name="close" />
        </button>
      </span>
    </div>
  );
}

function NewNote({ onAdd }: { readonly onAdd: (note: string) => void }) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const language = useSession().readable?.document.language;
  return (
    <form
      class="field-row new-note"
      data-own-undo={typed === '' ? undefined : true}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        onAdd(typed.trim());
        setTyped('');
      }}
    >
      <label for={id}>{text('editing.note.new')}</label>
      <div class="field-control">
        <textarea id={id} lang={language} rows={2} value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          <Icon name="plus" /> {text('editing.note.add')}
        </button>
      </div>
    </form>
  );
}
