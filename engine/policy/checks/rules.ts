import type { Diagnostic } from '../../diagnostic.ts';
import { phrase } from '../../messages/message.ts';
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
            phrase`another rule of \`${path.join('.')}\` has the id \`${String(rule.id)}\` too`,
            {
              hint: phrase`give one of them another id`,
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
          draft.diagnostic([...at, 'id'], code, phrase`\`${String(rule.id)}\` has no \`${key}\``, {
            hint: isWords ? phrase`say it in the policy's language` : phrase`add \`${key}: …\``,
          }),
        );
      }
      if (!hasSource(rule.source))
        diagnostics.push(
          draft.diagnostic(
            [...at, 'id'],
            'missing-source',
            phrase`\`${String(rule.id)}\` does not say where the document states it`,
            sourceHint,
          ),
        );
      return diagnostics;
    });
  });
}

export const sourceHint = { hint: phrase`add \`source: { section: … }\`` };

/** Whether a `source` names a section or a document. */
export function hasSource(source: unknown): boolean {
  return typeof source === 'object' && source !== null && ('section' in source || 'document' in source);
}
