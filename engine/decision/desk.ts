import { orNever } from '../calendar/open-time.ts';
import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { ownValue } from '../own-value.ts';
import type { Facts } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { deskHours, deskZone } from './hours.ts';
import { type Billable, type ContactPart, contactsOf, type Route } from './routing.ts';

/** A desk as the contract tells it. `open` is null where the document states no hours or the case does not say where they lie, `opensAt` also where they do not open any more. */
export type DeskPart = {
  readonly id: string;
  readonly label: string;
  readonly timeZone: string;
  readonly open: boolean | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
};

/** Who handles a case, as the contract tells it. */
export type RoutingPart = {
  readonly team: string | null;
  readonly desk: DeskPart | null;
  readonly alternates: readonly DeskPart[];
  readonly contacts: readonly ContactPart[];
  readonly billable: Billable;
};

/** The route in the policy's words, with whether the desks are open at an instant and how a caller reaches them. */
export function serializeRouting(policy: CompiledPolicy, route: Route, facts: Facts, at: number): RoutingPart {
  const { team, desk, alternates, billable } = route;
  return {
    team,
    desk: desk === undefined ? null : serializeDesk(policy, desk, facts, at),
    alternates: alternates.map((id) => serializeDesk(policy, id, facts, at)),
    contacts: desk === undefined ? [] : contactsOf(policy, desk, facts.country),
    billable,
  };
}

function serializeDesk(policy: CompiledPolicy, id: string, facts: Facts, at: number): DeskPart {
  const timeZone = deskZone(policy, id);
  const zone = zoneOf(timeZone);
  const own = deskHours(policy, id, facts);
  const hours = own && 'hours' in own ? own.hours : undefined;
  const open = hours?.isOpen(at) ?? null;
  const opensAt = open === false && hours ? orNever(() => hours.opensAt(at)) : null;
  const closesAt = open ? (hours?.closesAt(at) ?? null) : null;
  return {
    id,
    label: ownValue(policy.document.desks, id)?.label ?? id,
    timeZone,
    open,
    opensAt: opensAt === null ? null : formatInstant(opensAt, zone),
    closesAt: closesAt === null ? null : formatInstant(closesAt, zone),
  };
}
