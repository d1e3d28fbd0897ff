import { holdsRole } from '../../contract/role.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem } from '../errors/problems.ts';
import type { Actor } from '../identity/actor.ts';
import { isSamePerson } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import type { SimulationRun } from './simulation-run.ts';

/** Refuses whoever neither began a simulation, with whatever key, nor looks after the server. */
export function mustMayCancel(actor: Actor, person: string, { id, options }: Pick<SimulationRun, 'id' | 'options'>): void {
  const isAdmin = holdsRole(actor.grants, 'admin', null) && (actor.scopes === null || actor.scopes.includes('admin'));
  if (isAdmin || isSamePerson(person, options.person)) return;
  throw new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:not-allowed',
      title: messageOf('auth.not-allowed.title'),
      status: 403,
      detail: messageOf('simulation.not-yours', { id, owner: options.who }),
      missing: { role: 'admin', on: null },
    }),
  );
}
