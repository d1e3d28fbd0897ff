import { forceLinting, setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Diagnostic, diagnosticIn, isNote } from '../../../../engine/index.ts';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { text } from '../../../platform/messages/text.ts';
import { faultRange } from '../checking/fault-range.ts';
import type { EditSession } from '../session/edit-session.ts';
import { shownDiagnostic } from '../session/editor-view.ts';
import { openYamlView } from './yaml-view.ts';

type Props = { readonly session: EditSession };

/** The policy as text, with its faults where they stand. */
export function YamlEditor({ session }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const { view, end } = openYamlView(host.current, session, {
      label: text('editing.yaml'),
      typing: text('editing.yaml.typing'),
    });
    const stops = [
      effect(() => markFaults(view, [...(session.checker.faults.value ?? []), ...session.checker.notes.value])),
      effect(() => goTo(view)),
    ];
    return () => {
      for (const stop of stops) stop();
      end();
    };
  }, [session]);
  return (
    <>
      <p class="yaml-keys">{text('editing.yaml.keys')}</p>
      <div class="yaml-editor" ref={host} />
    </>
  );
}

/** Marks the faults and notes, told in the reader's language: inside an effect, they are told anew when that changes. */
function markFaults(view: EditorView, faults: readonly Diagnostic[]): void {
  const catalog = engineCatalog();
  const marks = faults.map((fault) => {
    const { message, hint } = diagnosticIn(fault, catalog);
    const words = hint === undefined ? sentence(message) : `${sentence(message)} ${sentence(hint)}`;
    return { ...faultRange(words, fault), severity: isNote(fault) ? ('warning' as const) : ('error' as const), message: words };
  });
  view.dispatch(setDiagnostics(view.state, marks));
  forceLinting(view);
}

/** Goes to the place that was asked for, once. */
function goTo(view: EditorView): void {
  const place = shownDiagnostic.value;
  if (place === undefined) return;
  shownDiagnostic.value = undefined;
  const { from, to } = faultRange(view.state.doc.toString(), place);
  view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
}
