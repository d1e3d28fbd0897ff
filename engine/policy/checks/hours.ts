import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import type { Path } from '../../path.ts';
import type { PolicyDraft } from '../policy.ts';
import { hoursNamedBy, metricsSetBy, targetOf } from '../target-rule.ts';
import { timedParts } from '../timed-parts.ts';

/** Targets and closing that count the hours of a desk where no rule names one, and desks without hours on which they would count. */
export function checkHours(draft: PolicyDraft): Diagnostic[] {
  if (draft.isBase) return [];
  const uses = deskHoursUses(draft);
  if (uses.length === 0) return [];
  return (draft.document.routing?.desks ?? []).length === 0 ? withoutDesk(draft, uses) : desksWithoutHours(draft, uses);
}

/** A place at which the hours of desks count: those of the desk that has the case, or of its alternates too. */
type Use = { readonly path: Path; readonly isWithAlternates: boolean };

/** Every place that names the hours of desks and on which a target, a level or closing counts, each once. */
function deskHoursUses({ document }: PolicyDraft): Use[] {
  const { targets = [], clocks = {} } = document;
  const usesOf = (name: string, path: Path): Use[] => {
    const rules = ownValue(clocks, name);
    return rules === undefined
      ? useOf(name, path)
      : rules.flatMap((clock, at) => useOf(clock.then, ['clocks', name, at, 'then']));
  };
  const uses = targets.flatMap((rule, index) =>
    metricsSetBy(rule).flatMap((kind) => {
      const target = targetOf(rule, kind);
      if (target === undefined || target.commitment === 'none') return [];
      return hoursNamedBy(target).flatMap(([path, name]): Use[] => {
        return usesOf(name, ['targets', index, kind, ...path]);
      });
    }),
  );
  const all = [...uses, ...timedParts(document).flatMap(({ on, onPath }) => (on === undefined ? [] : usesOf(on, onPath)))];
  return [...new Map(all.map((use) => [JSON.stringify(use.path), use])).values()];
}

function useOf(name: string | undefined, path: Path): Use[] {
  if (name === 'desk-hours') return [{ path, isWithAlternates: false }];
  return name === 'desk-or-alternates-hours' ? [{ path, isWithAlternates: true }] : [];
}

function withoutDesk({ diagnostic }: PolicyDraft, uses: readonly Use[]): Diagnostic[] {
  return uses.map(({ path }) =>
    diagnostic(path, 'unknown-hours', messageOf('check.desk-hours-without-desk'), {
      hint: messageOf('check.add-desk-rule'),
    }),
  );
}

/** The desks without hours on which a target or closing counts once a rule has chosen them, or one whose alternates they are. */
function desksWithoutHours({ document, diagnostic }: PolicyDraft, uses: readonly Use[]): Diagnostic[] {
  const hoursOf = (id: string): string | undefined => ownValue(document.desks, id)?.hours;
  const counted = (document.routing?.desks ?? []).flatMap(({ then, alternates = [] }) => {
    const own = then === undefined ? [] : [then];
    // Hours that never close are known, whatever those of the others are.
    const all = [...own, ...alternates].some((id) => hoursOf(id) === 'around-the-clock') ? [] : [...own, ...alternates];
    return uses.flatMap(({ isWithAlternates }) => (isWithAlternates ? all : own));
  });
  const without = [...new Set(counted)].filter((id) => ownValue(document.desks, id) !== undefined && hoursOf(id) === undefined);
  const isOfTargets = uses.some(({ path }) => path[0] !== 'closure');
  return without.map((id) =>
    isOfTargets
      ? diagnostic(['desks', id], 'unknown-hours', messageOf('check.desk-without-hours-for-targets', { id }), {
          hint: messageOf('check.add-hours-for-targets'),
          part: 'key',
        })
      : diagnostic(['desks', id], 'unknown-hours', messageOf('check.desk-without-hours-for-closure', { id }), {
          hint: messageOf('check.add-hours-for-closure'),
          part: 'key',
        }),
  );
}
