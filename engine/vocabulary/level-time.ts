/**
 * When a case reaches a level of escalation by itself: after a share of a target's time, in percent, once a target is so late, or after an
 * amount on hours since the opening, as a target says them. Without hours a target is late on its own.
 */
export type LevelTime =
  | { readonly percent: number; readonly of: string }
  | { readonly late: string; readonly lateFor: string; readonly on: string | undefined }
  | { readonly within: string; readonly on: string | undefined };

const shareForm = /^(\d+) ?% of (\S+)$/;
const lateForm = /^(.+) late for (\S+?)(?: on (\S+))?$/;
const amountForm = /^(.+?)(?: on (\S+))?$/;

/** Reads the time of a level that the schema has already let through. Whether its amount is one has to be checked. */
export function parseLevelTime(text: string): LevelTime {
  const [, percent, of] = shareForm.exec(text) ?? [];
  if (percent !== undefined && of !== undefined) return { percent: Number(percent), of };
  const [, late, lateFor, lateOn] = lateForm.exec(text) ?? [];
  if (late !== undefined && lateFor !== undefined) return { late, lateFor, on: lateOn };
  const [, within = text, on] = amountForm.exec(text) ?? [];
  return { within, on };
}

/** The time of a level as a policy writes it. */
export function writtenLevelTime(time: LevelTime): string {
  if ('of' in time) return `${time.percent} % of ${time.of}`;
  const amount = 'lateFor' in time ? `${time.late} late for ${time.lateFor}` : time.within;
  return time.on === undefined ? amount : `${amount} on ${time.on}`;
}

/** The amount of a level's time with the hours that it names; undefined for a share, which has none. */
export function levelAmount(time: LevelTime): { readonly within: string; readonly on: string | undefined } | undefined {
  if ('of' in time) return undefined;
  return 'lateFor' in time ? { within: time.late, on: time.on } : time;
}

/** The metric whose target a level's time is about; undefined for an amount since the opening. */
export function levelMetric(time: LevelTime): string | undefined {
  if ('of' in time) return time.of;
  return 'lateFor' in time ? time.lateFor : undefined;
}
