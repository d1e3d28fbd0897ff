import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { text } from '../../platform/messages/text.ts';
import { ActingAs } from '../../shared/session/ActingAs.tsx';
import { SignOut } from '../../shared/session/SignOut.tsx';
import { loadSession, session } from '../../shared/session/session.ts';

/** Who one is here, and the ways out. */
export function You() {
  return (
    <section aria-labelledby="you-heading" class="people-section">
      <h2 id="you-heading">{text('session.you')}</h2>
      <QueryView
        query={session.value}
        retry={() => void loadSession()}
        failure={text('people.you-failed')}
        skeleton={<Skeleton lines={1} />}
      >
        {(value) =>
          value.access === 'open' ? (
            <div class="you">
              <p>
                <strong>{value.name}</strong>
              </p>
              <ActingAs name={value.name ?? ''} onDone={() => undefined} />
            </div>
          ) : (
            <div class="you">
              <SignOut session={value} />
            </div>
          )
        }
      </QueryView>
    </section>
  );
}
