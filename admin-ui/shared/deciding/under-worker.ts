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
import type { AskedCase, FromUnderWorker, Rulebook, ToUnderWorker, UnderAnswer, UnderOutcome } from './under-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<ToUnderWorker>) => {
  answer(data).then(
    (found) => tell({ sequence: data.sequence, answer: found }),
    (reason: unknown) => tell({ sequence: data.sequence, failure: reason instanceof Error ? reason.message : String(reason) }),
  );
});

async function answer({ rulebooks, holidays, asked }: ToUnderWorker): Promise<UnderAnswer> {
  const timeData: TimeData = { holidays: holidaySource(holidays), timeZoneVersion: null };
  const policies = await Promise.all(rulebooks.map((rulebook) => policyOf(rulebook, timeData)));
  const outcomes: UnderOutcome[] = [];
  for (const policy of policies) outcomes.push(await decidedBy(policy, asked, timeData));
  const [before, after] = policies;
  if (before === undefined || after === undefined) return { outcomes, changes: [] };
  const versions = versionsOf(compilePolicy(before, timeData), compilePolicy(after, timeData), instantOf(asked.asOf));
  return { outcomes, changes: simulateCase(versions, asked, 1).changes };
}

/** Undefined for a draft with faults. Reading files takes much more than deciding, and is fetched only for a draft. */
async function policyOf(rulebook: Rulebook, timeData: TimeData): Promise<Policy | undefined> {
  if ('policy' in rulebook) return rulebook.policy;
  const { draftPolicy } = await import('./draft-policy.ts');
  return draftPolicy(rulebook, timeData);
}

async function decidedBy(policy: Policy | undefined, asked: AskedCase, timeData: TimeData): Promise<UnderOutcome> {
  if (policy === undefined) return { policy, outcome: undefined, picture: undefined };
  const compiled = compilePolicy(policy, timeData);
  // A case may leave its vendor out where it is held against one policy.
  const request = { ...asked, case: { vendor: policy.vendor, ...asked.case }, explain: true };
  const outcome = await replay(compiled, request, instantOf(asked.asOf));
  return { policy, outcome, picture: isProblem(outcome) ? undefined : clockPicture(compiled, outcome) };
}

function tell(message: FromUnderWorker): void {
  self.postMessage(message);
}
