import { describeProblem, phrase } from '../../engine/index.ts';
import { Refusal } from '../errors/problem-error.ts';
import type { Actor } from '../identity/actor.ts';
import { holdsRole } from '../identity/role.ts';
import { isSamePerson } from '../identity/who.ts';
import type { SimulationRun } from './simulation-run.ts';

/** Refuses whoever neither began a simulation, with whatever key, nor looks after the server. */
export function mustMayCancel(actor: Actor, person: string, { id, order }: Pick<SimulationRun, 'id' | 'order'>): void {
  const isAdmin = holdsRole(actor.grants, 'admin', null) && (actor.scopes === null || actor.scopes.includes('admin'));
  if (isAdmin || isSamePerson(person, order.person)) return;
  throw new Refusal(
    describeProblem({
      type: 'urn:dueline:problem:not-allowed',
      title: phrase`Not allowed`,
      status: 403,
      detail: phrase`the simulation \`${id}\` is that of ${order.who}; only they and an admin can cancel it`,
      missing: { role: 'admin', on: null },
    }),
  );
}
