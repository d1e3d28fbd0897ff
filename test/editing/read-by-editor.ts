import { yaml } from '@codemirror/lang-yaml';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';

/** The editor's state with a text, after it has read it to its end, as it does while somebody only looks at it. */
export function openedText(doc: string): EditorState {
  return readByEditor(EditorState.create({ doc, extensions: yaml() }));
}

/** A state after the editor has read its text to the end, however long that takes. */
export function readByEditor(state: EditorState): EditorState {
  ensureSyntaxTree(state, state.doc.length, 60_000);
  return state;
}
