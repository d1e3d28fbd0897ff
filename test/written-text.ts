import { saveDraft } from '../server/lifecycle/save-draft.ts';
import { startDraft } from '../server/lifecycle/start-draft.ts';

/** A policy's text with something written in place of every text that is still to be written. */
export function writtenText(text: string): string {
  return text.replace(/(value: )?"<\? ([^"]*) \?>"/g, (_, address?: string, words?: string) =>
    address === undefined ? `"About ${words}"` : `${address}help@acme.example`,
  );
}

/** Starts a draft, mostly from the template, with all its texts written, so that it can be published. */
export async function startWritten(...asked: Parameters<typeof startDraft>): ReturnType<typeof startDraft> {
  const [services, who, edition] = asked;
  const { text, revision } = await startDraft(...asked);
  return saveDraft(services, who, edition, { text: writtenText(text), basedOn: revision });
}
