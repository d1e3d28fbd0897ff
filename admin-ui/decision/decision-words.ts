import type { Decision, TargetKind, TargetPart } from '../../engine/index.ts';
import { readable } from '../form/question-words.ts';

const targets: Readonly<Record<TargetKind, string>> = {
  response: 'Response',
  restoration: 'Restoration',
  resolution: 'Resolution',
  statusUpdate: 'Next update',
  rootCauseReport: 'Root cause report',
};

/** A kind of target in a word. */
export function targetWords(kind: TargetKind): string {
  return targets[kind];
}

const states: Readonly<Record<TargetPart['state'], string>> = {
  pending: 'Not started',
  running: 'Running',
  paused: 'Paused',
  met: 'Met',
  breached: 'Missed',
  'open-ended': 'No set time',
};

/** How a clock stands. */
export function stateWords(state: TargetPart['state']): string {
  return states[state];
}

/** What starts a clock, to stand after “starts”. */
export function startWords(startsOn: string): string {
  const words: Readonly<Record<string, string>> = {
    opened: 'when the case is opened',
    responded: 'when support has responded',
    'defect-confirmed': 'when the defect is confirmed',
    restored: 'when the service is restored',
    resolved: 'when the case is resolved',
  };
  return words[startsOn] ?? `with “${readable(startsOn)}”`;
}

/** What is promised instead of a time. */
export function commitmentWords(commitment: TargetPart['commitment']): string {
  const words: Readonly<Record<TargetPart['commitment'], string>> = {
    time: '',
    'best-effort': 'Best effort, no time promised',
    'scheduled-release': 'With a scheduled release, no time promised',
    'agreed-release': 'With a release to be agreed on, no time promised',
  };
  return words[commitment];
}

/** Where the severity comes from. */
export function basisWords({ basis, id, assessed }: Decision['severity']): string {
  if (id === null) return 'Nobody asked for one, and no criterion holds';
  if (basis === 'requested')
    return assessed === null || assessed === id ? 'As the customer asked' : 'As the customer asked; the criteria say otherwise';
  if (basis === 'assessed') return 'By the criteria';
  return basis === 'limited' ? 'Limited: what was asked for or found is not allowed here' : 'Where nothing else is known';
}

const intakes: Readonly<Record<Decision['intake']['outcome'], string>> = {
  accepted: 'Accepted',
  redirected: 'Sent elsewhere',
  refused: 'Refused',
};

/** What becomes of the case on arrival. */
export function intakeWords({ outcome, to }: Decision['intake']): string {
  return `${intakes[outcome]}${to === null ? '' : `, to ${readable(to).toLowerCase()}`}`;
}

const parts: Readonly<Record<string, string>> = {
  intake: 'Intake',
  'severity.criteria': 'Severity: criteria',
  'severity.limits': 'Severity: limits',
  'severity.reviews': 'Severity: reviews',
  'routing.teams': 'Who handles it: team',
  'routing.desks': 'Who handles it: desk',
  severity: 'Severity',
  routing: 'Who handles it',
  exclusions: 'Excluded from service levels',
  targets: 'Targets',
  disposition: 'What becomes of it',
  obligations: 'What to bring',
  notices: 'Good to know',
};

/** A part of the policy in plain words. */
export function partWords(part: string): string {
  return Object.hasOwn(parts, part)
    ? (parts[part] ?? part)
    : part.startsWith('clocks.')
      ? `Hours: ${readable(part.slice(7)).toLowerCase()}`
      : readable(part);
}
