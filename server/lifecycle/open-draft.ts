import type { DraftRecord } from '../storage/port/draft-record.ts';
import { draftPath, type Edition, editionName } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import { revisionOf } from '../storage/port/revision.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { noDraft, unreadableDraft } from './lifecycle-problems.ts';

/** An open draft: its text and what is known of it. */
export type OpenDraft = { readonly text: string; readonly revision: Revision; readonly record: DraftRecord };

/** The open draft of an edition. Refuses where there is none. A draft that was put into the folder by hand has a record by now. */
export async function openDraftOf({ store, ledger, watcher }: LifecycleContext, edition: Edition): Promise<OpenDraft> {
  const text = await draftTextOf(store, edition);
  if (text === undefined) throw noDraft(edition);
  const revision = revisionOf(text);
  const known = await ledger.drafts.open(edition);
  if (known?.revision === revision) return { text, revision, record: known };
  await watcher.refresh();
  const record = await ledger.drafts.open(edition);
  if (record === undefined) throw noDraft(edition);
  return { text, revision, record };
}

/** The text of the open draft as it is stored at this moment; undefined where there is none. Refuses where its file cannot be read. */
export async function draftTextOf(store: LifecycleContext['store'], edition: Edition): Promise<string | undefined> {
  const { drafts, unreadable } = await store.read();
  const diagnostics = unreadable.filter(({ file }) => file === draftPath(edition));
  if (diagnostics.length > 0) throw unreadableDraft(edition, diagnostics);
  return drafts.find(({ path }) => path === draftPath(edition))?.text;
}

/** How a draft is named: `planview/customer-care/fr@draft`. */
export function draftName(edition: Edition): string {
  return `${editionName(edition)}@draft`;
}
