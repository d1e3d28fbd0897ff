import { useState } from 'preact/hooks';
import { type Scope, scopes } from '../../../contract/scope.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { knownEditions } from '../../shared/policies/known-editions.ts';
import { policyList } from '../../shared/policies/policy-library.ts';
import { createToken } from './access-client.ts';
import { PlaceSelect, placesIn } from './GrantFields.tsx';
import { ShownOnce } from './ShownOnce.tsx';

type Props = { readonly onChange: () => void; readonly onClose: () => void };

const lifetimes = [30, 90, 365, null] as const;

/** Makes a token for a tool: what it may do, where, and for how long. Its secret is shown once. */
export function TokenDialog({ onChange, onClose }: Props) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>(['decide']);
  const [on, setOn] = useState<string | null>(null);
  const [days, setDays] = useState<number | null>(90);
  const [secret, setSecret] = useState<string | undefined>(undefined);
  const { isBusy, fault, run } = useTask();
  const send = () =>
    run(async () => {
      setSecret(await createToken({ name: name.trim(), scopes: chosen, on, ...(days === null ? { never: true } : { days }) }));
      onChange();
    });
  const toggle = (scope: Scope, isOn: boolean) =>
    setChosen(scopes.filter((one) => (one === scope ? isOn : chosen.includes(one))));
  return (
    <Dialog title={text('tokens.create.title')} onClose={onClose}>
      {secret !== undefined ? (
        <ShownOnce words={text('tokens.secret.words')} secret={secret} copy={text('tokens.copy')} onClose={onClose} />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label class="field">
            <span>{text('tokens.for')}</span>
            <input type="text" value={name} autocomplete="off" onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <fieldset class="field">
            <legend>{text('tokens.scopes')}</legend>
            {scopes.map((scope) => (
              <label key={scope} class="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(scope)}
                  onChange={({ currentTarget }) => toggle(scope, currentTarget.checked)}
                />
                <span>
                  {text(`tokens.scope.${scope}`)}
                  <span class="note">{text(`tokens.scope.${scope}.means`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div class="field">
            <span>{text('tokens.place')}</span>
            <PlaceSelect
              label={text('tokens.place')}
              value={on}
              places={placesIn(knownEditions(policyList.value))}
              onChange={setOn}
            />
          </div>
          <fieldset class="field">
            <legend>{text('tokens.expires')}</legend>
            <div class="choices">
              {lifetimes.map((one) => (
                <label key={String(one)} class="choice">
                  <input type="radio" name="lifetime" checked={days === one} onChange={() => setDays(one)} />
                  <span>{one === null ? text('tokens.never-expires') : text('tokens.in-days', { count: one })}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {fault && <ProblemNote reason={fault} />}
          <div class="dialog-actions">
            <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
            <button type="button" class="button quiet" onClick={onClose}>
              {text('review.cancel')}
            </button>
            <button type="submit" class="button primary" disabled={isBusy || name.trim() === '' || chosen.length === 0}>
              {text('tokens.create.button')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
