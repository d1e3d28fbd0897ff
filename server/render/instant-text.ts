/** An instant (milliseconds) as it is told: ISO 8601 in UTC. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}

/** The same, or null where there is none. */
export function instantTextOrNull(instant: number | null): string | null {
  return instant === null ? null : instantText(instant);
}
