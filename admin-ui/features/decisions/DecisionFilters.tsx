import { useEffect } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import { FilterField } from '../../shared/listing/FilterField.tsx';
import { FilterSelect } from '../../shared/listing/FilterSelect.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { knownEditions } from '../../shared/policies/known-editions.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';

/** What the decisions can be narrowed by. */
export const decisionFilters = ['case', 'policy', 'severity', 'outcome', 'rule', 'from', 'until'] as const;

const nothing = Object.fromEntries(decisionFilters.map((name) => [name, undefined]));

/** What the decisions are narrowed by. */
export function DecisionFilters() {
  const { values, isAny, set } = useFilters(decisionFilters);
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  const outcomes = (['accepted', 'redirected', 'refused'] as const).map((id) => ({ id, label: text(`intake.${id}`) }));
  return (
    <search class="filters" aria-label={text('list.filters')}>
      <FilterField id="case" label={text('decisions.case')} value={values.case} onChange={(value) => set({ case: value })} />
      <FilterField
        id="policy"
        label={text('decisions.policy')}
        value={values.policy}
        known={knownEditions(policyList.value)}
        onChange={(policy) => set({ policy })}
      />
      <FilterField
        id="severity"
        label={text('decisions.severity')}
        value={values.severity}
        onChange={(severity) => set({ severity })}
      />
      <FilterSelect
        id="outcome"
        label={text('decision.intake')}
        value={values.outcome}
        options={outcomes}
        onChange={(outcome) => set({ outcome })}
      />
      <FilterField id="rule" label={text('decisions.rule')} value={values.rule} onChange={(rule) => set({ rule })} />
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
