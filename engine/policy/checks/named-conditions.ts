import { foldWritten } from '../../conditions/fold-written.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenRuleLists } from '../rule-lists.ts';

/** Named conditions that name themselves, however far inside, and those that nothing names. */
export function checkNamedConditions(draft: PolicyDraft): Diagnostic[] {
  const { conditions } = draft.document;
  return conditions === undefined ? [] : [...loops(draft, conditions), ...(draft.isBase ? [] : unused(draft, conditions))];
}

type Conditions = NonNullable<PolicyDraft['document']['conditions']>;

function loops({ diagnostic }: PolicyDraft, conditions: Conditions): Diagnostic[] {
  const seen = new Map<string, 'open' | 'done'>();
  const found: Diagnostic[] = [];
  const visit = (name: string, way: readonly string[]): void => {
    seen.set(name, 'open');
    for (const next of namesIn(ownValue(conditions, name))) {
      if (ownValue(conditions, next) === undefined) continue;
      if (seen.get(next) === 'open') {
        const circle = [...way.slice(way.indexOf(next)), next].map((one) => `\`${one}\``).join(' → ');
        found.push(
          diagnostic(['conditions', name], 'condition-loop', messageOf('condition.loop', { circle }), {
            hint: messageOf('condition.may-not-loop'),
            part: 'key',
          }),
        );
      } else if (!seen.has(next)) visit(next, [...way, next]);
    }
    seen.set(name, 'done');
  };
  for (const name of Object.keys(conditions)) if (!seen.has(name)) visit(name, [name]);
  return found;
}

/** What a policy takes over and does not use is no slip; what it declares itself and does not use may be one. */
function unused({ document, files, diagnostic }: PolicyDraft, conditions: Conditions): Diagnostic[] {
  const used = usedConditions(document);
  return Object.keys(conditions)
    .filter((name) => !used.has(name))
    .map((name) =>
      diagnostic(['conditions', name], 'unused-condition', messageOf('condition.unused', { name }), {
        hint: messageOf('condition.use-or-take-away', { name }),
        part: 'key',
      }),
    )
    .filter(({ file }) => file === files[0]?.path);
}

/** The named conditions that rules of a policy ask for, also through another one. */
export function usedConditions(document: PolicyDraft['document']): ReadonlySet<string> {
  const used = new Set<string>();
  const waiting = writtenRuleLists(document).flatMap(({ rules }) => rules.flatMap(({ when }) => namesIn(when)));
  for (const name of waiting) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...namesIn(ownValue(document.conditions ?? {}, name)));
  }
  return used;
}

/** The conditions that a condition names. */
function namesIn(when: unknown): string[] {
  if (when === undefined) return [];
  const flat = (parts: readonly string[][]): string[] => parts.flat();
  return foldWritten<string[]>(when, {
    map: flat,
    group: (_, parts) => flat(parts),
    not: (part) => part,
    named: (names) => [names].flat().filter((name) => typeof name === 'string'),
    fact: () => [],
    malformed: () => [],
  });
}
