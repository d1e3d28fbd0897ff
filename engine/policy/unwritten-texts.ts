import type { Diagnostic } from '../diagnostic.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import { shown } from '../shown-text.ts';
import type { PolicyDraft } from './policy.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** Begins what stands in place of a text that is still to be written: `<? what it should say ?>`. No text that customers read has it. */
const beginning = '<?';

/** Whether a text, or part of it, is still to be written. */
export function isUnwritten(text: string): boolean {
  return text.includes(beginning);
}

/** The texts of a policy, and of the bases under it, that are still to be written, each with its place: notes, for such a policy can be tried and not published. */
export function unwrittenTexts({ asWritten: { document, diagnostic } }: Pick<PolicyDraft, 'asWritten'>): Diagnostic[] {
  const { examples: _, ...told } = document;
  return textsIn(told).flatMap(({ path, text }) =>
    isUnwritten(text)
      ? [diagnostic(path, 'unwritten-text', messageOf('check.unwritten-text', { text: shown(text, text) }), { hint })]
      : [],
  );
}

/** Whether a policy, with what it builds on, has texts that are still to be written. */
export function hasUnwrittenTexts({ examples: _, ...told }: SupportPolicy): boolean {
  return textsIn(told).some(({ text }) => isUnwritten(text));
}

const hint = messageOf('check.write-text');

function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => textsIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key]));
}
