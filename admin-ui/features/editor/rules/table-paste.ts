/** Cells of a spreadsheet as text, row by row. */
export type CellTable = readonly (readonly string[])[];

/** Reads what a spreadsheet puts on the clipboard: cells between tabs, rows between line breaks; in quotes, both can be part of a cell. */
export function readTable(text: string): CellTable {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < normal.length; at += 1) {
    const letter = normal.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (normal.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '' && closes(normal, at)) isQuoted = true;
    else if (letter === '\t') end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows;
}

/** Whether a quote at the start of a cell is closed where the cell ends. */
function closes(text: string, start: number): boolean {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') at += 1;
    else return at + 1 === text.length || text.charAt(at + 1) === '\t' || text.charAt(at + 1) === '\n';
  }
  return false;
}

/** Cells as a spreadsheet takes them. */
export function tableText(rows: CellTable): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
