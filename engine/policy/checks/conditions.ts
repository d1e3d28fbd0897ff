import type { Diagnostic } from '../../diagnostic.ts';
import { factsOf, parseCondition } from '../condition.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import { ruleLists } from './rule-lists.ts';

const order = ['start', 'severity-limits', 'routing'] as const;

/** Faults in the conditions of all rules: unknown facts and comparisons, values that a fact cannot have, facts asked for before they are known. */
export function checkConditions(draft: PolicyDraft): Diagnostic[] {
  const catalogue = factCatalogue(draft.document);
  return ruleLists(draft.document).flatMap(({ path, rules, knownUpTo }) =>
    rules.flatMap((rule, index) => {
      if (rule.when === undefined) return [];
      const at = [...path, index, 'when'];
      const { condition, faults } = parseCondition(rule.when, catalogue);
      const early = [...factsOf(condition)].filter((name) => {
        const from = catalogue.get(name)?.knownFrom ?? 'start';
        return order.indexOf(from) > order.indexOf(knownUpTo);
      });
      return [
        ...faults.map((fault) =>
          draft.fault([...at, ...fault.path], fault.code, fault.message, { hint: fault.hint, part: fault.part }),
        ),
        ...early.map((name) => draft.fault(at, 'fact-not-yet-known', `\`${name}\` is not known yet when this rule is asked`)),
      ];
    }),
  );
}
