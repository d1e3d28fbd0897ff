/** A piece of text in a line of a guide. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'image'; readonly address: string; readonly words: string };

/** A block of a guide. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const item = /^( *)(?:[-*]|(\d+)\.) +(.*)$/;

/** Reads as much of Markdown as the project's own guides are written in: headings, paragraphs, lists, tables, code, links and images. */
export function readMarkdown(text: string): Block[] {
  return blocksOf(text.replace(/\r/g, '').split('\n'));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6}) +(.*)$/.exec(line);
    if (line.trim() === '') at += 1;
    else if (/^ *```/.test(line)) {
      const end = lines.findIndex((one, index) => index > at && /^ *```/.test(one));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last + 1;
    } else if (heading) {
      const words = heading[2] ?? '';
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, id: anchorOf(words), parts: inlineOf(words) });
      at += 1;
    } else if (line.startsWith('|')) {
      const end = endOf(lines, at, (one) => one.startsWith('|'));
      const [head = [], , ...rows] = lines.slice(at, end).map(cellsOf);
      blocks.push({ kind: 'table', head, rows });
      at = end;
    } else if (item.test(line)) {
      const [, indent = '', number] = item.exec(line) ?? [];
      const end = endOf(
        lines,
        at,
        (one, index) => index === at || one.trim() === '' || one.startsWith(`${indent} `) || item.test(one),
      );
      blocks.push({ kind: 'list', isOrdered: number !== undefined, items: itemsOf(lines.slice(at, end), indent.length) });
      at = end;
    } else {
      const end = endOf(
        lines,
        at,
        (one, index) => index === at || (one.trim() !== '' && !/^(#{1,6} |\||```)/.test(one) && !item.test(one)),
      );
      blocks.push({ kind: 'paragraph', parts: inlineOf(lines.slice(at, end).join(' ')) });
      at = end;
    }
  }
  return blocks;
}

function endOf(lines: readonly string[], from: number, belongs: (line: string, index: number) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !belongs(line, index));
  return end < 0 ? lines.length : end;
}

function itemsOf(lines: readonly string[], indent: number): (readonly Block[])[] {
  const items: string[][] = [];
  for (const line of lines) {
    const found = item.exec(line);
    if (found && (found[1]?.length ?? 0) <= indent) items.push([found[3] ?? '']);
    else items.at(-1)?.push(line.replace(/^ {1,4}/, ''));
  }
  return items.map(blocksOf);
}

function cellsOf(line: string): (readonly Inline[])[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => inlineOf(cell.trim().replace(/\\\|/g, '|')));
}

/** The anchor of a heading, as GitHub makes it, so that links work in both places. */
export function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

const marks: readonly [RegExp, (found: RegExpExecArray) => Inline][] = [
  [/^``? ?(.+?) ?``?(?!`)/, ([, text = '']) => ({ kind: 'code', text })],
  [/^!\[([^\]]*)\]\(([^)]+)\)/, ([, words = '', address = '']) => ({ kind: 'image', address, words })],
  [
    /^\[((?:[^[\]]|`[^`]*`)+)\]\(([^)]+)\)/,
    ([, words = '', address = '']) => ({ kind: 'link', address, parts: inlineOf(words) }),
  ],
  [/^\*\*(.+?)\*\*/, ([, words = '']) => ({ kind: 'strong', parts: inlineOf(words) })],
  [/^~~(.+?)~~/, ([, words = '']) => ({ kind: 'struck', parts: inlineOf(words) })],
  [/^\*([^*\s][^*]*)\*/, ([, words = '']) => ({ kind: 'emphasis', parts: inlineOf(words) })],
];

function inlineOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  let rest = text;
  const flush = (): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (rest !== '') {
    const mark = marks.flatMap(([form, make]) => {
      const found = form.exec(rest);
      return found ? [{ length: found[0].length, part: make(found) }] : [];
    })[0];
    if (mark === undefined) {
      plain += rest.charAt(0);
      rest = rest.slice(1);
    } else {
      flush();
      parts.push(mark.part);
      rest = rest.slice(mark.length);
    }
  }
  flush();
  return parts;
}
