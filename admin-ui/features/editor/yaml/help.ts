import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { english, type SupportPolicy } from '../../../../engine/index.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { cursorPath } from './cursor-path.ts';
import { helpAt } from './suggestions.ts';

/** Tells what a key means when one points at it, in the reader's language. */
export function help(documentOf: () => SupportPolicy | undefined): Extension {
  return hoverTooltip((view, at) => {
    const line = view.state.doc.lineAt(at);
    const word = wordAround(line.text, at - line.from);
    if (word === undefined) return null;
    const isKey = /^\s*:(\s|$)/.test(line.text.slice(word.to));
    const cursor = cursorPath(view.state, line.from + word.to);
    if (cursor === undefined) return null;
    const path = isKey ? [...cursor.path, line.text.slice(word.from, word.to)] : cursor.path;
    const found = helpAt(path, documentOf() ?? ({} as SupportPolicy), engineCatalog() ?? english);
    if (found === undefined) return null;
    return { pos: line.from + word.from, end: line.from + word.to, create: () => ({ dom: card(found) }) };
  });
}

function wordAround(line: string, at: number): { from: number; to: number } | undefined {
  const from = at - (/[\w-]*$/.exec(line.slice(0, at))?.[0].length ?? 0);
  const to = at + (/^[\w-]*/.exec(line.slice(at))?.[0].length ?? 0);
  return from === to ? undefined : { from, to };
}

function card({ title, words }: { readonly title: string; readonly words: string }): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'yaml-help';
  const heading = document.createElement('strong');
  heading.textContent = title;
  const body = document.createElement('p');
  body.textContent = words;
  dom.append(heading, body);
  return dom;
}
