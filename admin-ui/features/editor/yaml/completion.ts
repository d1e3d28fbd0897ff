import { type Completion, type CompletionContext, type CompletionResult, snippet } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type SupportPolicy, scalarText } from '../../../../engine/index.ts';
import { engineText } from '../checking/engine-text.ts';
import { type CursorPath, cursorPath } from './cursor-path.ts';
import { type Suggestion, suggestionsAt } from './suggestions.ts';

/** Completes keys, values and names by what the schema says of the place and what the policy has. */
export function completion(documentOf: () => SupportPolicy | undefined): Extension {
  // The same function every time: another one would begin anew with each key.
  const data = [{ autocomplete: (context: CompletionContext) => complete(context, documentOf()) }];
  return EditorState.languageData.of(() => data);
}

function complete(context: CompletionContext, document: SupportPolicy | undefined): CompletionResult | null {
  const { state, pos } = context;
  const cursor = cursorPath(state, pos);
  if (cursor === undefined) return null;
  const typed = state.sliceDoc(cursor.from, pos);
  if (/[\n:]/.test(typed) || (typed === '' && !context.explicit && !isInviting(state.sliceDoc(Math.max(0, pos - 2), pos))))
    return null;
  const options = suggestionsAt(cursor, document ?? ({} as SupportPolicy)).map((suggestion, index) =>
    option(suggestion, cursor, index),
  );
  return options.length === 0 ? null : { from: cursor.from, options, validFor: /^[\w./+ -]*$/ };
}

/** Whether what stands before the cursor asks for something: a colon, a brace, a bracket, a comma. */
function isInviting(before: string): boolean {
  return /[:[{,] $/.test(before);
}

function option({ word, kind, detail, help, opens }: Suggestion, cursor: CursorPath, index: number): Completion {
  return {
    label: word,
    type: kind === 'key' ? 'property' : 'constant',
    ...(detail !== undefined && { detail: engineText(detail) }),
    ...(help && { info: engineText(help) }),
    // In the order in which the format names them.
    boost: -Math.min(index, 98),
    apply: kind === 'key' ? keyText(word, cursor, opens) : writtenWord(word, kind, cursor),
  };
}

function keyText(word: string, { isInFlow }: CursorPath, opens: Suggestion['opens']) {
  if (opens === undefined) return snippetOf(`${word}: #{}`);
  if (isInFlow) return snippetOf(opens === 'map' ? `${word}: { #{} }` : `${word}: [#{}]`);
  return snippetOf(opens === 'map' ? `${word}:\n\t#{}` : `${word}:\n\t- #{}`);
}

function snippetOf(template: string) {
  const apply = snippet(template);
  return (view: EditorView, chosen: Completion, from: number, to: number): void => {
    // A key that is completed in front of its colon keeps it.
    const isKeyed = /^\s*:/.test(view.state.doc.sliceString(to, to + 8));
    if (isKeyed)
      view.dispatch({ changes: { from, to, insert: chosen.label }, selection: { anchor: from + chosen.label.length } });
    else apply(view, chosen, from, to);
  };
}

/** A word as it is written: true and false, and numbers, are what they look like only where they are no names. */
export function writtenWord(word: string, kind: 'value' | 'name', { isInFlow }: Pick<CursorPath, 'isInFlow'>): string {
  return kind === 'value' && /^(true|false|-?\d+(\.\d+)?)$/.test(word) ? word : scalarText(word, isInFlow);
}
