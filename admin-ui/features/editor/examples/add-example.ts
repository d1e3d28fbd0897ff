import { parse } from 'yaml';
import { editText } from '../../../../engine/index.ts';
import type { EditionName } from '../../../shared/policies/policy-address.ts';
import { saveDraft, startDraft } from '../session/drafts-client.ts';
import { openDraft } from '../session/open-draft.ts';
import { writtenExamples } from './written-example.ts';

/** An example to add. */
type NewExample = {
  readonly name: string;
  readonly case: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
  readonly expect: Readonly<Record<string, unknown>>;
};

/** Adds an example to the draft of an edition, which is started from a version where there is none. Says what kept it from that. */
export async function addExample(
  edition: EditionName,
  version: number,
  example: NewExample,
): Promise<'added' | 'taken' | 'conflict'> {
  const draft = (await openDraft(edition)) ?? (await startDraft(edition, `${edition.policy}/${edition.language}@${version}`));
  const examples = writtenExamples(readable(draft.text));
  if (examples.some(({ name }) => name === example.name)) return 'taken';
  const text = editText(draft.text, [{ kind: 'insert', path: ['examples'], index: examples.length, value: example }]);
  const answer = await saveDraft(edition, text, draft.revision);
  return 'stale' in answer ? 'conflict' : 'added';
}

function readable(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
