import { parseCondition } from '../../conditions/parse.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Path } from '../../path.ts';
import type { KnownFrom } from '../../vocabulary/facts.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenRuleLists } from '../rule-lists.ts';
import { checkNamedConditions, usedConditions } from './named-conditions.ts';

/** Diagnostics in the conditions of all rules: unknown facts and comparisons, values that a fact cannot have, facts asked for before they are known. */
export function checkConditions(draft: PolicyDraft): Diagnostic[] {
  const catalogue = factCatalogue(draft.document);
  const faultsOf = (at: Path, when: unknown, knownUpTo: KnownFrom): Diagnostic[] =>
    parseCondition(when, catalogue, knownUpTo, (inner) => draft.written([...at, ...inner])).diagnostics.map(
      ({ path: inner, code, message, hint, part }) => draft.diagnostic([...at, ...inner], code, message, { hint, part }),
    );
  const used = usedConditions(draft.document);
  // What is taken over and not used may speak of values that only others know.
  const own = ([name]: readonly [string, unknown]): boolean =>
    used.has(name) || draft.locate(['conditions', name]).file === draft.files[0]?.path;
  return [
    ...Object.entries(draft.document.conditions ?? {})
      .filter(own)
      .flatMap(([name, when]) => faultsOf(['conditions', name], when, 'routing')),
    ...checkNamedConditions(draft),
    ...writtenRuleLists(draft.document).flatMap(({ path, rules, knownUpTo }) =>
      rules.flatMap(({ when }, index) => faultsOf([...path, index, 'when'], when, knownUpTo)),
    ),
  ];
}
