import type { Diagnostic } from '../../diagnostic.ts';
import { phrase } from '../../messages/message.ts';
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
      const message = phrase`another rule of \`${path.join('.')}\` has the id \`${String(id)}\` too`;
      return [diagnostic([...path, index, 'id'], 'duplicate-id', message, { hint: phrase`give one of them another id` })];
    });
  });
}

function incompleteRules({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return writtenRuleLists(document).flatMap(({ path, rules, required }) =>
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
          diagnostic([...at, 'id'], code, phrase`\`${id}\` has no \`${key}\``, {
            hint: isWords ? phrase`say it in the policy's language` : phrase`add \`${key}: …\``,
          }),
        );
      }
      if (!hasSource(rule.source))
        diagnostics.push(
          diagnostic([...at, 'id'], 'missing-source', phrase`\`${id}\` does not say where the document states it`, sourceHint),
        );
      return diagnostics;
    }),
  );
}

export const sourceHint = { hint: phrase`add \`source: { section: … }\`` };

/** Whether a `source` names a section or a document. */
export function hasSource(source: unknown): boolean {
  return typeof source === 'object' && source !== null && ('section' in source || 'document' in source);
}
