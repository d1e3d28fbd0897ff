import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState, Line, Text } from '@codemirror/state';
import type { Path } from '../../../../engine/index.ts';

/** Where in a policy somebody is writing: in a key of the map at `path`, or in the value at `path`. `from` is where the word begins. */
export type CursorPath = {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly from: number;
  readonly isInFlow: boolean;
};

type Tree = NonNullable<ReturnType<typeof ensureSyntaxTree>>;
type SyntaxNode = ReturnType<Tree['resolveInner']>;

/** A text with the editor's own tree of it. */
type Source = { readonly doc: Text; readonly tree: Tree };

/** A step of a path, and how far what it leads into stands from the left. */
type Level = { readonly step: string | number; readonly column: number };

/** How long a key that was pressed may wait for the editor to read on, in milliseconds. It has mostly read so far before somebody writes there. */
const patience = 200;

/**
 * Where a position in a text is, also while the text is no YAML because somebody is writing in it. The editor's tree says what stands
 * in what; where it says nothing of a position, because only spaces are there or the first word of a line, indentation does.
 * Undefined in comments, in texts on lines of their own, and where the text has not been read yet.
 */
export function cursorPath(state: EditorState, at: number): CursorPath | undefined {
  const tree = ensureSyntaxTree(state, at, patience);
  if (tree === null) return undefined;
  const node = tree.resolveInner(at, -1);
  const source = { doc: state.doc, tree };
  if (node.name === 'Comment' || node.name === 'BlockLiteralContent')
    return isAtLineStart(source, at) ? blockPath(source, at) : undefined;
  const flow = openFlow(node, at);
  return flow === undefined ? blockPath(source, at) : flowPath(source, flow, at);
}

function isAtLineStart({ doc }: Source, at: number): boolean {
  return doc.sliceString(doc.lineAt(at).from, at).trim() === '';
}

/** The innermost braces or brackets around a position. */
function openFlow(node: SyntaxNode, at: number): SyntaxNode | undefined {
  for (let one: SyntaxNode | null = node; one !== null; one = one.parent) {
    const [opening, closing] = one.name === 'FlowMapping' ? ['{', '}'] : one.name === 'FlowSequence' ? ['[', ']'] : [];
    if (opening === undefined || closing === undefined) continue;
    const end = one.getChild(closing);
    if (one.firstChild?.name === opening && one.from < at && (end === null || at <= end.from)) return one;
  }
  return undefined;
}

function flowPath(source: Source, flow: SyntaxNode, at: number): CursorPath {
  const before = childrenOf(flow).filter(({ from }) => from < at);
  const above = levelsAbove(source, flow).map(({ step }) => step);
  const separator = before.findLast(({ name }) => name === ',' || name === '{' || name === '[') ?? flow;
  if (flow.name === 'FlowSequence') {
    const index = before.filter(({ name }) => name === ',').length;
    return { path: [...above, index], part: 'value', from: wordFrom(source, separator.to, at), isInFlow: true };
  }
  const pair = before.findLast(({ name, from }) => name === 'Pair' && from >= separator.to);
  const colon = pair?.getChild(':');
  if (!pair || !colon || colon.to > at)
    return { path: above, part: 'key', from: wordFrom(source, separator.to, at), isInFlow: true };
  return { path: [...above, nameOf(source, pair)], part: 'value', from: wordFrom(source, colon.to, at), isInFlow: true };
}

function blockPath(source: Source, at: number): CursorPath | undefined {
  const line = source.doc.lineAt(at);
  const written = source.doc.sliceString(line.from, at);
  const lead = /^\s*(?:-(?:\s+|$))*/.exec(written)?.[0] ?? '';
  const start = line.from + lead.length;
  const token = tokenAt(source, line.from + written.trimEnd().length);
  if (isClosing(token)) return undefined;
  const levels = lead.includes('-')
    ? levelsAbove(source, tokenAt(source, line.from + lead.trimEnd().length))
    : levelsByColumn(source, line, lead.length);
  if (levels === undefined) return undefined;
  const above = levels.map(({ step }) => step);
  const pair = written.length > lead.length ? pairOn(token, start) : undefined;
  const colon = pair?.getChild(':');
  if (pair && colon)
    return { path: [...above, nameOf(source, pair)], part: 'value', from: wordFrom(source, colon.to, at), isInFlow: false };
  const from = wordFrom(source, start, at);
  return { path: above, part: from === start ? 'key' : 'value', from, isInFlow: false };
}

/** The levels into which a line belongs by how far it stands from the left; undefined in a text that goes on. */
function levelsByColumn(source: Source, line: Line, column: number): Level[] | undefined {
  const token = tokenBefore(source, line);
  if (token === undefined) return [];
  const levels = levelsAbove(source, token);
  if (/^BlockLiteral/.test(token.name) && column > (levels.at(-1)?.column ?? -1)) return undefined;
  return levels.filter((level) => level.column < column);
}

/** The last thing written above a line that is no comment. */
function tokenBefore(source: Source, line: Line): SyntaxNode | undefined {
  for (let number = line.number - 1; number > 0; number -= 1) {
    const { from, text } = source.doc.line(number);
    let length = text.trimEnd().length;
    while (length > 0) {
      const token = tokenAt(source, from + length);
      if (token.name !== 'Comment') return token;
      length = text.slice(0, Math.max(0, token.from - from)).trimEnd().length;
    }
  }
  return undefined;
}

function tokenAt(source: Source, end: number): SyntaxNode {
  return source.tree.resolveInner(end, -1);
}

/** The first entry of a map that begins on a line and in whose value a thing stands. `start` is where the line's first word begins. */
function pairOn(token: SyntaxNode, start: number): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  for (let one: SyntaxNode | null = token; one !== null; one = one.parent) {
    const colon = one.name === 'Pair' ? one.getChild(':') : null;
    if (colon !== null && colon.from >= start && colon.to <= token.to) found = one;
  }
  return found;
}

/** The steps that lead to a thing, from the root. Who stands in a key is not in what the key leads to. */
function levelsAbove(source: Source, node: SyntaxNode): Level[] {
  const levels: Level[] = [];
  for (let one = node; one.parent !== null; one = one.parent) {
    const { parent } = one;
    if (parent.name === 'Pair' && one.name !== 'Key' && parent.getChild('Key') !== null)
      levels.unshift({ step: nameOf(source, parent), column: columnOf(source, parent.from) });
    if (parent.name === 'BlockSequence') levels.unshift(itemLevel(source, parent, one));
    if (parent.name === 'FlowSequence' && one.name === 'Item') {
      const step = childrenOf(parent).filter(({ name, from }) => name === ',' && from < one.from).length;
      levels.unshift({ step, column: columnOf(source, one.from) });
    }
  }
  return levels;
}

/** The entry of a list that a thing is, or whose dash it is. */
function itemLevel(source: Source, list: SyntaxNode, { to }: SyntaxNode): Level {
  const dashes = childrenOf(list).filter(({ name, to: end }) => name === '-' && end <= to);
  return { step: Math.max(0, dashes.length - 1), column: columnOf(source, dashes.at(-1)?.from ?? list.from) };
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function nameOf(source: Source, pair: SyntaxNode): string {
  const key = pair.getChild('Key');
  return key === null ? '' : source.doc.sliceString(key.from, key.to).replace(/^["']|["']$/g, '');
}

function columnOf(source: Source, at: number): number {
  return at - source.doc.lineAt(at).from;
}

/** Where the word begins that comes after a position, without its quote. Behind a closing bracket none has begun. */
function wordFrom(source: Source, after: number, at: number): number {
  const written = source.doc.sliceString(after, at);
  if (isClosing(tokenAt(source, after + written.trimEnd().length))) return at;
  return after + (/^\s*["']?/.exec(written)?.[0].length ?? 0);
}

function isClosing({ name }: SyntaxNode): boolean {
  return name === '}' || name === ']';
}
