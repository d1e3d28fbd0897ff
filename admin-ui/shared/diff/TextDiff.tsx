import { useState } from 'preact/hooks';
import { useMedia } from '../../platform/browser/use-media.ts';
import { text } from '../../platform/messages/text.ts';
import { hunksOf } from './diff-hunks.ts';
import { HunkTable } from './HunkTable.tsx';

type Props = { readonly before: string; readonly after: string; readonly names: readonly [string, string] };

const roomForTwo = '(min-width: 900px)';

/** Two texts and where they differ: side by side where there is room, or one below the other. */
export function TextDiff({ before, after, names }: Props) {
  const hasRoom = useMedia(roomForTwo);
  const [wanted, setWanted] = useState<boolean | undefined>(undefined);
  const isSplit = hasRoom && (wanted ?? true);
  const hunks = hunksOf(before, after);
  if (hunks.length === 0) return <p class="empty">{text('compare.same-text')}</p>;
  return (
    <div class="text-diff">
      <div class="text-diff-head">
        <p class="muted">
          <code>{names[0]}</code> → <code>{names[1]}</code> · {text('compare.hunks', { count: hunks.length })}
        </p>
        {hasRoom && (
          <label class="check">
            <input type="checkbox" checked={isSplit} onChange={({ currentTarget }) => setWanted(currentTarget.checked)} />
            <span>{text('compare.side-by-side')}</span>
          </label>
        )}
      </div>
      {hunks.map((hunk, index) => (
        <HunkTable key={index} {...{ hunk, isSplit }} />
      ))}
    </div>
  );
}
