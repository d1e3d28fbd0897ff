import { text } from '../messages/text.ts';
import { formatClock, formatMoment } from './format-time.ts';
import { readLocal } from './local-time.ts';
import { zoneInFull } from './zone-name.ts';

type Props = {
  readonly id: string;
  /** The time as it stands in the field, `2026-10-25T02:30`. */
  readonly local: string;
  readonly timeZone: string;
  /** The instant that is meant, in milliseconds. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
};

/** Says that the clocks skip a time, and what it counts as; or that they show it twice, and asks which one is meant. */
export function ClockChangeNote({ id, local, timeZone, at, onChoose }: Props) {
  const parsed = readLocal(local, timeZone);
  const time = local.slice(11, 16);
  if (parsed?.kind === 'skipped') {
    const [before, after] = [formatClock(parsed.at - 60_000, timeZone), formatClock(parsed.at, timeZone)];
    return (
      <p class="hint clock-change" role="status">
        {text('time.skipped', { time, last: before, next: after, moment: formatMoment(parsed.at, timeZone) })}
      </p>
    );
  }
  if (parsed?.kind !== 'twice') return null;
  const choices = [
    { instant: parsed.at, words: text('time.twice.first', { zone: zoneInFull(parsed.at, timeZone) }) },
    { instant: parsed.second, words: text('time.twice.second', { zone: zoneInFull(parsed.second, timeZone) }) },
  ];
  return (
    <fieldset class="clock-change">
      <legend class="hint">{text('time.twice', { time })}</legend>
      {choices.map(({ instant, words }) => (
        <label key={instant} class="check">
          <input type="radio" name={`${id}-which`} checked={at === instant} onChange={() => onChoose(instant)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
