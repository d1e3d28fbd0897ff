import { ownValue } from '../own-value.ts';
import { commonFacts, derivedFacts, type FactCatalogue, type FactDeclaration } from '../vocabulary/facts.ts';
import { caseVocabulary } from './case-vocabulary.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** The standard facts, the derived ones and the policy's own, each with the answers that the policy gives it. */
export function factCatalogue(policy: Partial<SupportPolicy>): FactCatalogue {
  const own = Object.entries(policy.facts ?? {}).flatMap(
    ([name, { type, label, values, minimum, maximum }]): FactDeclaration[] =>
      type === undefined || standardNames.has(name)
        ? []
        : [
            {
              name,
              type,
              description: label ?? name,
              knownFrom: 'start',
              ...(values && { values: Object.keys(values) }),
              ...(minimum !== undefined && { minimum }),
              ...(maximum !== undefined && { maximum }),
            },
          ],
  );
  const standard = [...commonFacts, ...derivedFacts].map((declaration) => {
    const values = valuesOf(policy, declaration);
    return values === undefined ? declaration : { ...declaration, values };
  });
  const facts = new Map([...own, ...standard].map((declaration) => [declaration.name, declaration]));
  return Object.assign(facts, { conditions: policy.conditions as Readonly<Record<string, object>> | undefined });
}

const standardNames: ReadonlySet<string> = new Set([...commonFacts, ...derivedFacts].map(({ name }) => name));

/** The answers that a policy gives a standard fact; undefined where it says nothing of them. */
function valuesOf(policy: Partial<SupportPolicy>, declaration: FactDeclaration): readonly string[] | undefined {
  const redefined = ownValue(policy.facts, declaration.name)?.values;
  if (redefined !== undefined) return Object.keys(redefined);
  const { products, symptoms = {}, severities = {}, supportPlans, caseTypes } = policy;
  if (declaration.type === 'severity') return Object.keys(severities);
  switch (declaration.name) {
    case 'product':
      return products && Object.keys(products);
    case 'symptoms':
      return Object.keys(symptoms);
    case 'supportPlan':
      return ownWords(supportPlans, declaration);
    case 'caseType':
      return ownWords(caseTypes, declaration);
    case 'happened':
      return policy.events && caseVocabulary(policy).events;
    case 'openedDuring':
      return [policy.calendars, policy.unions].flatMap((hours) => Object.keys(hours ?? {}));
    case 'vendor':
      return policy.policy === undefined ? undefined : [policy.policy.split('/')[0] ?? ''];
    default:
      return undefined;
  }
}

/** The words that a policy lists; a list of standard ones alone only says more of these. */
function ownWords(listed: object | undefined, { values = [] }: FactDeclaration): readonly string[] | undefined {
  const words = Object.keys(listed ?? {});
  return words.every((word) => values.includes(word)) ? undefined : words;
}

/** The facts that a case must state for a decision to have no open question, in the order in which the policy declares them. */
export function requiredFacts({ facts = {} }: Partial<SupportPolicy>): readonly string[] {
  return Object.entries(facts).flatMap(([name, { required }]) => (required ? [name] : []));
}
