import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { isReachable, lookForServer } from '../client/reachable.ts';
import { ServerError } from '../client/server-error.ts';
import type { MessagePart } from '../messages/en.ts';
import { showMessagesOf } from '../messages/language-choice.ts';
import { text } from '../messages/text.ts';
import { Failure } from './Failure.tsx';
import { fetchLostStyles } from './lost-styles.ts';

type Load<P> = () => Promise<ComponentType<P>>;

/**
 * A part of the page that is fetched when it is first drawn, with the messages that it and no other part says. Where that fails it says so, and
 * fetches it once the server answers again.
 */
export function fetched<P extends object>(loadPart: Load<P>, ...messages: readonly MessagePart[]): ComponentType<P> {
  const load: Load<P> = () => Promise.all([loadPart(), ...messages.map(showMessagesOf)]).then(([part]) => part);
  return lazy(() => load().catch(() => lookForServer().then(() => unfetched(load)))) as ComponentType<P>;
}

/** What stands for a part that could not be fetched, and becomes it once it can be. */
function unfetched<P extends object>(load: Load<P>): ComponentType<P> {
  let found: ComponentType<P> | undefined;
  return function Unfetched(props: P) {
    const [, drawAgain] = useState({});
    if (found !== undefined) {
      const Found = found;
      return <Found {...props} />;
    }
    const again = async () => {
      if (!(await lookForServer())) return drawAgain({});
      try {
        await fetchLostStyles();
        found = await load();
        drawAgain({});
      } catch {
        // The server answers, but has other parts by now than the page that is open knows of.
        location.reload();
      }
    };
    const isGone = !isReachable.value;
    return (
      <Failure
        title={text('frame.unfetched.title')}
        reason={isGone ? new ServerError(`no answer from ${location.host}`) : new Error(text('frame.unfetched.words'))}
        onRetry={() => void again()}
      />
    );
  };
}
