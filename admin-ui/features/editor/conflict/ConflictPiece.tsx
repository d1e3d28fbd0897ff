import { text } from '../../../platform/messages/text.ts';
import type { MergeChoice, MergePiece } from './merge-pieces.ts';

type Props = {
  readonly piece: MergePiece;
  readonly index: number;
  readonly choice: MergeChoice | undefined;
  /** Whether the text is written by hand by now, so that a choice would not change it. */
  readonly isFixed: boolean;
  readonly onChoose: (choice: MergeChoice) => void;
};

/** How many unchanged lines are shown around a change. */
const around = 2;

/** A stretch of two texts: unchanged lines in short, a change with both sides and the choice between them. */
export function ConflictPiece({ piece, index, choice, isFixed, onChoose }: Props) {
  if (piece.kind === 'same') return <Unchanged lines={piece.base} />;
  const choices: readonly MergeChoice[] = piece.kind === 'conflict' ? ['theirs', 'yours', 'both', 'base'] : [piece.kind, 'base'];
  return (
    <li class="conflict-piece" data-kind={piece.kind} data-open={choice === undefined}>
      <div class="conflict-sides">
        <Side
          title={text('editing.conflict.theirs')}
          lines={piece.theirs}
          isTaken={choice === 'theirs' || choice === 'both'}
          isChanged={piece.kind !== 'yours'}
        />
        <Side
          title={text('editing.conflict.yours')}
          lines={piece.yours}
          isTaken={choice === 'yours' || choice === 'both'}
          isChanged={piece.kind !== 'theirs'}
        />
      </div>
      <div class="choices" role="radiogroup" aria-label={text('editing.conflict.take')}>
        {choices.map((one) => (
          <label key={one} class="choice small">
            <input
              type="radio"
              name={`piece-${index}`}
              disabled={isFixed}
              checked={choice === one}
              onChange={() => onChoose(one)}
            />
            {text(`editing.conflict.take.${one}`)}
          </label>
        ))}
      </div>
    </li>
  );
}

type SideProps = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isTaken: boolean;
  readonly isChanged: boolean;
};

function Side({ title, lines, isTaken, isChanged }: SideProps) {
  return (
    <figure class="conflict-side" data-taken={isTaken} data-changed={isChanged}>
      <figcaption>
        {title}
        {!isChanged && <span class="muted"> {text('editing.conflict.unchanged')}</span>}
      </figcaption>
      {lines.length === 0 ? <p class="muted">{text('editing.conflict.nothing')}</p> : <pre>{lines.join('')}</pre>}
    </figure>
  );
}

function Unchanged({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length <= around * 2 + 1)
    return (
      <li class="conflict-same">
        <pre>{lines.join('')}</pre>
      </li>
    );
  return (
    <li class="conflict-same">
      <pre>{lines.slice(0, around).join('')}</pre>
      <p class="muted">{text('editing.conflict.same-lines', { count: lines.length - around * 2 })}</p>
      <pre>{lines.slice(-around).join('')}</pre>
    </li>
  );
}
