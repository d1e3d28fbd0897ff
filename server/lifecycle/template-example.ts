import { decideSync, instantOf, isProblem, loadPolicies, policySet } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { publicHolidays, timeData } from '../policies/public-holidays.ts';
import { type Edition, versionPath } from '../storage/port/edition.ts';
import { draftProblem, invalid } from './lifecycle-problems.ts';
import type { TemplateAnswers } from './template-answers.ts';

type Example = NonNullable<TemplateAnswers['example']>;

/**
 * The example of a new policy: a case, and what the policy decides of it as it stands. Refuses a moment that is none; throws the faults
 * of the policy where it has some.
 */
export function exampleOf(edition: Edition, text: string, example: Example, name: string): string {
  const { openedAt, severity, plan, product } = example;
  const at = instantOf(openedAt);
  if (Number.isNaN(at))
    throw invalid(
      '/template/example/openedAt',
      messageOf('template.not-an-instant', { openedAt }),
      messageOf('template.write-instant'),
    );
  const stated = {
    ...(product !== undefined && { product }),
    ...(plan !== undefined && { supportPlan: plan }),
    requestedSeverity: severity,
    openedAt,
  };
  const { policies, diagnostics } = loadPolicies([{ path: versionPath(edition, 1), text }], publicHolidays);
  const [loaded] = policies;
  if (loaded === undefined || diagnostics.length > 0) throw draftProblem(edition, diagnostics);
  const set = policySet([loaded.policy], timeData);
  const decision = decideSync(set, { case: { vendor: loaded.policy.vendor, ...stated }, asOf: openedAt }, at);
  const expected = isProblem(decision)
    ? {}
    : {
        'severity.id': severity,
        ...dueOf('response', decision.targets),
        ...dueOf('resolution', decision.targets),
      };
  return `
examples:
  - name: ${JSON.stringify(name)}
    case: { ${flowEntries(stated)} }
    asOf: ${openedAt}
    expect: { ${flowEntries(expected)} }
`;
}

function dueOf(kind: 'response' | 'resolution', targets: Readonly<Record<string, { readonly dueAt?: string | null } | null>>) {
  const dueAt = targets[kind]?.dueAt;
  return typeof dueAt === 'string' ? { [`targets.${kind}.dueAt`]: dueAt } : {};
}

/** Entries as they stand between braces in one line. */
export function flowEntries(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}
