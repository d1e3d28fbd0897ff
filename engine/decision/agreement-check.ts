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

/** json-rules-engine tries at most so many rules in a check, the same one as often as it is asked about; it takes some 10 µs for each. */
const mostRulesTried = 1_000_000;

/**
 * Decides generated cases by the compiled tables and puts the questions that come up to json-rules-engine, of very large policies not all.
 * Gives how many different questions these were; throws a RuleDisagreementError where the two differ.
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
  let tried = 0;
  let count = 0;
  for (const { question, answer } of asked) {
    tried += question.table.rules.length;
    if (tried > mostRulesTried) break;
    count += 1;
    const reference = references.get(question.table) ?? referenceFor(question.table);
    references.set(question.table, reference);
    mustAgree(question, (await reference(question)).indexes, answer);
  }
  return count;
}
