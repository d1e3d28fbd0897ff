import { useEffect } from 'preact/hooks';
import { auditActions } from '../../../contract/audit-action.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import { readAuditNames } from '../../shared/audit/audit-client.ts';
import { FilterField } from '../../shared/listing/FilterField.tsx';
import { FilterSelect } from '../../shared/listing/FilterSelect.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { policyGroups } from '../../shared/policies/policy-groups.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { severityOptions } from '../../shared/vocabulary/label-options.ts';
import { readLabels } from '../../shared/vocabulary/labels-client.ts';
import { actorName } from './actor-name.ts';
import { auditFilters } from './audit-filters.ts';

/** What the audit trail is narrowed by. */
export function AuditFilters() {
  const { values, isAny, set } = useFilters(auditFilters);
  const { query: names } = useQuery(readAuditNames, []);
  const { query: labels } = useQuery(() => readLabels(undefined), []);
  const severities = severityOptions(labels.status === 'success' ? labels.data : undefined, values.subject);
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  const actions = auditActions.map((id) => ({ id, label: text(`audit.action.${id}`) }));
  const people = names.status === 'success' ? names.data.map((id) => ({ id, label: actorName(id) })) : [];
  return (
    <search class="filters" aria-label={text('list.filters')}>
      <FilterSelect id="who" label={text('audit.who')} value={values.who} options={people} onChange={(who) => set({ who })} />
      <FilterSelect
        id="action"
        label={text('audit.action')}
        value={values.action}
        options={actions}
        onChange={(action) => set({ action })}
      />
      <FilterSelect
        id="subject"
        label={text('audit.on')}
        value={values.subject}
        groups={policyGroups(policyList.value)}
        onChange={(subject) => set({ subject })}
      />
      <FilterSelect
        id="severity"
        label={text('audit.about')}
        value={values.severity}
        options={severities}
        onChange={(severity) => set({ severity })}
      />
      <FilterField id="from" type="date" label={text('list.from')} value={values.from} onChange={(from) => set({ from })} />
      <FilterField id="until" type="date" label={text('list.until')} value={values.until} onChange={(until) => set({ until })} />
      {isAny && (
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            set({ who: undefined, action: undefined, subject: undefined, severity: undefined, from: undefined, until: undefined })
          }
        >
          {text('list.clear')}
        </button>
      )}
      <p class="hint">{text('list.days-in', { zone: readersZone })}</p>
    </search>
  );
}
