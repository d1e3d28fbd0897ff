import { text } from '../../platform/messages/text.ts';
import './publishing.css';

type Props = {
  /** What will happen to whom, in plain sentences. */
  readonly sentences: readonly string[];
  /** Why it cannot be done so at all. */
  readonly whyNot?: string | undefined;
};

/** What will happen to whom, before anybody says yes; or why it cannot be done. */
export function Consequences({ sentences, whyNot }: Props) {
  return (
    <section class="consequences" aria-live="polite" aria-label={text('publish.will')}>
      {whyNot === undefined ? (
        <>
          <h3>{text('publish.will')}</h3>
          <ul>
            {sentences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="callout" data-kind="attention">
          {whyNot}
        </p>
      )}
    </section>
  );
}
