import { instantOf } from '../instant.ts';
import { mustAgree } from '../rules/agreement.ts';
import { questionKey } from '../rules/question-key.ts';
import { referenceFor } from '../rules/reference-engine.ts';
import type { Answered } from '../rules/rule-answers.ts';
import { recordedAnswers } from '../rules/rule-answers.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideCase } from './decide-case.ts';
import { randomCases } from './random-cases.ts';
import { toCase } from './request.ts';

/** How many cases are made up for a policy. */
export const generatedCases = 1000;

/**
 * Decides generated cases by the compiled tables and puts every question that comes up to json-rules-engine. Gives how many
 * different questions there were; throws a RuleDisagreement where the two differ.
 */
export async function checkAgreement(policy: CompiledPolicy): Promise<number> {
  const record: Answered[] = [];
  const rules = recordedAnswers(record);
  for (const sent of randomCases(policy, generatedCases)) {
    const asOf = instantOf(String(sent.openedAt)) + 3_600_000;
    decideCase(rules, policy, toCase({ case: sent, envelope: {}, prefix: '' }, asOf, policy), {
      decisionId: '',
      asOf,
      updates: 0,
      explain: false,
    });
  }
  const references = new Map<RuleTable<unknown>, ReturnType<typeof referenceFor>>();
  const asked = [...new Map(record.map((answered) => [questionKey(answered.question), answered])).values()];
  for (const { question, answer } of asked) {
    const reference = references.get(question.table) ?? referenceFor(question.table);
    references.set(question.table, reference);
    mustAgree(question, (await reference(question)).indexes, answer);
  }
  return asked.length;
}
