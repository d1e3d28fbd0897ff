import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenRuleLists } from '../rule-lists.ts';

/** Rules that share an id in one list, lack a part, or do not say where the document states them. */
export function checkRules(draft: PolicyDraft): Diagnostic[] {
  return writtenRuleLists(draft.document).flatMap(({ path, rules, required }) => {
    const seen = new Set<unknown>();
    return rules.flatMap((rule, index) => {
      const at = [...path, index];
      const diagnostics: Diagnostic[] = [];
      if (seen.has(rule.id))
        diagnostics.push(
          draft.diagnostic(
            [...at, 'id'],
            'duplicate-id',
            messageOf('check.duplicate-id', { list: path.join('.'), id: String(rule.id) }),
            {
              hint: messageOf('check.give-other-id'),
            },
          ),
        );
      seen.add(rule.id);
      if (draft.isBase) return diagnostics;
      for (const key of required) {
        if (rule[key] !== undefined) continue;
        const isWords = key === 'label' || key === 'message' || key === 'reason';
        const code = isWords ? 'missing-label' : 'incomplete-rule';
        if (key === 'message' && rule.outcome === 'accepted') continue;
        diagnostics.push(
          draft.diagnostic([...at, 'id'], code, messageOf('check.rule-lacks-key', { id: String(rule.id), key }), {
            hint: isWords ? messageOf('check.say-in-language') : messageOf('check.add-key', { key }),
          }),
        );
      }
      if (!hasSource(rule.source))
        diagnostics.push(
          draft.diagnostic(
            [...at, 'id'],
            'missing-source',
            messageOf('check.source-missing', { id: String(rule.id) }),
            sourceHint,
          ),
        );
      return diagnostics;
    });
  });
}

export const sourceHint = { hint: messageOf('check.add-source') };

/** Whether a `source` names a section or a document. */
export function hasSource(source: unknown): boolean {
  return typeof source === 'object' && source !== null && ('section' in source || 'document' in source);
}
