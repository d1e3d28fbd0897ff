import { useEffect } from 'preact/hooks';
import { useQuery } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import { FilterField } from '../../shared/listing/FilterField.tsx';
import { FilterSelect } from '../../shared/listing/FilterSelect.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { policyGroups } from '../../shared/policies/policy-groups.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { ruleOptions, severityOptions } from '../../shared/vocabulary/label-options.ts';
import { readLabels } from '../../shared/vocabulary/labels-client.ts';
import { decisionFilters } from './decision-filters.ts';

const nothing = Object.fromEntries(decisionFilters.map((name) => [name, undefined]));

/** What the decisions are narrowed by. */
export function DecisionFilters() {
  const { values, isAny, set } = useFilters(decisionFilters);
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  const { query } = useQuery(() => readLabels(values.policy), [values.policy]);
  const labels = query.status === 'success' ? query.data : undefined;
  const rules = ruleOptions(labels);
  const outcomes = (['accepted', 'redirected', 'refused'] as const).map((id) => ({ id, label: text(`intake.${id}`) }));
  return (
    <search class="filters" aria-label={text('list.filters')}>
      <FilterField id="case" label={text('decisions.case')} value={values.case} onChange={(value) => set({ case: value })} />
      <FilterSelect
        id="policy"
        label={text('decisions.policy')}
        value={values.policy}
        groups={policyGroups(policyList.value)}
        onChange={(policy) => set({ policy })}
      />
      <FilterSelect
        id="severity"
        label={text('decisions.severity')}
        value={values.severity}
        options={severityOptions(labels, values.policy)}
        onChange={(severity) => set({ severity })}
      />
      <FilterSelect
        id="outcome"
        label={text('decision.intake')}
        value={values.outcome}
        options={outcomes}
        onChange={(outcome) => set({ outcome })}
      />
      {rules.length > 0 ? (
        <FilterSelect
          id="rule"
          label={text('decisions.rule')}
          value={values.rule}
          options={rules}
          onChange={(rule) => set({ rule })}
        />
      ) : (
        <FilterField id="rule" label={text('decisions.rule')} value={values.rule} onChange={(rule) => set({ rule })} />
      )}
      <FilterField id="from" type="date" label={text('list.from')} value={values.from} onChange={(from) => set({ from })} />
      <FilterField id="until" type="date" label={text('list.until')} value={values.until} onChange={(until) => set({ until })} />
      {isAny && (
        <button type="button" class="button quiet" onClick={() => set(nothing)}>
          {text('list.clear')}
        </button>
      )}
      <p class="hint">{text('list.days-in', { zone: readersZone })}</p>
    </search>
  );
}
