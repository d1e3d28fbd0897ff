import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenRuleLists } from '../rule-lists.ts';
import { writtenId } from '../tables.ts';

/** Rules that share an id in one list, lack a part, or do not say where the document states them. */
export function checkRules(draft: PolicyDraft): Diagnostic[] {
  return [...sharedIds(draft), ...(draft.isBase ? [] : incompleteRules(draft))];
}

function sharedIds({ asWritten: { document, diagnostic } }: PolicyDraft): Diagnostic[] {
  return writtenRuleLists(document).flatMap(({ path, rules }) => {
    const seen = new Set<unknown>();
    return rules.flatMap(({ id }, index) => {
      const isTaken = seen.has(id);
      seen.add(id);
      if (!isTaken) return [];
      const message = messageOf('check.duplicate-id', { list: path.join('.'), id: String(id) });
      return [diagnostic([...path, index, 'id'], 'duplicate-id', message, { hint: messageOf('check.give-other-id') })];
    });
  });
}

function incompleteRules({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return writtenRuleLists(document).flatMap(({ path, rules, required, oneOf }) =>
    rules.flatMap((rule, index) => {
      const at = [...path, index];
      const id = String(writtenId(rule));
      const diagnostics: Diagnostic[] = [];
      for (const key of required) {
        if (rule[key] !== undefined) continue;
        const isWords = key === 'label' || key === 'message' || key === 'reason';
        const code = isWords ? 'missing-label' : 'incomplete-rule';
        if (key === 'message' && rule.outcome === 'accepted') continue;
        diagnostics.push(
          diagnostic([...at, 'id'], code, messageOf('check.rule-lacks-key', { id, key }), {
            hint: isWords ? messageOf('check.say-in-language') : messageOf('check.add-key', { key }),
          }),
        );
      }
      const [first, ...others] = (oneOf ?? []).filter((key) => rule[key] !== undefined);
      if (oneOf !== undefined && first === undefined)
        diagnostics.push(
          diagnostic([...at, 'id'], 'incomplete-rule', messageOf('check.rule-says-nothing', { id }), {
            hint: messageOf('check.add-one-of', { keys: oneOf.map((key) => `\`${key}\``).join(', ') }),
          }),
        );
      for (const other of others)
        diagnostics.push(
          diagnostic([...at, other], 'incomplete-rule', messageOf('check.rule-says-two', { id, one: first ?? '', other }), {
            hint: messageOf('check.keep-one'),
            part: 'key',
          }),
        );
      if (!hasSource(rule.source))
        diagnostics.push(diagnostic([...at, 'id'], 'missing-source', messageOf('check.source-missing', { id }), sourceHint));
      return diagnostics;
    }),
  );
}

export const sourceHint = { hint: messageOf('check.add-source') };

/** Whether a `source` names a section or a document. */
export function hasSource(source: unknown): boolean {
  return typeof source === 'object' && source !== null && ('section' in source || 'document' in source);
}
