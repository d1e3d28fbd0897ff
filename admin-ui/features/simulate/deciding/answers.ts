import { signal } from '@preact/signals';
import { commonFacts, formatInstant, zoneOf } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { answerTo, type CaseDraft } from '../../../shared/case/case-draft.ts';
import { type DecisionRequest, requestDecision } from '../../../shared/case/decisions-client.ts';
import type { VendorPolicies } from '../../../shared/policies/policy-library.ts';
import { requestOf } from '../case/case-request.ts';
import { decidedBy } from './decided-by.ts';
import type { Answer, FromWorker, PolicyName, ToWorker } from './messages.ts';

/** What the page shows about the case; undefined until there is a first answer. */
export const answer = signal<Answer | undefined>(undefined);

/** Why there is no answer to the case as it is now. */
export const answerFault = signal<Error | undefined>(undefined);

let worker: Worker | undefined;
let loaded: VendorPolicies | undefined;
let sequence = 0;

/** Answers to this case and to earlier ones are not shown any more. */
let settled = 0;

/** The worker has one case at a time; of those that come meanwhile, as while something is dragged, only the last is decided. */
let isBusy = false;
let waiting: DraftMessage | undefined;

type DraftMessage = Extract<ToWorker, { draft: CaseDraft }>;

/** Whether the case is tried on a draft, of which the server knows no decision. */
let isTried = false;

/** Asks the worker about a case, on a draft where `isOnDraft`. Its answers are shown in the order of the cases. */
export function askPage(policies: VendorPolicies, draft: CaseDraft, isOnDraft = false): void {
  sequence += 1;
  isTried = isOnDraft;
  worker ??= startWorker();
  if (loaded !== policies) {
    if (answer.value !== undefined && answerTo(draft, 'vendor') !== loaded?.vendor) {
      answer.value = undefined;
      settled = sequence - 1;
    }
    loaded = policies;
    send({ policies: policies.policies, holidays: policies.holidays });
  }
  deliver({ sequence, draft, now: presentSecond() });
}

/** Asks the server about a case that the page has no policy for. */
export function askElsewhere(draft: CaseDraft): void {
  startOver();
  const types = new Map(commonFacts.map(({ name, type }) => [name, type]));
  const request = requestOf(draft, (name) => types.get(name), formatInstant(presentSecond(), zoneOf('UTC')));
  void forward(sequence, request, undefined);
}

/** Forgets the last answer. */
export function clearAnswer(): void {
  startOver();
  answer.value = undefined;
  answerFault.value = undefined;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./decision-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => receive(data));
  started.addEventListener('error', (event) => {
    answerFault.value = new Error(event.message || text('decision.no-worker'));
    goOn();
  });
  return started;
}

/** Nothing that was asked so far is of interest any more. */
function startOver(): void {
  sequence += 1;
  settled = sequence;
  waiting = undefined;
}

function deliver(message: DraftMessage): void {
  if (isBusy) waiting = message;
  else send(message);
  isBusy = true;
}

function goOn(): void {
  const next = waiting;
  isBusy = false;
  waiting = undefined;
  if (next !== undefined) deliver(next);
}

function send(message: ToWorker): void {
  worker?.postMessage(message);
}

function receive(message: FromWorker): void {
  goOn();
  if (message.sequence <= settled) return;
  settled = message.sequence;
  if ('answer' in message) settle(message.answer);
  else if (message.sequence === sequence && isTried) answerFault.value = new Error(text('case.under-draft.holidays'));
  else if (message.sequence === sequence) void forward(message.sequence, message.request, message.policy);
}

async function forward(requested: number, request: DecisionRequest, policy: PolicyName | undefined): Promise<void> {
  try {
    const outcome = await requestDecision(request);
    if (requested === sequence) settle({ request, outcome, ...decidedBy(outcome, policy), picture: undefined, by: 'server' });
  } catch (reason) {
    if (requested === sequence) answerFault.value = reason instanceof Error ? reason : new Error(String(reason));
  }
}

function settle(found: Answer): void {
  answer.value = found;
  answerFault.value = undefined;
}

function presentSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}
