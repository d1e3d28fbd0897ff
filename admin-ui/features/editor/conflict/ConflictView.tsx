import { useMemo, useState } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';
import type { Conflict } from '../session/draft-saving.ts';
import type { EditSession } from '../session/edit-session.ts';
import { ConflictPiece } from './ConflictPiece.tsx';
import { type MergeChoice, mergedText, mergePieces, proposed } from './merge-pieces.ts';
import '../editing.css';

type Props = { readonly session: EditSession; readonly conflict: Conflict };

/** Two people changed the draft: what each changed, side by side, and a text made of both that can be edited. */
export function ConflictView({ session, conflict }: Props) {
  const pieces = useMemo(() => mergePieces(conflict.base, conflict.theirs, conflict.yours), [conflict]);
  const [choices, setChoices] = useState<ReadonlyMap<number, MergeChoice>>(new Map());
  const [written, setWritten] = useState<string | undefined>(undefined);
  const open = pieces.filter((piece, index) => proposed(piece) === undefined && !choices.has(index)).length;
  const result = written ?? mergedText(pieces, choices);
  const choose = (index: number, choice: MergeChoice) => setChoices(new Map(choices).set(index, choice));
  const take = (words: string) => session.saving.resolve(conflict, words, text('editing.conflict.resolved'));
  return (
    <section class="conflict" aria-labelledby="conflict-heading">
      <header class="conflict-header">
        <h2 id="conflict-heading">{text('editing.conflict.title')}</h2>
        <p>
          {conflict.savedBy === null
            ? text('editing.conflict.words')
            : text('editing.conflict.words-by', { who: conflict.savedBy })}{' '}
          <span role="status">
            {written !== undefined
              ? text('editing.conflict.by-hand')
              : open === 0
                ? text('editing.conflict.settled')
                : text('editing.conflict.open', { count: open })}
          </span>
        </p>
        {written !== undefined && (
          <p>
            <button type="button" class="link-button" onClick={() => setWritten(undefined)}>
              {text('editing.conflict.by-choice')}
            </button>
          </p>
        )}
        <div class="conflict-actions">
          <button type="button" class="button primary" disabled={open > 0 && written === undefined} onClick={() => take(result)}>
            {text('editing.conflict.save')}
          </button>
          <button type="button" class="button" onClick={() => take(conflict.yours)}>
            {text('editing.conflict.yours-whole')}
          </button>
          <button type="button" class="button" onClick={() => take(conflict.theirs)}>
            {text('editing.conflict.theirs-whole')}
          </button>
        </div>
      </header>
      <ol class="conflict-pieces" aria-label={text('editing.conflict.pieces')}>
        {pieces.map((piece, index) => (
          <ConflictPiece
            key={index}
            {...{ piece, index }}
            isFixed={written !== undefined}
            choice={choices.get(index) ?? proposed(piece)}
            onChoose={(choice) => choose(index, choice)}
          />
        ))}
      </ol>
      <details class="conflict-result" open={written !== undefined}>
        <summary>{text('editing.conflict.result')}</summary>
        <textarea
          aria-label={text('editing.conflict.result')}
          spellcheck={false}
          rows={24}
          value={result}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      </details>
    </section>
  );
}
