import { useState } from 'preact/hooks';
import { actAs, actedAs, actingAs } from '../../platform/client/acting-as.ts';
import { describeFailure } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import { session, switchTo } from './session.ts';

/** Where the server is open to this computer: under which name this tab acts, so that two people can try a review. */
export function ActingAs({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const go = async (to: string | undefined) => {
    const before = actingAs.value;
    await switchTo(to);
    const found = session.value;
    if (found.status === 'success' && (to === undefined || found.data.name === to)) return onDone();
    actAs(before);
    setFault(found.status === 'error' ? describeFailure(found.error).why : text('session.act.refused', { name: to ?? '' }));
  };
  const others = actedAs.value.filter((one) => one !== name);
  return (
    <div class="stack">
      <p>{text('session.act.words')}</p>
      <form
        class="act-as"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void go(typed.trim());
        }}
      >
        <label for="act-as-name">{text('session.act.name')}</label>
        <input
          id="act-as-name"
          type="text"
          value={typed}
          placeholder={name}
          maxLength={100}
          autocomplete="off"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={typed.trim() === ''}>
          {typed.trim() === '' ? text('session.act.button.empty') : text('session.act.button', { name: typed.trim() })}
        </button>
      </form>
      {fault && (
        <p class="callout" data-kind="attention" role="alert">
          {fault}
        </p>
      )}
      {(others.length > 0 || actingAs.value !== undefined) && (
        <div class="choices">
          {others.map((one) => (
            <button key={one} type="button" class="button" onClick={() => void go(one)}>
              {one}
            </button>
          ))}
          {actingAs.value !== undefined && (
            <button type="button" class="button quiet" onClick={() => void go(undefined)}>
              {text('session.act.stop')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
