import type { Diagnostic, PolicyFile } from '../../engine/index.ts';

/** The faults whose place is not inside the text of their file; none where all is well. */
export function misplacedFaults(files: readonly PolicyFile[], faults: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
  return faults.filter(({ file, line, column, length }) => {
    const written = lines.get(file)?.[line - 1];
    if (written === undefined || column < 1 || length < 1) return true;
    return column > written.length + 1 || column - 1 + length > Math.max(written.length, column);
  });
}
