import { instantOf } from '../instant.ts';
import { mustAgree } from '../rules/agreement.ts';
import { questionKey } from '../rules/question-key.ts';
import { askReference } from '../rules/reference-engine.ts';
import { type Answered, compiledAnswers, recordedAnswers } from '../rules/rule-answers.ts';
import type { Answer, RuleAnswers } from '../rules/rule-table.ts';
import { instantIssue } from '../vocabulary/fact-value.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideCase, type EarlierVersion } from './decide-case.ts';
import type { Decision } from './decision.ts';
import { type ExplanationPart, explainAnswer } from './explanation.ts';
import { fingerprint } from './fingerprint.ts';
import { versionsInTurn } from './moved-case.ts';
import type { OtherPolicy } from './other-policies.ts';
import { othersBeside, pickPolicy } from './pick-policy.ts';
import type { PolicySet } from './policy-set.ts';
import { invalidRequest, type Problem } from './problem.ts';
import { checkRequest, type RawRequest, readRequest, toCase } from './request.ts';

/**
 * Gives a question its name: 24 hex digits, the same for the same question and moment (milliseconds). Whoever knows how it is made can
 * find by trying what was asked, so that where some of a question is to stay hidden it is made with a secret.
 */
export type QuestionName = (question: string, asOf: number) => string;

/**
 * Decides a request: `{case, asOf?, explain?, updates?, policyAt?}`, or a case alone. `now` (milliseconds) is the moment from which the
 * case is looked at where the request names none. Never throws for what was sent: issues come back as a problem.
 * `nameOf` gives a question the name that its decision's id ends with; a plain fingerprint where left out.
 * An explained decision is made by json-rules-engine and by the compiled tables; it throws if the two differ.
 */
export async function decide(
  set: PolicySet,
  sent: unknown,
  now: number,
  nameOf: QuestionName = fingerprint,
): Promise<Decision | Problem> {
  const checked = understand(set, sent, now);
  if ('status' in checked) return checked;
  return checked.request.envelope.explain === true ? explained(checked, nameOf) : atOnce(checked, nameOf);
}

/** Decides a request like `decide`, without explanation and without waiting: for many cases, or while somebody types. */
export function decideSync(set: PolicySet, sent: unknown, now: number, nameOf: QuestionName = fingerprint): Decision | Problem {
  const checked = understand(set, sent, now);
  return 'status' in checked ? checked : atOnce(checked, nameOf);
}

/** A decision that was not given a name: what is compared and counted needs none, and naming it costs a third of deciding it. */
export type UnnamedDecision = Omit<Decision, 'decisionId'>;

/** Decides a request that `checkRequest` has found no issue in, under one policy, whatever the others are; without explanation. */
export function decideChecked(policy: CompiledPolicy, request: RawRequest, asOf: number): UnnamedDecision {
  const looking = { decisionId: '', asOf, explain: false, updates: 0 };
  return decideCase(compiledAnswers, policy, toCase(request, asOf, policy), looking);
}

/** Decides and explains a request under one policy, whatever the others are. */
export async function decideWith(policy: CompiledPolicy, request: RawRequest, asOf: number): Promise<Decision | Problem> {
  const checked = check({ versions: [policy], others: noOthers }, request, asOf);
  return 'status' in checked ? checked : explained(checked);
}

/** What a recorded decision rested on besides its policy, as its `versions` name it. */
export type DecisionContext = {
  /** The versions from which the policy took the case over, in turn, as far as clocks ended under them. */
  readonly earlier?: readonly CompiledPolicy[];
  /** The policies that may have held in its place. */
  readonly others?: readonly OtherPolicy[];
};

/**
 * Decides a request, as `decide` does, under one policy, whatever the others are and whenever it was in force.
 */
export async function replay(
  policy: CompiledPolicy,
  sent: unknown,
  now: number,
  { earlier = [], others = noOthers }: DecisionContext = {},
): Promise<Decision | Problem> {
  const request = readRequest(sent);
  if ('pointer' in request) return invalidRequest([request]);
  const checked = check({ versions: [...earlier, policy], others }, request, instantOr(request.envelope.asOf, now));
  if ('status' in checked) return checked;
  return request.envelope.explain === true ? explained(checked) : atOnce(checked);
}

export function isProblem(outcome: Decision | Problem): outcome is Problem {
  return 'status' in outcome;
}

/** The versions that have had the case, in turn, of which the last one decides it, and the policies that may hold in its place. */
type Picked = { readonly versions: readonly CompiledPolicy[]; readonly others: readonly OtherPolicy[] };

const noOthers: readonly OtherPolicy[] = [];

function pick(set: PolicySet, request: RawRequest, asOf: number): Picked | Problem {
  const { vendor, product, language, customer, contract, openedAt } = request.case;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const { policyAt } = request.envelope;
  const at = policyAt === 'as-of' ? asOf : instantOr(openedAt, asOf);
  const query = {
    vendor: text(vendor) ?? '',
    product: text(product),
    language: text(language),
    customer: text(customer),
    contract: text(contract),
    at,
  };
  const picked = pickPolicy(set.policies, query);
  if (!('status' in picked)) {
    const versions = policyAt === undefined ? versionsInTurn(set, picked, request, asOf) : [picked];
    return { versions, others: othersBeside(picked, set.policies, query) };
  }
  // Without a policy, a case can still have issues of its own; that no policy covers its vendor or product is not one of them.
  const issues = checkRequest(request, set.catalogue(vendor), set.eventNames(vendor));
  const isUncovered = ({ pointer }: { pointer: string }): boolean => /\/(vendor|product)$/.test(pointer);
  const isOwn = issues.listed.some(
    (issue) => !isUncovered(issue) || typeof request.case[issue.pointer.split('/').at(-1) ?? ''] !== 'string',
  );
  return isOwn ? invalidRequest(issues) : picked;
}

function instantOr(value: unknown, otherwise: number): number {
  return value === undefined || value === null || instantIssue('', value) !== undefined ? otherwise : instantOf(value as string);
}

/** A request without issues, the policy that decides it, the versions that have had the case before, and those that may hold in its place. */
type CheckedRequest = {
  readonly policy: CompiledPolicy;
  readonly earlier: readonly CompiledPolicy[];
  readonly others: readonly OtherPolicy[];
  readonly request: RawRequest;
  readonly asOf: number;
};

function understand(set: PolicySet, sent: unknown, now: number): CheckedRequest | Problem {
  const request = readRequest(sent);
  if ('pointer' in request) return invalidRequest([request]);
  const asOf = instantOr(request.envelope.asOf, now);
  const picked = pick(set, request, asOf);
  return 'status' in picked ? picked : check(picked, request, asOf);
}

function check({ versions, others }: Picked, request: RawRequest, asOf: number): CheckedRequest | Problem {
  const [earlier, policy] = [versions.slice(0, -1), versions.at(-1) as CompiledPolicy];
  const issues = checkRequest(request, policy.catalogue, policy.eventNames);
  return issues.length > 0 ? invalidRequest(issues) : { policy, earlier, others, request, asOf };
}

function atOnce(checked: CheckedRequest, nameOf: QuestionName = fingerprint): Decision {
  return decideBy(compiledAnswers, compiledAnswers, checked, { explain: false, nameOf });
}

/** Decides by the compiled tables, then puts every question to json-rules-engine as well. What earlier versions were asked is not told. */
async function explained(checked: CheckedRequest, nameOf: QuestionName = fingerprint): Promise<Decision> {
  const isAskedFor = checked.request.envelope.explain === true;
  const record: Answered[] = [];
  const before: Answered[] = [];
  const decision = decideBy(recordedAnswers(record), recordedAnswers(before), checked, { explain: isAskedFor, nameOf });
  const explanation: ExplanationPart[] = [];
  // A case that changes its severity puts the same questions again and again.
  const told = new Map<string, { readonly indexes: Answer; readonly part: ExplanationPart }>();
  for (const { question, answer } of record) {
    const key = questionKey(question);
    let one = told.get(key);
    if (one === undefined) {
      const reference = await askReference(question);
      one = { indexes: reference.indexes, part: explainAnswer(question, reference) };
      told.set(key, one);
    }
    mustAgree(question, one.indexes, answer);
    explanation.push(one.part);
  }
  for (const { question, answer } of before) mustAgree(question, (await askReference(question)).indexes, answer);
  return isAskedFor ? { ...decision, explanation } : decision;
}

/** The same question to the same policy gets the same id, as long as the same others may hold in its place. */
function decideBy(
  rules: RuleAnswers,
  before: RuleAnswers,
  { policy, earlier, others, request, asOf }: CheckedRequest,
  { explain, nameOf }: { readonly explain: boolean; readonly nameOf: QuestionName },
): Decision {
  const { updates } = request.envelope;
  const question = JSON.stringify(request.case) + (others.length === 0 ? '' : JSON.stringify(others));
  const decisionId = `dec-${policy.digest.slice(7, 15)}${nameOf(question, asOf)}`;
  const looking = { decisionId, asOf, explain, others, updates: typeof updates === 'number' ? updates : 0 };
  const next = [...earlier.slice(1), policy];
  const versions = earlier.map((one, index): EarlierVersion => {
    const until = next[index]?.from ?? Number.NEGATIVE_INFINITY;
    return { policy: one, supportCase: toCase(request, asOf, one), rules: before, until };
  });
  return decideCase(rules, policy, toCase(request, asOf, policy), looking, versions);
}
