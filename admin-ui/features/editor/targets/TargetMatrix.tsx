import { useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { SeverityMark } from '../../../shared/vocabulary/SeverityMark.tsx';
import { targetLabel } from '../../../shared/vocabulary/target-label.ts';
import { isInherited, type LayeredPolicy } from '../layers/layered-policy.ts';
import { describeCondition } from '../rules/describe-condition.ts';
import { describeTargetTerms, formatTarget, type WrittenTarget } from '../rules/format-target.ts';
import { faultsUnder } from '../session/faults-under.ts';
import { useSession } from '../session/session-context.ts';
import { TargetPopover } from './TargetPopover.tsx';
import { isSameGroup, type MatrixCell, type MatrixGroup, matrixEdits, metricsOf, targetMatrix } from './target-matrix.ts';

/** What is promised, as the document tells it: a row for each severity, a column for each kind of promise. */
export function TargetMatrix() {
  const policy = useSession().readable;
  if (policy === undefined) return null;
  const groups = targetMatrix(policy.document);
  return (
    <section class="target-matrix" aria-labelledby="matrix-heading">
      <h3 id="matrix-heading">{text('editing.matrix')}</h3>
      <p class="muted">{text('editing.matrix.words')}</p>
      {groups.map((group, index) => (
        <MatrixTable key={JSON.stringify(group.when ?? index)} {...{ group, policy }} />
      ))}
    </section>
  );
}

type TableProps = { readonly group: MatrixGroup; readonly policy: LayeredPolicy };

function MatrixTable({ group, policy }: TableProps) {
  const { document } = policy;
  const metrics = metricsOf(document);
  const used = metrics.filter((kind) => [...group.cells.values()].some((cells) => cells.get(kind)?.row !== undefined));
  const [added, setAdded] = useState<readonly string[]>([]);
  const kinds = metrics.filter((kind) => used.includes(kind) || added.includes(kind));
  const others = metrics.filter((kind) => !kinds.includes(kind));
  const severities = Object.entries(document.severities ?? {});
  const title = group.when === undefined ? text('editing.matrix.all') : describeGroup(group.when, document);
  return (
    <table class="matrix" aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text('editing.outcome.severity')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {targetLabel(kind, document)}
            </th>
          ))}
          {others.length > 0 && (
            <td class="matrix-add">
              <select
                aria-label={text('editing.matrix.add')}
                value=""
                onChange={({ currentTarget }) => setAdded([...added, currentTarget.value])}
              >
                <option value="">{text('editing.matrix.add')}</option>
                {others.map((kind) => (
                  <option key={kind} value={kind}>
                    {targetLabel(kind, document)}
                  </option>
                ))}
              </select>
            </td>
          )}
        </tr>
      </thead>
      <tbody>
        {severities.map(([id, severity], rank) => (
          <tr key={id}>
            <th scope="row">
              <SeverityMark rank={rank} of={severities.length} /> <span lang={document.language}>{severity?.label ?? id}</span>
            </th>
            {kinds.map((kind) => (
              <TargetCell key={kind} {...{ group, policy, kind }} severity={id} cell={group.cells.get(id)?.get(kind)} />
            ))}
            {others.length > 0 && <td />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = TableProps & { readonly severity: string; readonly kind: string; readonly cell: MatrixCell | undefined };

function TargetCell({ group, policy, severity, kind, cell }: CellProps) {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const { document } = policy;
  const target = cell?.target;
  const path = cell?.row === undefined ? undefined : ['targets', cell.row, kind];
  const faults = path === undefined ? [] : faultsUnder(session, path);
  const name = text('editing.matrix.cell', { severity: severityName(document, severity), kind: targetLabel(kind, document) });
  const edits = (before: SupportPolicy, next: WrittenTarget | undefined) => {
    const own = targetMatrix(before).find((one) => isSameGroup(one, group));
    return own === undefined ? [] : matrixEdits(before, own, severity, kind, next);
  };
  return (
    <td data-faulty={faults.length > 0} data-inherited={path !== undefined && isInherited(policy, [...path, 'within'])}>
      <button type="button" class="matrix-cell" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <span class="visually-hidden">{name}: </span>
        {target === undefined ? (
          <>
            <span class="visually-hidden">{text('editing.matrix.nothing')}</span>
            <span class="matrix-empty" aria-hidden="true">
              –
            </span>
          </>
        ) : (
          <>
            <span class="matrix-promise">{formatTarget(target)}</span>{' '}
            <span class="note">{describeTargetTerms(target, document)}</span>
          </>
        )}
      </button>
      {isOpen && (
        <TargetPopover
          {...{ name, document, edits }}
          target={target ?? {}}
          shared={(cell?.shared ?? []).map((one) => severityName(document, one))}
          faults={faults}
          onClose={() => setOpen(false)}
        />
      )}
    </td>
  );
}

function severityName(document: SupportPolicy, id: string): string {
  return document.severities?.[id]?.label ?? id;
}

/** Which cases a condition means, as short as a heading: `Fault in our software, no code change needed`. */
function describeGroup(when: Readonly<Record<string, unknown>>, document: SupportPolicy): string {
  const words = Object.entries(when)
    .map(([key, value]) => describeSimpleFact(key, value) ?? describeCondition({ [key]: value }, document))
    .join(', ');
  return `${words.charAt(0).toLocaleUpperCase(text.locale)}${words.slice(1)}`;
}

/** A phrase for one answer to a common question; undefined where there is none. What must not be yes is no. */
function describeSimpleFact(fact: string, value: unknown): string | undefined {
  if (fact === 'not') {
    const [only, ...others] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return only !== undefined && others.length === 0 && only[1] === true ? describeSimpleFact(only[0], false) : undefined;
  }
  const key = `editing.case.${fact}.${String(value)}`;
  return isMessage(key) ? text(key as 'editing.case.defectOrigin.vendor-software') : undefined;
}
