import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { PolicyDraft } from '../policy.ts';

/** Adjustments of the severity that would move nothing, or further than there are severities, and changes that nobody goes by. */
export function checkAdjustments(draft: PolicyDraft): Diagnostic[] {
  return draft.isBase ? [] : [...idleAdjustments(draft), ...idleChanges(draft)];
}

function idleAdjustments({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const severities = Object.keys(document.severities ?? {});
  const most = severities.length - 1;
  return (document.severity?.adjustments ?? []).flatMap((rule, index): Diagnostic[] => {
    const at = ['severity', 'adjustments', index];
    const tooFar = (['raise', 'lower'] as const).filter((key) => (rule[key] ?? 0) > most);
    if (tooFar.length > 0)
      return tooFar.map((key) =>
        diagnostic([...at, key], 'over-limit', messageOf('check.further-than-severities', { count: severities.length }), {
          hint: most > 0 ? messageOf('check.move-at-most', { key, most }) : messageOf('hint.take-away'),
        }),
      );
    if (rule.lowest === undefined || rule.lowest !== severities.at(-1)) return [];
    return [
      diagnostic([...at, 'lowest'], 'without-effect', messageOf('check.lowest-anyway', { severity: rule.lowest }), {
        hint: messageOf('check.name-graver'),
      }),
    ];
  });
}

/** Where the customer sets the severity, what is found counts only where nobody asks for one. */
function idleChanges({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const { changes, setBy } = document.severity ?? {};
  if (changes !== 'assessed' || setBy === 'vendor') return [];
  return [
    diagnostic(['severity', 'changes'], 'ignored-key', messageOf('check.changes-of-customer'), {
      hint: messageOf('check.changes-way-out'),
    }),
  ];
}
