import { languageName } from '../messages/language-name.ts';
import { text } from '../messages/text.ts';
import { formatMoment } from '../time/format-time.ts';
import type { OpenCases, Release } from './release.ts';

type Props = {
  readonly release: Release;
  readonly language: string;
  readonly timeZone: string;
  readonly isNow: boolean;
  readonly openCases: OpenCases;
  /** The version whose content comes back. */
  readonly bringsBack?: number;
  /** From when the policy ends in this language; null where it does not. */
  readonly retiredFrom: string | null;
};

/** What will happen to whom, in plain sentences, before anybody says yes. */
export function Consequences({ release, language, timeZone, isNow, openCases, bringsBack, retiredFrom }: Props) {
  const { at, version, replaces, withdraws } = release;
  const start = isNow ? text('publish.will.now') : text('publish.will.from', { when: formatMoment(at, timeZone, 0) });
  const name = languageName(language);
  const numbers = { version: String(version), old: String(replaces?.version ?? '') };
  const sentences = [
    text('publish.will.new-cases', { start, language: name, version: numbers.version }),
    ...(bringsBack === undefined
      ? []
      : [text('publish.will.brings-back', { version: numbers.version, old: String(bringsBack) })]),
    ...(replaces !== undefined ? [text(openCases === 'keep' ? 'publish.will.keep' : 'publish.will.move', numbers)] : []),
    ...(replaces === undefined && !isNow ? [text('publish.will.first')] : []),
    ...withdraws.map((one) =>
      text('publish.will.withdraw', {
        version: String(one.version),
        when: one.from === null ? '' : formatMoment(Date.parse(one.from), timeZone, 0),
      }),
    ),
    ...(retiredFrom === null ? [] : [text('publish.will.still-ends', { day: retiredFrom, language: name })]),
  ];
  return (
    <section class="consequences" aria-live="polite" aria-label={text('publish.will')}>
      <h3>{text('publish.will')}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
