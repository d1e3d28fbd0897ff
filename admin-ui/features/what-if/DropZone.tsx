import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';

type Props = { readonly file: File | undefined; readonly onChoose: (file: File | undefined) => void };

/** Takes a file that is dropped on it, or chosen. */
export function DropZone({ file, onChoose }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer?.files ?? [];
        if (dropped) onChoose(dropped);
      }}
    >
      <input
        type="file"
        accept=".json,.ndjson,.jsonl,.csv,.tsv,application/json,text/csv"
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0])}
      />
      <span>
        {file === undefined ? (
          <strong>{text('what-if.drop')}</strong>
        ) : (
          <strong>{text('what-if.dropped', { name: file.name, size: formatFileSize(file.size) })}</strong>
        )}
        <span class="note">{text('what-if.drop.formats')}</span>
      </span>
    </label>
  );
}

function formatFileSize(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return new Intl.NumberFormat(text.locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
