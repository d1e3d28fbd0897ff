import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import type { EditSession } from '../session/edit-session.ts';
import { completion } from './completion.ts';
import { help } from './help.ts';
import { look } from './look.ts';

/** Marks what did not come from typing here. */
const fromElsewhere = Annotation.define<boolean>();

/** The name under which this view changes the text. */
const here = 'yaml';

/** An editor of a session's text in an element. The past is the session's, so undoing goes over all views. `label` names typing in it. */
export function openYamlView(
  parent: HTMLElement,
  session: EditSession,
  words: { readonly label: string; readonly typing: string },
) {
  const follow = EditorView.updateListener.of(({ docChanged, state, transactions }) => {
    if (!docChanged || transactions.some((one) => one.annotation(fromElsewhere))) return;
    session.history.change(state.doc.toString(), words.typing, here);
  });
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: session.history.peek(), extensions: [...extensions(session, words.label), follow] }),
  });
  const stop = session.history.follow(({ splice: { from, to, insert }, by, kind }) => {
    if (by === here) return;
    const isStep = kind !== 'edit';
    view.dispatch({
      changes: { from, to, insert },
      annotations: fromElsewhere.of(true),
      ...(isStep && { selection: { anchor: from + insert.length }, scrollIntoView: true }),
    });
  });
  return {
    view,
    end: () => {
      stop();
      view.destroy();
    },
  };
}

function extensions(session: EditSession, label: string): Extension[] {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    foldGutter(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    rectangularSelection(),
    crosshairCursor(),
    EditorView.lineWrapping,
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    yaml(),
    look,
    lintGutter(),
    completion(() => session.readable?.document),
    autocompletion({ icons: false, activateOnTyping: true, maxRenderedOptions: 60 }),
    help(() => session.readable?.document),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off', tabindex: '0' }),
    // Esc, then Tab, leads out of the editor.
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}
