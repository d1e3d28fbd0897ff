import {
  type CompiledPolicy,
  checkAnalysis,
  checkDependents,
  comparePolicies,
  compilePolicy,
  type DependentCheck,
  type Diagnostic,
  english,
  exampleStrength,
  isProblem,
  type LoadedPolicy,
  loadPolicies,
  type MessageCatalog,
  type Policy,
  type PolicyFile,
  replay,
  runExamples,
  type TimeData,
  unwrittenTexts,
} from '../../../../engine/index.ts';
import { type HolidayTable, holidaySource, UnknownHolidaysError } from '../../../shared/policies/holiday-table.ts';
import type { ExampleOutcome, FromChecker, PinnedCase, PinnedDecision, ToChecker } from './messages.ts';

let bases: readonly PolicyFile[] = [];
let dependents: readonly PolicyFile[] = [];
let timeData: TimeData = timeDataOf({ version: '', places: {} });
let beforePolicy: Policy | undefined;
let before: CompiledPolicy | undefined;
let after: CompiledPolicy | undefined;
/** The policy whose changes are shown. */
let checkedPolicy: Policy | undefined;
let catalog: MessageCatalog = english;
let pin: PinnedCase | undefined;
let wanted: Extract<ToChecker, { kind: 'text' }> | undefined;
let scheduled: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToChecker>) => {
  if (data.kind === 'ground') {
    bases = data.bases;
    timeData = timeDataOf(data.holidays);
    before = beforePolicy && compilePolicy(beforePolicy, timeData);
  } else if (data.kind === 'before') {
    beforePolicy = data.policy;
    before = beforePolicy && compilePolicy(beforePolicy, timeData);
  } else if (data.kind === 'dependents') dependents = data.files;
  else if (data.kind === 'pin') {
    pin = data.pin;
    if (wanted && scheduled === undefined) void postPinned(wanted.sequence);
    return;
  } else if (data.kind === 'strength') {
    void postStrength();
    return;
  } else if (data.kind === 'catalog') {
    catalog = data.catalog;
    if (wanted && checkedPolicy) postChanges(wanted.sequence, checkedPolicy);
    return;
  } else wanted = data;
  // Of texts that come in quick succession only the last one is looked at.
  if (wanted) scheduled ??= setTimeout(() => void check(), 0);
});

function timeDataOf(table: HolidayTable): TimeData {
  return { holidays: holidaySource(table), timeZoneVersion: null };
}

async function check(): Promise<void> {
  scheduled = undefined;
  if (wanted === undefined) return;
  const { sequence, folder, text } = wanted;
  const [, version = '1'] = /^version:\s*(\d+)\s*(?:#.*)?$/m.exec(text) ?? [];
  const file = { path: `${folder}/${version}.yaml`, text };
  const { policies, diagnostics } = loadPolicies([...bases, file], timeData.holidays);
  const loaded = policies.find((one) => one.file === file);
  const ofText = (found: readonly Diagnostic[]) => found.filter((one) => one.file === file.path);
  post({ kind: 'faults', sequence, faults: ofText(diagnostics), notes: ofText(loaded ? unwrittenTexts(loaded.draft) : []) });
  after = loaded && compilePolicy(loaded.policy, timeData);
  await postPinned(sequence);
  await pause();
  if (wanted.sequence !== sequence || after === undefined) return;
  post({ kind: 'examples', sequence, examples: await exampleOutcomes(after) });
  await pause();
  if (wanted.sequence !== sequence || after === undefined) return;
  post({ kind: 'analysis', sequence, ...found(after, loaded) });
  await pause();
  if (wanted.sequence !== sequence || after === undefined) return;
  postChanges(sequence, after);
  if (dependents.length === 0) return;
  await pause();
  if (wanted.sequence === sequence) post({ kind: 'dependents', sequence, dependents: await dependentChecks(file) });
}

/** What the rules of the text do together. A base has no cases of its own. */
function found(policy: CompiledPolicy, loaded: LoadedPolicy | undefined): ReturnType<typeof checkAnalysis> {
  const nothing = { faults: [], warnings: [] };
  if (loaded === undefined || policy.language === 'base') return nothing;
  try {
    const { faults, warnings } = checkAnalysis(policy, loaded.draft);
    const ofText = (told: readonly Diagnostic[]) => told.filter((one) => one.file === loaded.file.path);
    return { faults: ofText(faults), warnings: ofText(warnings) };
  } catch (error) {
    if (error instanceof UnknownHolidaysError) return nothing;
    throw error;
  }
}

function postChanges(sequence: number, policy: Policy): void {
  checkedPolicy = policy;
  post({ kind: 'changes', sequence, changes: beforePolicy && comparePolicies(beforePolicy, policy, catalog) });
}

async function dependentChecks(base: PolicyFile): Promise<readonly DependentCheck[]> {
  try {
    return await checkDependents(base, [...bases, ...dependents], timeData);
  } catch (error) {
    if (error instanceof UnknownHolidaysError) return [];
    throw error;
  }
}

async function exampleOutcomes(policy: CompiledPolicy): Promise<ExampleOutcome[] | 'waiting'> {
  try {
    const runs = await runExamples(policy);
    return runs.map(({ name, outcome, unmet, isMet }) => ({
      name,
      unmet,
      isMet,
      problems: isProblem(outcome) ? (outcome.errors ?? [outcome]).map(({ said, detail }) => said?.detail ?? detail) : [],
    }));
  } catch (error) {
    if (error instanceof UnknownHolidaysError) return 'waiting';
    throw error;
  }
}

/** Another text has come meanwhile. */
class OutdatedError extends Error {}

/** Looks what the examples hold the policy to, for seconds: whatever comes meanwhile goes first, and another text ends it. */
async function postStrength(): Promise<void> {
  const [policy, sequence] = [after, wanted?.sequence];
  if (policy === undefined || sequence === undefined) return;
  post({ kind: 'strength', sequence, state: { kind: 'looking', tried: 0 } });
  try {
    const strength = await exampleStrength(policy, timeData, async (tried) => {
      if (tried % 5 !== 0) return;
      post({ kind: 'strength', sequence, state: { kind: 'looking', tried } });
      await pause();
      if (wanted?.sequence !== sequence) throw new OutdatedError();
    });
    post({ kind: 'strength', sequence, state: { kind: 'found', strength } });
  } catch (error) {
    if (!(error instanceof OutdatedError) && !(error instanceof UnknownHolidaysError)) throw error;
  }
}

async function postPinned(sequence: number): Promise<void> {
  const pinned = pin && { pin, before: await decided(before, pin), after: await decided(after, pin) };
  post({ kind: 'pinned', sequence, pinned });
}

async function decided(policy: CompiledPolicy | undefined, pinned: PinnedCase): Promise<PinnedDecision> {
  if (policy === undefined) return undefined;
  const { openedAt } = pinned.case;
  const asOf = pinned.asOf ?? openedAt;
  const own = { vendor: policy.vendor, ...(policy.language !== 'base' && { language: policy.language }) };
  const request = { case: { ...pinned.case, ...own }, asOf };
  try {
    return await replay(policy, request, Date.now());
  } catch (error) {
    if (error instanceof UnknownHolidaysError) return 'waiting';
    throw error;
  }
}

/** Lets messages in that came meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function post(message: FromChecker): void {
  self.postMessage(message);
}
