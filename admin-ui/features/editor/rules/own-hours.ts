import type { SupportPolicy } from '../../../../engine/index.ts';
import type { WrittenTarget } from './format-target.ts';

/**
 * The hours on which new business days are counted, holidays included: the calendar that all desks keep, or the only one that there is;
 * `desk-hours` where the desks have different ones. Undefined where the policy's hours have no days of their own.
 */
export function ownHours({ desks = {}, calendars = {}, routing }: SupportPolicy): string | undefined {
  const deskHours = new Set(Object.values(desks).map(({ hours }) => hours));
  const [only, ...others] = deskHours.size === 0 ? Object.keys(calendars) : deskHours;
  if (deskHours.has(undefined) || deskHours.has('around-the-clock')) return undefined;
  if (others.length === 0) return only;
  return deskHours.size > 0 && (routing?.desks ?? []).length > 0 ? 'desk-hours' : undefined;
}

/** A promise whose time has become business days, on the policy's own hours where it counts around the clock. */
export function inBusinessDays(target: WrittenTarget, own: string | undefined): WrittenTarget {
  const { on, ...rest } = target;
  if (on !== undefined && on !== 'around-the-clock') return target;
  return own === undefined ? rest : { ...rest, on: own };
}

/** Whether a time is one of business days. */
export function isInBusinessDays(within: unknown): boolean {
  return typeof within === 'string' && /business days?$/.test(within);
}
