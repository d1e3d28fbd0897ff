/** What is known of a type of events. */
type EventEntry = {
  /** What an event of the type names besides, and under which key. */
  readonly names?: { readonly key: 'to' | 'level'; readonly of: 'severities' | 'desks' | 'levels' };
  /** Whether it says, under `set`, which answers have changed. */
  readonly setsFacts?: true;
};

/** What can happen to a case under every policy, in `events`. */
export const events = {
  responded: {},
  'defect-confirmed': {},
  'waiting-on-customer': {},
  'customer-replied': {},
  restored: {},
  resolved: {},
  reopened: {},
  'status-updated': {},
  'follow-up': {},
  'severity-changed': { names: { key: 'to', of: 'severities' } },
  'desk-changed': { names: { key: 'to', of: 'desks' } },
  escalated: { names: { key: 'level', of: 'levels' } },
  'root-cause-reported': {},
  'facts-changed': { setsFacts: true },
} as const satisfies Readonly<Record<string, EventEntry>>;

export type EventType = keyof typeof events;

/** The types of events, in the order in which the contract lists them. */
export const eventTypes = Object.keys(events) as readonly EventType[];

/** What the table has about a type of events; undefined where there is none of the name. */
export function eventEntry(type: unknown): EventEntry | undefined {
  return typeof type === 'string' && Object.hasOwn(events, type) ? events[type as EventType] : undefined;
}

/** What makes a clock stand still: from the events that begin it to the next one that ends it. */
export type Pause = { readonly begins: readonly string[]; readonly ends: readonly string[] };

/** The standard pauses, in the form in which a policy may change them or add others. */
export const pauses = {
  'waiting-on-customer': { begins: ['waiting-on-customer'], ends: ['customer-replied', 'resolved', 'reopened'] },
} as const satisfies Readonly<Record<string, { readonly begins: readonly EventType[]; readonly ends: readonly EventType[] }>>;

/** What starts a clock although it is no event: the opening of the case, and the moment that the fact `occurredAt` names. */
export const momentsOfCase = ['opened', 'occurred'] as const;

/** The events to which a case can come again, of which the last one counts where they start a clock; of others the first. */
export const recurring: ReadonlySet<string> = new Set(['restored', 'resolved'] satisfies readonly EventType[]);
