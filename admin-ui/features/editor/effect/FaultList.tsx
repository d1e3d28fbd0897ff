import { type Diagnostic, diagnosticIn, isFinding } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { text } from '../../../platform/messages/text.ts';
import { editorView } from '../session/editor-view.ts';
import { saidFaults } from '../session/faults-under.ts';
import { useSession } from '../session/session-context.ts';
import { pathOfDiagnostic, showPlace } from '../session/show-place.ts';
import { FindingActions } from './FindingActions.tsx';
import { formatPlace } from './format-place.ts';

/** More faults than these are counted only. */
const most = 20;

/** The faults of the draft and its texts that are still to be written, each with the way to it. */
export function FaultList() {
  const session = useSession();
  const { checker } = session;
  const faults = saidFaults(session);
  return (
    <section class="effect-part" aria-labelledby="faults-heading" aria-busy={checker.isBehind.value}>
      <h3 id="faults-heading" data-good={faults && faults.length === 0}>
        <Icon name={faults === undefined ? 'clock' : faults.length > 0 ? 'alert' : 'check'} />
        <span role="status">{words(faults)}</span>
      </h3>
      {faults !== undefined && faults.length > 0 && (
        <ul class="fault-list">
          {faults.slice(0, most).map((fault) => (
            <Fault key={`${fault.line} ${fault.column} ${fault.message}`} fault={fault} />
          ))}
          {faults.length > most && <li class="muted">{text('editing.faults.more', { count: faults.length - most })}</li>}
        </ul>
      )}
      <UnwrittenTexts notes={checker.notes.value} />
      <RuleWarnings warnings={checker.ruleWarnings.value} />
    </section>
  );
}

/** The texts that are still to be written, each with the way to it. */
function UnwrittenTexts({ notes }: { readonly notes: readonly Diagnostic[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <p>
        <Icon name="alert" /> {text('editing.unwritten', { count: notes.length })}
      </p>
      <ul class="fault-list">
        {notes.slice(0, most).map((note) => (
          <Fault key={`${note.line} ${note.column}`} fault={note} />
        ))}
        {notes.length > most && <li class="muted">{text('editing.faults.more', { count: notes.length - most })}</li>}
      </ul>
    </>
  );
}

/** What the rules do together that may not be meant, each with the way to it. */
function RuleWarnings({ warnings }: { readonly warnings: readonly Diagnostic[] }) {
  if (warnings.length === 0) return null;
  return (
    <>
      <p>
        <Icon name="alert" /> {text('editing.findings', { count: warnings.length })}
      </p>
      <ul class="fault-list" aria-label={text('editing.findings', { count: warnings.length })}>
        {warnings.slice(0, most).map((warning) => (
          <Fault key={`${warning.line} ${warning.column} ${warning.message}`} fault={warning} />
        ))}
        {warnings.length > most && <li class="muted">{text('editing.faults.more', { count: warnings.length - most })}</li>}
      </ul>
    </>
  );
}

function words(faults: readonly Diagnostic[] | undefined): string {
  if (faults === undefined) return text('editing.check.waiting');
  return faults.length === 0 ? text('editing.faults.none') : text('editing.faults', { count: faults.length });
}

function Fault({ fault }: { readonly fault: Diagnostic }) {
  const session = useSession();
  const { message, hint } = diagnosticIn(fault, engineCatalog());
  const path = editorView.value.view === 'forms' ? pathOfDiagnostic(session, fault) : undefined;
  const place = path && session.readable && formatPlace(path, session.readable.document);
  return (
    <li>
      <button
        type="button"
        class="fault-link"
        data-weight={isFinding(fault) ? fault.weight : undefined}
        onClick={() => showPlace(session, fault)}
      >
        <span class="fault-line">{place ?? text('editing.line', { line: String(fault.line) })}</span> {sentence(message)}
        {hint !== undefined && <span class="note">{sentence(hint)}</span>}
      </button>
      {isFinding(fault) && <FindingActions finding={fault} />}
    </li>
  );
}
