import type { Change, Decision, Policy, PolicyFile, Problem } from '../../engine/index.ts';
import type { ClockPicture } from '../clock-strip/clock-picture.ts';
import type { HolidayTable } from '../policies/holiday-table.ts';

/** By what a case is decided: a complete version, or a draft's file with those that it builds on. */
export type Rulebook = { readonly policy: Policy } | { readonly file: PolicyFile; readonly bases: readonly PolicyFile[] };

/** A case and the moment from which it is looked at, as POST /v1/decisions takes them. */
export type AskedCase = { readonly case: Readonly<Record<string, unknown>>; readonly asOf: string };

/** What is decided by one of the rulebooks; the policy is undefined where a draft has faults. */
export type UnderOutcome = {
  readonly policy: Policy | undefined;
  readonly outcome: Decision | Problem | undefined;
  readonly picture: ClockPicture | undefined;
};

/** What is decided by each rulebook, and what differs between the first two. */
export type UnderAnswer = { readonly outcomes: readonly UnderOutcome[]; readonly changes: readonly Change[] };

export type ToUnderWorker = {
  readonly sequence: number;
  readonly rulebooks: readonly Rulebook[];
  readonly holidays: HolidayTable;
  readonly asked: AskedCase;
};

export type FromUnderWorker = { readonly sequence: number } & ({ readonly answer: UnderAnswer } | { readonly failure: string });

let worker: Worker | undefined;
let sequence = 0;
const waiting = new Map<number, { resolve: (answer: UnderAnswer) => void; reject: (reason: Error) => void }>();

/** Decides a case by each of some rulebooks, with explanations, in a thread of its own. Rejects where that cannot be started. */
export function decideUnderEach(rulebooks: readonly Rulebook[], holidays: HolidayTable, asked: AskedCase): Promise<UnderAnswer> {
  worker ??= startWorker();
  sequence += 1;
  const message: ToUnderWorker = { sequence, rulebooks, holidays, asked };
  return new Promise((resolve, reject) => {
    waiting.set(message.sequence, { resolve, reject });
    worker?.postMessage(message);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./under-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromUnderWorker>) => {
    const asker = waiting.get(data.sequence);
    waiting.delete(data.sequence);
    if ('answer' in data) asker?.resolve(data.answer);
    else asker?.reject(new Error(data.failure));
  });
  started.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
    worker = undefined;
  });
  return started;
}
