import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Path, ToldFinding } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { simulateAddress } from '../examples/written-example.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { removedRule } from '../rules/rule-edits.ts';
import { useSession } from '../session/session-context.ts';
import { pathOfDiagnostic } from '../session/show-place.ts';

/** What can be done at once about what rules do together: try a case that shows it, take the rule away, or say why it is meant so. */
export function FindingActions({ finding }: { readonly finding: ToldFinding }) {
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const policy = session.readable;
  if (policy === undefined) return null;
  const { policy: id, language } = session.edition;
  const rule = rulePathOf(finding, pathOfDiagnostic(session, finding));
  const removal = rule === undefined ? [] : removedRule(policy, rule);
  const remove = () => session.edit(removal, text('editing.rule.removed'));
  const takeBack = (index: number) =>
    session.edit([{ kind: 'remove', path: ['analysis', 'accept', index] }], text('editing.finding.taken-back'));
  return (
    <div class="finding-actions">
      {'example' in finding && (
        <a
          href={simulateAddress(
            { case: caseOf(finding.example), asOf: undefined },
            { vendor: id.split('/')[0] ?? '', language },
            `${id}/${language}@draft`,
          )}
        >
          {text('editing.finding.try')}
        </a>
      )}
      {removal.length > 0 && (
        <button type="button" class="button quiet" onClick={remove}>
          {text('editing.finding.take-away')}
        </button>
      )}
      {finding.kind === 'accepted-in-vain' ? (
        <button type="button" class="button quiet" onClick={() => takeBack(finding.index)}>
          {text('editing.finding.take-back')}
        </button>
      ) : (
        <button type="button" class="button quiet" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {text('editing.finding.meant')}
        </button>
      )}
      {isAsking && finding.kind !== 'accepted-in-vain' && (
        <ReasonForm
          onCancel={() => setAsking(false)}
          onGive={(reason) => {
            setAsking(false);
            session.edit(acceptance(policy, finding, reason), text('editing.finding.accepted'));
          }}
        />
      )}
    </div>
  );
}

function ReasonForm({ onGive, onCancel }: { readonly onGive: (reason: string) => void; readonly onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (reason.trim() === '') field.current?.focus();
    else onGive(reason.trim());
  };
  return (
    <form class="finding-reason" onSubmit={submit}>
      <label>
        {text('editing.finding.reason')}
        <textarea
          ref={field}
          rows={2}
          required
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
          onKeyDown={(event) => {
            const press = keyPress(event);
            if (press.kind !== 'command' || press.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </label>
      <button type="submit" class="button">
        {text('editing.finding.accept')}
      </button>
    </form>
  );
}

/** The rule that does nothing, where it stands on its own: a cell of a table is changed in its table. */
function rulePathOf(finding: ToldFinding, path: Path | undefined): Path | undefined {
  if (finding.kind !== 'never-holds' && finding.kind !== 'hidden' && finding.kind !== 'redundant') return undefined;
  if (path === undefined || finding.rule.includes('/')) return undefined;
  const index = path.findIndex((step) => typeof step === 'number');
  return index < 0 ? undefined : path.slice(0, index + 1);
}

function caseOf({ facts, events, openedAt }: Extract<ToldFinding, { example: unknown }>['example']): Record<string, unknown> {
  return { ...(openedAt !== undefined && { openedAt }), ...facts, ...(events.length > 0 && { events }) };
}

function acceptance(policy: LayeredPolicy, finding: ToldFinding, reason: string): PolicyEdit[] {
  const { kind, part } = finding;
  const value = {
    finding: kind,
    part,
    ...('rule' in finding && { rule: finding.rule }),
    ...(kind === 'graver-gets-less' && { fact: finding.fact }),
    reason,
  };
  const { analysis } = policy.document;
  if (analysis?.accept !== undefined)
    return [{ kind: 'insert', path: ['analysis', 'accept'], index: analysis.accept.length, value }];
  return [
    {
      kind: 'set',
      path: analysis === undefined ? ['analysis'] : ['analysis', 'accept'],
      value: analysis === undefined ? { accept: [value] } : [value],
    },
  ];
}
