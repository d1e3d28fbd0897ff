import { forceLinting, setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Diagnostic, diagnosticIn } from '../../../../engine/index.ts';
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
      effect(() => {
        const { faults, ruleFaults, ruleWarnings, notes } = session.checker;
        markFaults(view, [...(faults.value ?? []), ...ruleFaults.value], [...ruleWarnings.value, ...notes.value]);
      }),
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

/** Marks what is wrong, and what is only told, in the reader's language: inside an effect, they are told anew when that changes. */
function markFaults(view: EditorView, faults: readonly Diagnostic[], told: readonly Diagnostic[]): void {
  const catalog = engineCatalog();
  const yaml = view.state.doc.toString();
  const marksOf = (found: readonly Diagnostic[], severity: 'error' | 'warning') =>
    found.map((one) => {
      const { message, hint } = diagnosticIn(one, catalog);
      const words = hint === undefined ? sentence(message) : `${sentence(message)} ${sentence(hint)}`;
      return { ...faultRange(yaml, one), severity, message: words };
    });
  const marks = [...marksOf(faults, 'error'), ...marksOf(told, 'warning')];
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
