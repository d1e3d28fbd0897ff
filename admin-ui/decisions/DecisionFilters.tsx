import { useEffect } from 'preact/hooks';
import { FilterField } from '../listing/FilterField.tsx';
import { FilterSelect } from '../listing/FilterSelect.tsx';
import { knownEditions } from '../listing/known-editions.ts';
import { useFilters } from '../listing/use-filters.ts';
import { text } from '../messages/text.ts';
import { loadPolicyList, policyList } from '../policies/policy-library.ts';
import { readersZone } from '../time/zone-name.ts';

/** What the decisions can be narrowed by. */
export const decisionFilters = ['case', 'policy', 'severity', 'outcome', 'rule', 'from', 'until'] as const;

const nothing = Object.fromEntries(decisionFilters.map((name) => [name, undefined]));

/** What the decisions are narrowed by. */
export function DecisionFilters() {
  const { values, isAny, set } = useFilters(decisionFilters);
  useEffect(() => void (policyList.peek().state !== 'ready' && loadPolicyList()), []);
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
