import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { policyAddress } from '../../../shared/policies/policy-address.ts';
import { expectationLabel, formatExpectedValue } from '../examples/expectation-label.ts';
import { useSession } from '../session/session-context.ts';

const most = 8;

/** How many examples come out otherwise than they should, with the way to each. */
export function ExampleNote() {
  const session = useSession();
  const { checker, edition } = session;
  const timeZone = session.readable?.document.timeZone ?? 'UTC';
  const examples = checker.examples.value;
  if (examples === undefined || examples.length === 0) return null;
  // What came out before says nothing about a text that has faults by now.
  const faults = checker.faults.value?.length ?? 0;
  if (faults > 0 || examples === 'waiting')
    return <p class="effect-part muted">{text(faults > 0 ? 'editing.examples.faulty' : 'editing.examples.waiting')}</p>;
  const failing = examples.map((example, index) => ({ example, index })).filter(({ example }) => !example.isMet);
  const address = policyAddress(edition, 'examples');
  return (
    <section class="effect-part" aria-labelledby="examples-heading">
      <h3 id="examples-heading" data-good={failing.length === 0}>
        <Icon name={failing.length === 0 ? 'check' : 'alert'} />
        <a href={address}>
          {failing.length === 0
            ? text('editing.examples.good', { count: examples.length })
            : text('editing.examples.failing', { count: failing.length, all: examples.length })}
        </a>
      </h3>
      {failing.length > 0 && (
        <ul class="fault-list">
          {failing.slice(0, most).map(({ example, index }) => (
            <li key={index}>
              <a class="fault-link" href={`${address}#example-${index}`}>
                {example.name}
                {example.unmet[0] && (
                  <span class="note">
                    {text('editing.examples.differs', {
                      what: expectationLabel(example.unmet[0].path, session.readable?.document),
                      actual: formatExpectedValue(example.unmet[0].actual, timeZone),
                      expected: formatExpectedValue(example.unmet[0].expected, timeZone),
                    })}
                  </span>
                )}
              </a>
            </li>
          ))}
          {failing.length > most && <li class="muted">{text('editing.faults.more', { count: failing.length - most })}</li>}
        </ul>
      )}
    </section>
  );
}
