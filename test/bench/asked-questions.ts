import { decideCase } from '../../engine/decision/decide-case.ts';
import { type RawRequest, readRequest, toCase } from '../../engine/decision/request.ts';
import { type CompiledPolicy, type PolicySet, pickPolicy } from '../../engine/index.ts';
import { type Answered, recordedAnswers } from '../../engine/rules/rule-answers.ts';
import type { SentRequest } from './example-cases.ts';

/** Every question that the decision of a request puts to rule tables, with the answer of the compiled tables. */
export function questionsOf(set: PolicySet, input: SentRequest): Answered[] {
  const { request, policy, asOf } = understood(set, input);
  const record: Answered[] = [];
  decideCase(recordedAnswers(record), policy, toCase(request, asOf, policy), {
    decisionId: '',
    asOf,
    explain: false,
    updates: 0,
  });
  return record;
}

/** A request without faults, and the policy that decides it. */
export function understood({ policies }: PolicySet, input: SentRequest): Understood {
  const request = readRequest(input);
  if ('pointer' in request) throw new Error(request.detail);
  const asOf = Date.parse(input.asOf);
  const { vendor, product, language, openedAt } = request.case as Readonly<Record<string, string | undefined>>;
  const at = openedAt === undefined ? asOf : Date.parse(openedAt);
  const policy = pickPolicy(policies, { vendor: vendor ?? '', product, language, at });
  if ('status' in policy) throw new Error(policy.detail);
  return { request, policy, asOf };
}

type Understood = { readonly request: RawRequest; readonly policy: CompiledPolicy; readonly asOf: number };
