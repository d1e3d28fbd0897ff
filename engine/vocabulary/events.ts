/** What is known of a type of events. */
type EventEntry = {
  /** What an event of the type names besides, and under which key. */
  readonly names?: { readonly key: 'to' | 'level'; readonly of: 'severities' | 'desks' | 'levels' };
};

/** What can happen to a case, in `events`. */
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
} as const satisfies Readonly<Record<string, EventEntry>>;

export type EventType = keyof typeof events;

/** The types of events, in the order in which the contract lists them. */
export const eventTypes = Object.keys(events) as readonly EventType[];

/** What the table has about a type of events; undefined where there is none of the name. */
export function eventEntry(type: unknown): EventEntry | undefined {
  return typeof type === 'string' && Object.hasOwn(events, type) ? events[type as EventType] : undefined;
}

/** What a policy can say pauses a clock: from the event that begins it to the next one that ends it. */
export const pauses = {
  'waiting-on-customer': { begins: 'waiting-on-customer', ends: ['customer-replied', 'resolved', 'reopened'] },
} as const satisfies Readonly<Record<string, { readonly begins: EventType; readonly ends: readonly EventType[] }>>;

export type PauseName = keyof typeof pauses;

/** What a policy can say starts a clock; the last of several events counts where a case can come to it again. */
export const clockStarts = {
  opened: { counts: 'first' },
  responded: { counts: 'first' },
  'defect-confirmed': { counts: 'first' },
  restored: { counts: 'last' },
  resolved: { counts: 'last' },
} as const satisfies Readonly<Partial<Record<EventType | 'opened', { readonly counts: 'first' | 'last' }>>>;

export type ClockStart = keyof typeof clockStarts;
