import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { invalidRequest, type Problem, validationIssue } from '../decision/problem.ts';
import { checkRequest, type RawRequest, readRequest } from '../decision/request.ts';
import { messageOf } from '../messages/message-of.ts';
import { caseMoment } from './case-moment.ts';

/** A case without issues, and the moment (milliseconds) from which it is looked at. */
export type CheckedCase = { readonly request: RawRequest; readonly moment: number };

/** Takes a case apart that a policy is asked about; the problem with it where it has issues. `asOf` is for cases that name no moment. */
export function checkedCase(policy: CompiledPolicy, sent: unknown, asOf: number | undefined): CheckedCase | Problem {
  const read = readRequest(sent);
  if ('pointer' in read) return invalidRequest([read]);
  const request = { ...read, case: { vendor: policy.vendor, ...withoutNulls(read.case) } };
  const issues = checkRequest(request, policy.catalogue, policy.eventNames);
  const moment = caseMoment(request, asOf);
  if (issues.length > 0) return invalidRequest(issues);
  if (moment !== undefined) return { request, moment };
  const detail = messageOf('case.no-moment');
  return invalidRequest([validationIssue(`${read.prefix}/openedAt`, detail)]);
}

/** The same case with other facts. */
export function withFacts({ request, moment }: CheckedCase, facts: Readonly<Record<string, unknown>>): CheckedCase {
  return { request: { ...request, case: { ...request.case, ...facts } }, moment };
}

function withoutNulls(facts: RawRequest['case']): RawRequest['case'] {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}
