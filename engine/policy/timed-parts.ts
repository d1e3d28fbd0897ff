import type { Path } from '../path.ts';
import { levelAmount, parseLevelTime } from '../vocabulary/level-time.ts';
import { closingRules, plainClosure } from './closure.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** Amounts on hours outside targets: those after which a level comes or silence closes, and reminders. */
type TimedPart = {
  readonly amounts: readonly { readonly text: string; readonly path: Path }[];
  readonly on: string | undefined;
  readonly onPath: Path;
};

/** Every amount on hours that stands outside targets, with where it is written. The plain setting of a closure is all hours and no amount. */
export function timedParts({ escalation = [], closure }: SupportPolicy): TimedPart[] {
  const levels = escalation.flatMap(({ after }, index): TimedPart[] => {
    const time = after === undefined ? undefined : levelAmount(parseLevelTime(after));
    if (time === undefined) return [];
    const path = ['escalation', index, 'after'];
    return [{ amounts: [{ text: time.within, path }], on: time.on, onPath: path }];
  });
  const rules = closingRules(closure) ?? [];
  const closing = rules.map(({ within, on, reminders = [] }, index): TimedPart => {
    const path = ['closure', index];
    const silence = within === undefined ? [] : [{ text: within, path: [...path, 'within'] }];
    const before = reminders.map((text, at) => ({ text, path: [...path, 'reminders', at] }));
    return { amounts: [...silence, ...before], on, onPath: [...path, 'on'] };
  });
  const { on } = plainClosure(closure);
  return [...levels, ...closing, ...(on === undefined ? [] : [{ amounts: [], on, onPath: ['closure', 'on'] }])];
}
