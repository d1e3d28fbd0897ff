import { validator } from 'hono/validator';
import { instantFault, nearestName, type RequestFault } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, requestFault } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';

/** What a simulation is asked for: the two versions, the moment for cases that name none, the draft it belongs to. */
type SimulationQuery = Readonly<Partial<Record<(typeof known)[number], string>>>;

const known = ['from', 'to', 'asOf', 'draft'] as const;

/** Checks the query of a new simulation. Refuses with every fault. */
export const simulationQuery = validator('query', (given): SimulationQuery => {
  const faults = Object.entries(given).flatMap(([name, value]): RequestFault[] => {
    const pointer = `/${name}`;
    if (!known.some((one) => one === name)) {
      const nearest = nearestName(name, known);
      return [requestFault(pointer, messageOf('simulation.unknown-option', { name }), { allowed: known, nearest })];
    }
    if (typeof value !== 'string') return [requestFault(pointer, messageOf('request.twice', { name }))];
    const fault = name === 'asOf' ? instantFault(name, withPlus(value)) : undefined;
    return fault ? [requestFault(pointer, fault.message, { hint: fault.hint })] : [];
  });
  if (faults.length > 0) throw new ProblemError(invalidRequest(faults));
  const { asOf } = given as SimulationQuery;
  return { ...(given as SimulationQuery), ...(asOf !== undefined && { asOf: withPlus(asOf) }) };
});

/** A plus in a query is read as a space; nobody means a space in an instant. */
function withPlus(text: string): string {
  return text.replace(/ (\d\d:?\d\d)$/, '+$1');
}
