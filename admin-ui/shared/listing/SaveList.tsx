import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';

/** How a list is saved: as a table for people, or as lines for tools. */
export const savedAs = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
} as const;

export type SavedAs = keyof typeof savedAs;

type Props = {
  /** What the file is called, without its ending. */
  readonly name: string;
  /** All that fits, also what is not on the screen. */
  readonly read: (type: SavedAs) => Promise<string>;
};

/** Saves all of a list as it is narrowed now. */
export function SaveList({ name, read }: Props) {
  const { isBusy, fault, run } = useTask();
  const save = (type: SavedAs) => run(async () => saveFile(`${name}.${type}`, savedAs[type], await read(type)));
  return (
    <div class="save-list">
      <div class="choices">
        {(['csv', 'ndjson'] as const).map((type) => (
          <button key={type} type="button" class="button quiet" disabled={isBusy} onClick={() => void save(type)}>
            {text(`list.save.${type}`)}
          </button>
        ))}
      </div>
      <p class="note" role="status">
        {isBusy ? text('list.save.busy') : ''}
      </p>
      {fault && <ProblemNote reason={fault} />}
    </div>
  );
}

function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  // Spreadsheets take a table for UTF-8 only where it says so.
  link.href = URL.createObjectURL(new Blob([type === savedAs.csv ? `\u{feff}${content}` : content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
