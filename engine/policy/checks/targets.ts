import { type Condition, standing } from '../../conditions/condition.ts';
import { operators } from '../../conditions/operators.ts';
import { parseCondition } from '../../conditions/parse.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { phrase } from '../../messages/message.ts';
import { ownValue } from '../../own-value.ts';
import { targetKinds } from '../../vocabulary/metrics.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenId } from '../tables.ts';

/** Targets that promise nothing or two things, and severities for which nothing is promised. */
export function checkTargets(draft: PolicyDraft): Diagnostic[] {
  return draft.isBase ? [] : [...incompleteTargets(draft), ...severitiesWithoutTarget(draft)];
}

function incompleteTargets({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return (document.targets ?? []).flatMap((rule, index) => {
    const set = targetKinds.filter((kind) => rule[kind] !== undefined);
    if (set.length === 0)
      return [
        diagnostic(['targets', index, 'id'], 'incomplete-target', phrase`\`${writtenId(rule)}\` sets no target`, {
          hint: phrase`name ${targetKinds.map((kind) => `\`${kind}\``).join(', ')}`,
        }),
      ];
    return set.flatMap((kind) => {
      const target = rule[kind] ?? {};
      const at = ['targets', index, kind];
      const diagnostics: Diagnostic[] = [];
      if (target.within === undefined && target.commitment === undefined) {
        diagnostics.push(
          diagnostic(at, 'incomplete-target', phrase`\`${kind}\` promises nothing`, {
            hint: phrase`write \`within: 4 hours\` or \`commitment: best-effort\`, or \`commitment: none\` to say that nothing is promised`,
            part: 'key',
          }),
        );
      }
      if (target.within !== undefined && target.commitment !== undefined) {
        diagnostics.push(
          diagnostic([...at, 'commitment'], 'incomplete-target', phrase`\`${kind}\` has both \`within\` and \`commitment\``, {
            hint: phrase`keep one of them`,
            part: 'key',
          }),
        );
      }
      if (target.label === undefined && target.commitment !== 'none') {
        diagnostics.push(
          diagnostic(at, 'missing-label', phrase`\`${kind}\` of \`${writtenId(rule)}\` has no \`label\``, {
            hint: phrase`say the promise in the policy's language`,
            part: 'key',
          }),
        );
      }
      if (
        target.within !== undefined &&
        / days?$/.test(target.within) &&
        !target.within.includes('business') &&
        target.on !== undefined &&
        target.on !== 'around-the-clock'
      ) {
        diagnostics.push(
          diagnostic([...at, 'on'], 'incomplete-target', phrase`days have 24 hours and are counted around the clock`, {
            hint: phrase`leave \`on\` out, or count business days`,
          }),
        );
      }
      if (target.dueWithinHours !== undefined && !target.within?.includes('business day')) {
        diagnostics.push(
          diagnostic([...at, 'dueWithinHours'], 'incomplete-target', phrase`\`dueWithinHours\` goes with business days only`, {
            hint: phrase`take it away`,
          }),
        );
      }
      return diagnostics;
    });
  });
}

/** Rules that lead to a severity to which no rule of `targets` can apply. */
function severitiesWithoutTarget({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const catalogue = factCatalogue(document);
  const conditions = (document.targets ?? []).map((rule) => parseCondition(rule.when, catalogue).condition);
  const committed = (severity: string): boolean =>
    ownValue(document.severities, severity)?.withoutTargets === true ||
    conditions.some((condition) => canHold(condition, severity));
  const reached: [path: (string | number)[], severity: string | undefined][] = [
    ...(document.severity?.criteria ?? []).map((rule, index): [(string | number)[], string | undefined] => [
      ['severity', 'criteria', index, 'then'],
      rule.then,
    ]),
    ...(document.severity?.limits ?? []).map((rule, index): [(string | number)[], string | undefined] => [
      ['severity', 'limits', index, 'highest'],
      rule.highest,
    ]),
    [['severity', 'default'], document.severity?.default],
  ];
  return reached.flatMap(([path, severity]) =>
    severity === undefined || !Object.hasOwn(document.severities ?? {}, severity) || committed(severity)
      ? []
      : [
          diagnostic(path, 'severity-without-target', phrase`nothing is promised for the severity \`${severity}\``, {
            hint: phrase`add a rule to \`targets\`, or say \`withoutTargets: true\` at the severity`,
          }),
        ],
  );
}

/** Whether a condition may hold for a severity, whatever the other facts are. */
function canHold(condition: Condition, severity: string): boolean {
  const holds = standing(condition, ({ fact, operator, value }) =>
    fact === 'severity' ? operators[operator].holds(severity, value) : undefined,
  );
  return holds !== false;
}
