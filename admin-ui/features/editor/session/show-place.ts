import { type Diagnostic, type Path, pathAt } from '../../../../engine/index.ts';
import { faultRange } from '../checking/fault-range.ts';
import type { EditSession } from './edit-session.ts';
import { editorView, type SectionId, sectionKeys, sections, showDiagnostic, showView } from './editor-view.ts';

/** So many times it is looked for what opens as it is gone to. */
const mostSteps = 12;

/** Where in the policy a diagnostic is; undefined while the text cannot be read. */
export function pathOfDiagnostic({ policy }: EditSession, diagnostic: Diagnostic): Path | undefined {
  const known = policy.value;
  return known && pathAt(known.tree, faultRange(known.text, diagnostic).from);
}

/** The part of the forms in which a path stands; undefined where none shows it. */
export function sectionOfPath([key]: Path): SectionId | undefined {
  return sections.find((id) => sectionKeys[id].some((one) => one === key));
}

/** Goes to the field of a diagnostic: in the forms where they show it, else in the text. */
export function showPlace(session: EditSession, diagnostic: Diagnostic): void {
  const path = editorView.peek().view === 'forms' ? pathOfDiagnostic(session, diagnostic) : undefined;
  const section = path && sectionOfPath(path);
  if (path === undefined || section === undefined) {
    showDiagnostic(diagnostic);
    return;
  }
  showView({ section });
  void goTo(path, () => showDiagnostic(diagnostic));
}

/** Opens what hides a field, step by step as it is drawn, and gives it the focus. */
async function goTo(path: Path, otherwise: () => void): Promise<void> {
  let found: Element | undefined;
  for (let step = 0; step < mostSteps; step += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const best = nearest(path);
    if (best === undefined) continue;
    for (
      let hidden = best.closest('details:not([open])');
      hidden !== null;
      hidden = hidden.parentElement?.closest('details:not([open])') ?? null
    )
      (hidden as HTMLDetailsElement).open = true;
    if (best === found && best.getAttribute('data-path') === path.join('/')) break;
    found = best;
  }
  if (found === undefined) return otherwise();
  const control = found.matches(controls) ? found : (found.querySelector(controls) ?? found);
  found.scrollIntoView({ block: 'center' });
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}

const controls = 'input, select, textarea, button, [tabindex]';

/** What is drawn of the longest part of a path. */
function nearest(path: Path): Element | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const shown = document.querySelector(`[data-path="${CSS.escape(path.slice(0, length).join('/'))}"]`);
    if (shown !== null) return shown;
  }
  return undefined;
}
