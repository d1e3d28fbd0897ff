import { ownValue } from '../own-value.ts';
import { commonFacts, derivedFacts, type FactCatalogue, type FactDeclaration } from '../vocabulary/facts.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** The common facts, the derived ones and the policy's own; products, symptoms and severities take the policy's values. */
export function factCatalogue(policy: Partial<SupportPolicy>): FactCatalogue {
  const named: Record<string, readonly string[] | undefined> = {
    product: policy.products && Object.keys(policy.products),
    symptoms: Object.keys(policy.symptoms ?? {}),
    openedDuring: [...Object.keys(policy.calendars ?? {}), ...Object.keys(policy.unions ?? {})],
    vendor: policy.policy === undefined ? undefined : [policy.policy.split('/')[0] ?? ''],
  };
  const severities = Object.keys(policy.severities ?? {});
  const own = Object.entries(policy.facts ?? {}).map(
    ([name, declared]): FactDeclaration => ({
      name,
      type: declared.type,
      description: declared.label ?? name,
      knownFrom: 'start',
      ...(declared.values && { values: Object.keys(declared.values) }),
      ...(declared.minimum !== undefined && { minimum: declared.minimum }),
      ...(declared.maximum !== undefined && { maximum: declared.maximum }),
    }),
  );
  const common = [...commonFacts, ...derivedFacts].map((declaration) => {
    const values = declaration.type === 'severity' ? severities : ownValue(named, declaration.name);
    return values === undefined ? declaration : { ...declaration, values };
  });
  const facts = new Map([...own, ...common].map((declaration) => [declaration.name, declaration]));
  return Object.assign(facts, { conditions: policy.conditions as Readonly<Record<string, object>> | undefined });
}
