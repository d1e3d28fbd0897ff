/**
 * When a case reaches a level of escalation by itself: after a share of a target's time, in percent, or an amount on hours since the
 * opening, as a target says them.
 */
export type LevelTime =
  | { readonly percent: number; readonly of: string }
  | { readonly within: string; readonly on: string | undefined };

const shareForm = /^(\d+) ?% of (\S+)$/;
const amountForm = /^(.+?)(?: on (\S+))?$/;

/** Reads the time of a level that the schema has already let through. Whether its amount is one has to be checked. */
export function parseLevelTime(text: string): LevelTime {
  const [, percent, of] = shareForm.exec(text) ?? [];
  if (percent !== undefined && of !== undefined) return { percent: Number(percent), of };
  const [, within = text, on] = amountForm.exec(text) ?? [];
  return { within, on };
}

/** The time of a level as a policy writes it. */
export function writtenLevelTime(time: LevelTime): string {
  if ('of' in time) return `${time.percent} % of ${time.of}`;
  return time.on === undefined ? time.within : `${time.within} on ${time.on}`;
}
