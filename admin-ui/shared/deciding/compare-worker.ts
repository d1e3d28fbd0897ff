import {
  compilePolicy,
  instantOf,
  isProblem,
  type Policy,
  replay,
  simulateCase,
  type TimeData,
  versionsOf,
} from '../../../engine/index.ts';
import { clockPicture } from '../clock-strip/clock-picture.ts';
import { holidaySource } from '../policies/holiday-table.ts';
import type {
  CaseAtInstant,
  ComparedDecisions,
  FromCompareWorker,
  PolicyVersion,
  ToCompareWorker,
  VersionOutcome,
} from './compare-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<ToCompareWorker>) => {
  answer(data).then(
    (found) => post({ sequence: data.sequence, answer: found }),
    (reason: unknown) => post({ sequence: data.sequence, failure: reason instanceof Error ? reason.message : String(reason) }),
  );
});

async function answer({ policyVersions, holidays, request }: ToCompareWorker): Promise<ComparedDecisions> {
  const timeData: TimeData = { holidays: holidaySource(holidays), timeZoneVersion: null };
  const policies = await Promise.all(policyVersions.map((version) => policyOf(version, timeData)));
  const outcomes: VersionOutcome[] = [];
  for (const policy of policies) outcomes.push(await decidedBy(policy, request, timeData));
  const [before, after] = policies;
  if (before === undefined || after === undefined) return { outcomes, changes: [] };
  const versions = versionsOf(compilePolicy(before, timeData), compilePolicy(after, timeData), instantOf(request.asOf));
  return { outcomes, changes: simulateCase(versions, request, 1).changes };
}

/** Undefined for a draft with faults. Reading files takes much more than deciding, and is fetched only for a draft. */
async function policyOf(version: PolicyVersion, timeData: TimeData): Promise<Policy | undefined> {
  if ('policy' in version) return version.policy;
  const { draftPolicy } = await import('./draft-policy.ts');
  return draftPolicy(version, timeData);
}

async function decidedBy(policy: Policy | undefined, request: CaseAtInstant, timeData: TimeData): Promise<VersionOutcome> {
  if (policy === undefined) return { policy, outcome: undefined, picture: undefined };
  const compiled = compilePolicy(policy, timeData);
  // A case may leave its vendor out where it is held against one policy.
  const explained = { ...request, case: { vendor: policy.vendor, ...request.case }, explain: true };
  const outcome = await replay(compiled, explained, instantOf(request.asOf));
  return { policy, outcome, picture: isProblem(outcome) ? undefined : clockPicture(compiled, outcome) };
}

function post(message: FromCompareWorker): void {
  self.postMessage(message);
}
