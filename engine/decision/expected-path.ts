import { ownValue } from '../own-value.ts';
import type { ClosurePart } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';
import type { EscalationPart } from './escalation.ts';
import type { TargetPart } from './targets.ts';

/** A step of a path that no decision of a policy has, and those that it could be. */
type UnknownStep = { readonly name: string; readonly known: readonly string[] };

/** What a decision can say and leaves out where it has nothing to say. */
const optionalParts: Readonly<Record<'credits' | 'openQuestions' | 'explanation', true>> = {
  credits: true,
  openQuestions: true,
  explanation: true,
};

const targetKeys: Readonly<Record<keyof TargetPart, true>> = {
  commitment: true,
  within: true,
  until: true,
  cutoff: true,
  cutoffOf: true,
  afterCutoff: true,
  atLatest: true,
  usual: true,
  calendar: true,
  places: true,
  startsOn: true,
  startedAt: true,
  dueAt: true,
  endedAt: true,
  state: true,
  elapsed: true,
  remaining: true,
  objective: true,
  label: true,
  warnings: true,
  following: true,
  segments: true,
  days: true,
  moreDays: true,
};

const escalationKeys: Readonly<Record<keyof EscalationPart, true>> = { levels: true, current: true, next: true, nextAt: true };

const closureKeys: Readonly<Record<keyof ClosurePart, true>> = {
  afterBusinessDays: true,
  afterFollowUps: true,
  closesAt: true,
  rule: true,
  within: true,
  attempts: true,
  reminders: true,
};

/**
 * The first step of a path, as an example expects its answers (`targets.response.dueAt`), that no decision of the policy has; undefined
 * where it can be there. What lies behind something that a decision leaves empty is not looked at.
 */
export function unknownStep(policy: CompiledPolicy, decision: Decision, path: string): UnknownStep | undefined {
  const [part = '', ...inner] = path.split('.');
  const parts = [...Object.keys(decision), ...Object.keys(optionalParts)];
  if (!parts.includes(part)) return { name: part, known: parts };
  const [name, ...further] = inner;
  if (name === undefined) return undefined;
  if (part === 'targets')
    return unknownIn([...policy.vocabulary.metrics.keys()], name) ?? unknownIn(Object.keys(targetKeys), further[0]);
  if (part === 'escalation') {
    const levels = (policy.document.escalation ?? []).map(({ id }) => id);
    const isLevel = name === 'levels' && !/^\d+$/.test(further[0] ?? '0');
    return unknownIn(Object.keys(escalationKeys), name) ?? (isLevel ? unknownIn(levels, further[0]) : undefined);
  }
  if (part === 'closure') return unknownIn(Object.keys(closureKeys), name);
  const said = ownValue(decision as unknown as Record<string, unknown>, part);
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? unknownIn(Object.keys(said), name) : undefined;
}

/** What people write first for what a decision says of a target. */
const meantTargetKeys: Readonly<Record<string, keyof TargetPart>> = {
  ...{
    due: 'dueAt',
    deadline: 'dueAt',
    status: 'state',
    ended: 'endedAt',
    started: 'startedAt',
    hours: 'calendar',
    used: 'elapsed',
  },
};

/** The path that was probably meant by one that no decision has: a metric without `targets` before it, or what stands inside of a part. */
export function meantPath(policy: CompiledPolicy, decision: Decision, path: string): string | undefined {
  const [first = '', ...inner] = path.split('.');
  const steps = policy.vocabulary.metrics.has(first) ? ['targets', first, ...inner] : [first, ...inner];
  const [part, metric, key, ...further] = steps;
  if (part === 'targets' && metric !== undefined && key !== undefined)
    steps.splice(0, steps.length, part, metric, ownValue(meantTargetKeys, key) ?? key, ...further);
  const told = steps.join('.');
  if (told !== path) return unknownStep(policy, decision, told) === undefined ? told : undefined;
  const holders = Object.entries(decision).filter(
    ([, said]) => typeof said === 'object' && said !== null && !Array.isArray(said) && Object.hasOwn(said, first),
  );
  return holders.length === 1 ? `${holders[0]?.[0]}.${path}` : undefined;
}

function unknownIn(known: readonly string[], name: string | undefined): UnknownStep | undefined {
  return name === undefined || known.includes(name) ? undefined : { name, known };
}
