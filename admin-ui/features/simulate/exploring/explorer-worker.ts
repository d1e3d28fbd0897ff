import { type CompiledPolicy, nearestChanges, type PolicySet, policySet, relevantFacts } from '../../../../engine/index.ts';
import { holidaySource } from '../../../shared/policies/holiday-table.ts';
import type { PolicyName } from '../deciding/messages.ts';
import { type FromExplorer, mostChanged, type Search, type ToExplorer } from './explorer-messages.ts';

type SearchTask = Extract<ToExplorer, { search: Search }>;

let set: PolicySet | undefined;
const wanted = new Map<Search, number>();

self.addEventListener('message', ({ data }: MessageEvent<ToExplorer>) => {
  if ('policies' in data) set = policySet(data.policies, { holidays: holidaySource(data.holidays), timeZoneVersion: null });
  else if ('stop' in data) wanted.delete(data.stop);
  else {
    wanted.set(data.search, data.sequence);
    void look(data);
  }
});

async function look(task: SearchTask): Promise<void> {
  await newsFirst();
  const policy = policyNamed(task.policy);
  try {
    if (task.search === 'relevant') lookForRelevant(task, policy);
    else await lookForNearest(task, policy);
  } catch {
    // Holidays of that year are not known here, so that nothing can be tried.
    post({ sequence: task.sequence, [task.search]: undefined } as FromExplorer);
  }
}

function lookForRelevant(task: SearchTask, policy: CompiledPolicy | undefined): void {
  if (!isWanted(task)) return;
  const found = policy && relevantFacts(policy, task.request);
  post({ sequence: task.sequence, relevant: found && !('status' in found) ? found : undefined });
}

/** Looks at changes of one answer first, then of more, and tells what is found after each. */
async function lookForNearest(task: SearchTask, policy: CompiledPolicy | undefined): Promise<void> {
  for (let looked = 1; looked <= mostChanged; looked += 1) {
    if (!isWanted(task)) return;
    const found = policy && nearestChanges(policy, task.request, { mostFacts: looked });
    const changes = found && !('status' in found) ? found : undefined;
    const isAll = changes !== undefined && [...changes.severities, ...changes.desks].every((one) => one.changes !== null);
    post({ sequence: task.sequence, nearest: changes && { changes, looked: isAll ? mostChanged : looked } });
    if (changes === undefined || isAll) return;
    await newsFirst();
  }
}

/** Lets messages in that have come meanwhile. */
function newsFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function isWanted({ search, sequence }: SearchTask): boolean {
  return wanted.get(search) === sequence;
}

function policyNamed({ id, language, version }: PolicyName): CompiledPolicy | undefined {
  return set?.policies.find((policy) => policy.id === id && policy.language === language && policy.version === version);
}

function post(message: FromExplorer): void {
  self.postMessage(message);
}
