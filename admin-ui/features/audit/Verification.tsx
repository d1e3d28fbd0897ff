import { useState } from 'preact/hooks';
import { CopyButton } from '../../platform/controls/CopyButton.tsx';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { sentence } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import { useLanguageChange } from '../../platform/messages/use-language-change.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { type AuditVerification, verifyAudit } from '../../shared/audit/audit-client.ts';
import './audit.css';

/** Goes through the whole trail when asked, says whether it is whole, and gives the head to note down. */
export function Verification() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        <Icon name="shield" /> {text('audit.verify')}
      </button>
      {isOpen && (
        <Dialog title={text('audit.verify')} onClose={() => setOpen(false)}>
          <Verifying />
        </Dialog>
      )}
    </>
  );
}

function Verifying() {
  const [head, setHead] = useState('');
  const [found, setFound] = useState<{ readonly verdict: AuditVerification; readonly head: string } | undefined>(undefined);
  const { isBusy, fault, run } = useTask();
  const verify = () =>
    run(async () => {
      setFound(undefined);
      const noted = head.trim();
      setFound({ verdict: await verifyAudit(noted || undefined), head: noted });
    });
  useLanguageChange(() => found && void verify());
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void verify();
      }}
    >
      <label class="field" for="noted-head">
        <span>{text('audit.verify.head')}</span>
        <input
          id="noted-head"
          type="text"
          value={head}
          placeholder="42:…"
          autocomplete="off"
          onInput={({ currentTarget }) => setHead(currentTarget.value)}
        />
      </label>
      <div class="dialog-actions">
        <button type="submit" class="button primary" disabled={isBusy}>
          {text(isBusy ? 'audit.verify.busy' : 'audit.verify')}
        </button>
      </div>
      <div role="status">{found && <Verdict {...found} />}</div>
      {fault && <ProblemNote reason={fault} />}
    </form>
  );
}

function Verdict({ verdict, head }: { readonly verdict: AuditVerification; readonly head: string }) {
  const { whole, faults } = verdict;
  const own = `${verdict.head.sequence}:${verdict.head.hash}`;
  return (
    <div class="verdict" data-whole={whole}>
      <p class="verdict-words">
        <Icon name={whole ? 'check' : 'alert'} />
        <strong>
          {whole
            ? text('audit.verify.whole', { count: verdict.head.sequence })
            : text('audit.verify.broken', { count: faults.length })}
        </strong>
      </p>
      {whole && head !== '' && <p>{text('audit.verify.whole.with-head')}</p>}
      <ul>
        {faults.map(({ sequence, message }) => (
          <li key={`${sequence} ${message}`}>
            {text('audit.verify.fault', { number: String(sequence), words: sentence(message) })}
          </li>
        ))}
      </ul>
      {whole && (
        <>
          <p class="muted">{text('audit.verify.note')}</p>
          <p class="head-to-note">
            <code>{own}</code> <CopyButton label={text('audit.verify.copy')} content={() => own} />
          </p>
        </>
      )}
    </div>
  );
}
