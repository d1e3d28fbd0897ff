import { writeSync } from 'node:fs';
import { loadPolicies, type PolicyFile } from '../../engine/index.ts';
import { discardDraft } from '../../server/lifecycle/discard-draft.ts';
import type { LifecycleContext } from '../../server/lifecycle/lifecycle-context.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { versionsOf } from '../../server/lifecycle/versions.ts';
import type { CheckSnapshot, DraftCheck } from '../../server/policies/check-draft.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { openServices } from '../../server/services.ts';
import { editionOf } from '../../server/storage/port/edition.ts';
import { recorded } from '../storage/random-decisions.ts';
import { writtenText } from '../written-text.ts';
import type { Said } from './said.ts';
import { dayOf, stamped } from './stamped-text.ts';

/**
 * Drafts, publishes, discards and records without end, and says before each write what it is about to do, and after it that it
 * was done. Somebody else kills it.
 */
const [policies = '', data = '', name = '', writer = ''] = process.argv.slice(2);
const edition = editionOf(name) ?? { policy: '', language: '' };
const services = await openServices({ policies, data });
const { store, ledger, people, watcher, now, newId } = services;
// Checking thoroughly takes most of the time of a publication, and nothing is written meanwhile.
const lifecycle: LifecycleContext = { store, ledger, people, watcher, now, newId, check: quickCheck };
let written = 0;
const nonce = (): string => `${writer}-${written++}`;

async function quickCheck(snapshot: CheckSnapshot, file: PolicyFile): Promise<DraftCheck> {
  const { policies: loaded } = loadPolicies([...snapshot.files, file], publicHolidays, snapshot.retirements);
  const digest = loaded.find((one) => one.file === file)?.policy.digest ?? null;
  return { good: digest !== null, faults: [], notes: [], warnings: [], examples: { run: 0, failed: 0 }, followers: [], digest };
}

async function say(said: Said): Promise<void> {
  const line = Buffer.from(`${JSON.stringify(said)}\n`);
  for (let from = 0; from < line.length; ) {
    try {
      from += writeSync(1, line, from);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

async function begin() {
  const open = await openDraftOf(lifecycle, edition).catch(() => undefined);
  if (open !== undefined) return open;
  const first = versionsOf(watcher.snapshot, edition).length === 0;
  const draft = await startDraft(lifecycle, writer, edition, first ? { template: {} } : {});
  await say({ done: 'started', revision: draft.revision });
  return draft;
}

async function record(): Promise<void> {
  const decisions = Array.from({ length: 5 }, () => recorded(nonce(), { recordedAt: Date.now(), rules: [writer] }));
  await ledger.decisions.record(decisions);
  await say({ done: 'recorded', ids: decisions.map(({ id }) => id) });
}

async function publish(draft: string): Promise<void> {
  const version = (versionsOf(watcher.snapshot, edition).at(-1)?.policy.version ?? 0) + 1;
  const from = dayOf(version);
  await say({ doing: 'publish', draft, version, from });
  const published = await publishDraft(lifecycle, writer, edition, { from, reason: `because of ${nonce()}` });
  await say({ done: 'published', version: published.version });
}

await say({ done: 'opened' });
for (let round = 0; ; round++) {
  let { text, revision } = await begin();
  for (let saves = 0; saves <= round % 3; saves++) {
    const next = stamped(writtenText(text), nonce());
    await say({ doing: 'save', text: next });
    ({ text, revision } = await saveDraft(lifecycle, writer, edition, { text: next, basedOn: revision }));
    await say({ done: 'saved', revision });
  }
  await record();
  if (round % 4 === 3) {
    await discardDraft(lifecycle, writer, edition, revision);
    await say({ done: 'discarded', revision });
  } else await publish(text);
  await say({ done: 'head', head: await ledger.audit.head() });
}
