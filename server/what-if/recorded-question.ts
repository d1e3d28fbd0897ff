import { instantIssue, instantOf, nearestName, type ValidationIssue } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../errors/problems.ts';
import { jsonIn } from '../input/parse-json.ts';
import { textOfBytes } from '../input/text-of-bytes.ts';
import { messageOf } from '../messages/message-of.ts';
import type { DecisionFilter } from '../storage/port/recorded-decision.ts';
import type { TemporaryFile } from './temporary-file.ts';

/** A body that asks for recorded decisions is short; what is longer holds cases. */
const longestQuestion = 4_096;

const texts = { case: 'caseId', policy: 'policy', rule: 'rule', severity: 'severity', outcome: 'outcome' } as const;
const instants = ['from', 'until'] as const;
const known = [...Object.keys(texts), ...instants];

/**
 * The recorded decisions that a body asks for, `{"recorded": {"policy": …, "from": …}}`, undefined where it holds cases. Without
 * a policy, `edition` is meant. Refuses with every issue.
 */
export async function recordedQuestion(body: TemporaryFile, edition: string): Promise<DecisionFilter | undefined> {
  if (body.size > longestQuestion) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of body.pieces()) pieces.push(piece);
  // What is no text holds cases, if anything, and is looked at there.
  const request = jsonIn(await textOfBytes(Buffer.concat(pieces)).catch(() => ''))?.value;
  if (!isObject(request) || !('recorded' in request)) return undefined;
  const { recorded } = request;
  if (!isObject(recorded))
    throw new ProblemError(invalidRequest([validationIssue('/recorded', messageOf('simulation.recorded-not-an-object'))]));
  const issues = Object.entries(recorded).flatMap(([name, value]) => issuesOf(name, value));
  if (issues.length > 0) throw new ProblemError(invalidRequest(issues));
  const stated = recorded as Readonly<Record<string, string>>;
  const named = Object.entries(texts).flatMap(([name, key]) =>
    stated[name] === undefined ? [] : [[key, stated[name]] as const],
  );
  const timed = instants.flatMap((name) => (stated[name] === undefined ? [] : [[name, instantOf(stated[name])] as const]));
  return { policy: edition, ...Object.fromEntries([...named, ...timed]) };
}

function issuesOf(name: string, value: unknown): ValidationIssue[] {
  const pointer = `/recorded/${name}`;
  if (!known.includes(name)) {
    const nearest = nearestName(name, known);
    return [validationIssue(pointer, messageOf('request.unknown-filter', { name }), { allowed: known, nearest })];
  }
  if (name === 'from' || name === 'until') {
    const issue = instantIssue(name, value);
    return issue ? [validationIssue(pointer, issue.message, { hint: issue.hint })] : [];
  }
  return typeof value === 'string' && value !== ''
    ? []
    : [validationIssue(pointer, messageOf('simulation.filter-not-text', { name }))];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
