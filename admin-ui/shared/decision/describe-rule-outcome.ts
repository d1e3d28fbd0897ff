import type { Policy, RuleOrigin } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { hoursName } from '../document/describe-target.ts';
import { readable, teamLabel } from '../vocabulary/question-label.ts';

/** What a rule decided: of what it speaks, and what it says; `isOwn` marks words in the policy's language. */
type Verdict = { readonly what: string; readonly words: string; readonly isOwn: boolean };

/** What a rule decided, in words; undefined where it only says or promises something. */
export function describeRuleOutcome({ part, decides }: RuleOrigin, { document }: Policy): Verdict | undefined {
  if (decides === null) return undefined;
  const ours = (what: string, words: string): Verdict => ({ what, words, isOwn: false });
  const own = (what: string, words: string | undefined): Verdict => ({
    what,
    words: words ?? decides,
    isOwn: words !== undefined,
  });
  switch (part) {
    case 'intake':
      return ours(text('decision.intake'), text(`intake.${decides as 'accepted'}`));
    case 'severity.criteria':
      return own(text('question.severity'), document.severities?.[decides]?.label);
    case 'severity.adjustments':
      if (decides.startsWith('+'))
        return ours(text('question.severity'), text('decision.levels-graver', { count: Number(decides) }));
      if (decides.startsWith('-'))
        return ours(text('question.severity'), text('decision.levels-slighter', { count: -Number(decides) }));
      return own(text('decision.at-least'), document.severities?.[decides]?.label);
    case 'severity.limits':
      return own(text('decision.at-most'), document.severities?.[decides]?.label);
    case 'severity.reviews':
      return ours(text('decision.checked-by'), teamLabel(decides));
    case 'routing.teams':
      return ours(text('decision.team'), teamLabel(decides));
    case 'routing.billing':
      return ours(text('pair.billing'), text(`decision.cost.${decides as 'no'}`));
    case 'routing.desks':
      return own(text('decision.desk'), document.desks?.[decides]?.label);
    case 'disposition':
      return ours(text('decision.case'), text(decides === 'closed' ? 'decision.closed' : 'decision.stays-open'));
    default:
      return part.startsWith('clocks.')
        ? ours(text('document.hours-then'), hoursName(decides, document, text))
        : ours(part, readable(decides));
  }
}
