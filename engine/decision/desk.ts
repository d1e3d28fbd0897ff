import { orNever } from '../calendar/open-time.ts';
import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { ownValue } from '../own-value.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { deskHours, deskZone } from './hours.ts';
import { type Billable, type ContactPart, contactsOf, type Route } from './routing.ts';

/** A desk as the contract tells it. `open` is null where the document states no hours, `opensAt` also where they do not open any more. */
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
export function serializeRouting(policy: CompiledPolicy, route: Route, country: unknown, at: number): RoutingPart {
  const { team, desk, alternates, billable } = route;
  return {
    team,
    desk: desk === undefined ? null : serializeDesk(policy, desk, at),
    alternates: alternates.map((id) => serializeDesk(policy, id, at)),
    contacts: desk === undefined ? [] : contactsOf(policy, desk, country),
    billable,
  };
}

function serializeDesk(policy: CompiledPolicy, id: string, at: number): DeskPart {
  const timeZone = deskZone(policy, id);
  const zone = zoneOf(timeZone);
  const hours = deskHours(policy, id);
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
