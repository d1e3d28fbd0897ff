import { messageOf } from '../messages/message-of.ts';
import type { Example } from '../policy/policy-document.generated.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { isProblem, replay } from './decide.ts';
import type { Decision } from './decision.ts';
import { unmet } from './examples.ts';
import { invalidRequest, type Problem, validationIssue } from './problem.ts';

/** What became of an example: what is decided, and where that is not what is expected. */
export type ExampleRun = {
  readonly name: string;
  readonly outcome: Decision | Problem;
  readonly unmet: readonly { readonly path: string; readonly expected: unknown; readonly actual: unknown }[];
  readonly isMet: boolean;
};

/** Runs the examples of a policy without explaining them, while somebody writes; in their order. */
export function runExamples(policy: CompiledPolicy): Promise<readonly ExampleRun[]> {
  return Promise.all((policy.document.examples ?? []).map((example) => runExample(policy, example)));
}

/** The request that an example stands for. */
export function exampleRequest({ vendor, language }: CompiledPolicy, { case: stated, asOf }: Example) {
  const { openedAt } = stated as { readonly openedAt?: unknown };
  return { case: { vendor, ...(language !== 'base' && { language }), ...stated }, asOf: asOf ?? openedAt };
}

/** Runs one example without explaining it. */
export async function runExample(policy: CompiledPolicy, example: Example): Promise<ExampleRun> {
  const { name } = example;
  const request = exampleRequest(policy, example);
  const outcome =
    request.asOf === undefined
      ? invalidRequest([
          validationIssue('/case/openedAt', messageOf('example.opened-at-missing'), { hint: messageOf('example.add-opened-at') }),
        ])
      : await replay(policy, request, Number.NaN);
  if (isProblem(outcome)) return { name, outcome, unmet: [], isMet: false };
  const differences = unmet(example, outcome);
  return { name, outcome, unmet: differences, isMet: differences.length === 0 };
}
