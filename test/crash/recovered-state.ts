import type { Services } from '../../server/services.ts';
import type { AuditEntry } from '../../server/storage/port/audit.ts';
import { draftPath, type Edition, editionName, versionPath } from '../../server/storage/port/edition.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { textOf } from './raw-state.ts';
import type { Said } from './said.ts';

type Publish = Extract<Said, { doing: 'publish' }>;

/** What is wrong with an edition after the stores were opened again: of what was acknowledged, everything must be there, once. */
export async function faultsInEdition(services: Services, edition: Edition, said: readonly Said[]): Promise<string[]> {
  const name = editionName(edition);
  const entries = (await entriesOf(services)).filter(({ subject }) => subject.startsWith(`${name}@`));
  const stored = await services.store.read();
  const texts = new Map([...stored.released, ...stored.drafts].map(({ path, text }) => [path, text]));
  const record = await services.ledger.drafts.open(edition);
  const draft = texts.get(draftPath(edition));
  const missing: string[] = [];
  for (const one of said) {
    if (!('done' in one)) continue;
    if ('revision' in one) missing.push(...faultsInRecord(entries, one));
    if (one.done === 'published') missing.push(...faultsInVersion(one.version, edition, said, texts));
    if (one.done === 'recorded') missing.push(...(await missingDecisions(services, one.ids)));
  }
  const { items: records } = await services.ledger.drafts.list({ edition, stages: ['published'] }, { limit: 10_000 });
  const versions = stored.released.filter(({ path }) => path.startsWith(`${name}/`)).length;
  return [
    ...missing,
    ...(records.length === versions
      ? []
      : [`${name} has ${versions} versions, and ${records.length} drafts are called published`]),
    ...faultsInHistory(entries, edition, [...texts.keys()]),
    ...((record === undefined) === (draft === undefined) ? [] : [`${name} has a draft in one store and not in the other`]),
    ...(draft === undefined || record?.revision === revisionOf(draft) ? [] : [`${name}: the record speaks of another draft`]),
  ];
}

/** What is wrong with the chain: it must be whole, and every head that was ever seen must be part of it. */
export async function faultsInChain(services: Services, said: readonly Said[]): Promise<string[]> {
  const heads = said.flatMap((one) => ('done' in one && one.done === 'head' ? [one.head] : []));
  const { faults } = await services.ledger.audit.verify(heads.at(-1));
  return faults.map(({ message }) => `the audit: ${message}`);
}

/** Texts that are saved are all different, so each is written down once; drafts may begin and end with the same one again. */
function faultsInRecord(entries: readonly AuditEntry[], { done, revision }: Extract<Said, { revision: string }>): string[] {
  const times = entries.filter(({ action, details }) => action === actionOf[done] && details.revision === revision).length;
  return times === 1 || (times > 1 && done !== 'saved') ? [] : [`${done} ${revision} is written down ${times} times`];
}

const actionOf = { started: 'draft-started', saved: 'draft-saved', discarded: 'draft-discarded' } as const;

function faultsInVersion(version: string, edition: Edition, said: readonly Said[], texts: ReadonlyMap<string, string>): string[] {
  const number = Number(version.split('@')[1]);
  const text = texts.get(versionPath(edition, number));
  const input = said.filter((one): one is Publish => 'doing' in one && one.doing === 'publish' && one.version === number);
  return text !== undefined && input.map(textOf).includes(text) ? [] : [`${version} was acknowledged and is not there as sent`];
}

/** Every version has one entry, and none is about one that is not there; nothing is put down to changes by hand. */
function faultsInHistory(entries: readonly AuditEntry[], edition: Edition, paths: readonly string[]): string[] {
  const published = entries.filter(({ action }) => action === 'published').map(({ subject }) => Number(subject.split('@')[1]));
  const versions = paths.filter((path) => path.startsWith(`${editionName(edition)}/`) && /\d+\.yaml$/.test(path));
  const numbers = versions.map((path) => Number(/(\d+)\.yaml$/.exec(path)?.[1]));
  const once = (all: readonly number[]): string => [...all].sort((a, b) => a - b).join(' ');
  const byHand = entries
    .filter(({ who }) => who === 'folder')
    .map(({ action, subject }) => `${action} ${subject} is put down to a change by hand`);
  return [
    ...(once(published) === once(numbers) ? [] : [`versions ${once(numbers)} stand, ${once(published)} are written down`]),
    ...byHand,
  ];
}

async function missingDecisions({ ledger }: Services, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => ledger.decisions.get(id)));
  return ids.filter((_, nth) => found[nth] === undefined).map((id) => `decision ${id} was acknowledged and is missing`);
}

async function entriesOf({ ledger }: Services): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const page = await ledger.audit.list({}, { limit: 1_000, cursor });
    entries.push(...page.items);
    cursor = page.next;
  }
  return entries;
}
