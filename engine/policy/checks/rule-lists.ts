import type { Path } from '../../path.ts';
import type { KnownFrom } from '../../vocabulary/facts.ts';
import type { SupportPolicy } from '../policy-document.generated.ts';

/** A list of rules in a policy: where it stands, what its rules must have, and which facts are known when it is asked. */
export type RuleList = {
  readonly path: Path;
  readonly rules: readonly Record<string, unknown>[];
  readonly required: readonly string[];
  readonly knownUpTo: KnownFrom;
};

type Shape = readonly [path: Path, rules: readonly object[] | undefined, required: readonly string[], knownUpTo: KnownFrom];

/** Every list of rules that a policy has, in the order in which they are asked. */
export function ruleLists(policy: SupportPolicy): RuleList[] {
  const { severity, routing, clocks = {} } = policy;
  const shapes: Shape[] = [
    [['intake'], policy.intake, ['outcome', 'message'], 'start'],
    [['severity', 'criteria'], severity?.criteria, ['then', 'label'], 'start'],
    [['severity', 'limits'], severity?.limits, ['highest', 'label'], 'severity.limits'],
    [['severity', 'reviews'], severity?.reviews, ['by', 'reason'], 'severity.reviews'],
    [['routing', 'teams'], routing?.teams, ['then'], 'routing'],
    [['routing', 'billing'], routing?.billing, ['then', 'label'], 'routing'],
    [['routing', 'desks'], routing?.desks, ['then'], 'routing'],
    [['exclusions'], policy.exclusions, ['label'], 'routing'],
    ...Object.entries(clocks).map(([name, rules]): Shape => [['clocks', name], rules, ['then'], 'routing']),
    [['targets'], policy.targets, [], 'routing'],
    [['escalation'], policy.escalation, ['label', 'to'], 'routing'],
    [['disposition'], policy.disposition, ['status', 'label'], 'routing'],
    [['obligations'], policy.obligations, ['label'], 'routing'],
    [['notices'], policy.notices, ['label'], 'routing'],
    [['terms'], policy.terms, ['label'], 'routing'],
  ];
  return shapes.map(([path, rules, required, knownUpTo]) => ({
    path,
    rules: (rules ?? []) as Record<string, unknown>[],
    required,
    knownUpTo,
  }));
}
