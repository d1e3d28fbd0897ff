import { parseCondition } from '../../conditions/parse.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Path } from '../../path.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenRuleLists } from '../rule-lists.ts';

/** Diagnostics in the conditions of all rules: unknown facts and comparisons, values that a fact cannot have, facts asked for before they are known. */
export function checkConditions(draft: PolicyDraft): Diagnostic[] {
  const catalogue = factCatalogue(draft.document);
  return writtenRuleLists(draft.document).flatMap(({ path, rules, knownUpTo }) =>
    rules.flatMap((rule, index) => {
      const at: Path = [...path, index, 'when'];
      const { diagnostics } = parseCondition(rule.when, catalogue, knownUpTo, (inner) => draft.written([...at, ...inner]));
      return diagnostics.map(({ path: inner, code, message, hint, part }) =>
        draft.diagnostic([...at, ...inner], code, message, { hint, part }),
      );
    }),
  );
}
