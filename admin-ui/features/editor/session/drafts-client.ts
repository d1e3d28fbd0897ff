import { addressOf, ask } from '../../../platform/client/reach.ts';
import { ServerFault } from '../../../platform/client/server-fault.ts';

/** A policy in one language. */
type Edition = { readonly policy: string; readonly language: string };

/** An open draft as the server keeps it. */
export type Draft = {
  readonly text: string;
  /** Names the text; a save says on which one it builds. */
  readonly revision: string;
  readonly stage: 'draft' | 'in-review' | 'approved';
  readonly authors: readonly string[];
  /** The version or template that it was started from. */
  readonly startedFrom: string | null;
  readonly savedBy?: string;
  readonly savedAt?: string;
};

/** Somebody else saved in the meantime: the text both started from (where it is known), theirs, and its revision; null where the draft is gone. */
export type StaleDraft = {
  readonly base: string | null;
  readonly theirs: string | null;
  readonly revision: string | null;
  readonly savedBy: string | null;
};

const place = ({ policy, language }: Edition): string => addressOf(`/v1/policies/${policy}/${language}/draft`);

/** The open draft of an edition; undefined where there is none. */
export async function readDraft(edition: Edition, signal?: AbortSignal): Promise<Draft | undefined> {
  try {
    return await ask<Draft>(place(edition), { signal });
  } catch (error) {
    if (error instanceof ServerFault && error.status === 404) return undefined;
    throw error;
  }
}

/** Starts a draft from a version, as `planview/customer-care/fr@1`. */
export function startDraft(edition: Edition, from: string): Promise<Draft> {
  return ask<Draft>(place(edition), { method: 'POST', json: { from } });
}

/** Saves a draft over the revision on which its text builds. Tells what stands there now where that is another one. */
export async function saveDraft(
  edition: Edition,
  text: string,
  basedOn: string,
): Promise<Draft | { readonly stale: StaleDraft }> {
  try {
    return await ask<Draft>(place(edition), { method: 'PUT', text, type: 'application/yaml', revision: `"${basedOn}"` });
  } catch (error) {
    if (!(error instanceof ServerFault) || error.status !== 412) throw error;
    const { base = null, theirs = null, revision = null, savedBy = null } = (error.problem ?? {}) as Partial<StaleDraft>;
    return { stale: { base, theirs, revision, savedBy } };
  }
}
