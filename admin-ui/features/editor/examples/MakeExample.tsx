import { useState } from 'preact/hooks';
import { type Decision, decisionZone, type Policy } from '../../../../engine/index.ts';
import { Dialog } from '../../../platform/dialog/Dialog.tsx';
import { describeFailure } from '../../../platform/loading/describe-failure.ts';
import { text } from '../../../platform/messages/text.ts';
import type { DecisionRequest } from '../../../shared/case/decisions-client.ts';
import { startedFrom } from '../../../shared/drafts/draft-ground.ts';
import { versionsOf } from '../../../shared/policies/chosen-version.ts';
import { newestVersion } from '../../../shared/policies/edition-versions.ts';
import { policyAddress } from '../../../shared/policies/policy-address.ts';
import { policyList } from '../../../shared/policies/policy-library.ts';
import { addExample } from './add-example.ts';
import { expectationLabel, formatExpectedValue } from './expectation-label.ts';
import { exampleCase, expectationsOf } from './expectations.ts';
import './examples.css';

type Props = {
  readonly request: DecisionRequest;
  readonly decision: Decision;
  readonly policy: Policy;
  readonly onClose: () => void;
};

type State = 'idle' | 'adding' | 'added' | 'taken' | 'conflict' | Error;

/** The simulated case as an example of the policy's draft, with what must come out of it. */
export function MakeExample({ request, decision, policy, onClose }: Props) {
  const expectations = expectationsOf(decision);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(new Set(expectations.filter(({ isProposed }) => isProposed).map(({ path }) => path)));
  const [state, setState] = useState<State>('idle');
  const edition = { policy: policy.id, language: policy.language };
  // A draft builds on the newest version, whichever one decides this case.
  const list = policyList.value;
  const versions = list.status === 'success' ? versionsOf(edition, list.data) : [];
  const drafts = list.status === 'success' ? list.data.drafts : [];
  const open = drafts.find((one) => one.policy === edition.policy && one.language === edition.language);
  const newest = newestVersion(versions)?.version ?? policy.version;
  const ground = open === undefined ? newest : startedFrom(edition, versions, open.startedFrom)?.version;
  const add = async () => {
    setState('adding');
    const given = { vendor: policy.vendor, language: policy.language };
    const expect = Object.fromEntries(
      expectations.filter(({ path }) => chosen.has(path)).map(({ path, value }) => [path, value]),
    );
    try {
      setState(
        await addExample(edition, newest, {
          name: name.trim(),
          ...exampleCase(request.case, request.asOf, given),
          expect,
        }),
      );
    } catch (reason) {
      setState(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return (
    <Dialog title={text('examples.make')} onClose={onClose}>
      <form
        class="make-example"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p class="muted">{text('examples.make.words')}</p>
        {open === undefined && state !== 'added' && (
          <p class="muted">{text('examples.make.starts', { version: String(newest) })}</p>
        )}
        {ground !== undefined && ground !== policy.version && (
          <p class="callout" data-kind="attention">
            {text('examples.make.other-version', { decides: String(policy.version), version: String(ground) })}
          </p>
        )}
        <label>
          <span>{text('examples.make.name')}</span>
          <input
            type="text"
            required
            lang={policy.language}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend>{text('examples.make.expect')}</legend>
          {expectations.map(({ path, value }) => (
            <label key={path} class="check">
              <input
                type="checkbox"
                checked={chosen.has(path)}
                onChange={({ currentTarget }) => setChosen(toggled(chosen, path, currentTarget.checked))}
              />
              <span>
                {expectationLabel(path, policy.document)}:{' '}
                <strong>{formatExpectedValue(value, decisionZone(decision, policy.document))}</strong>
              </span>
            </label>
          ))}
        </fieldset>
        <p role="status">{words(state)}</p>
        {state === 'added' ? (
          <a class="button" href={policyAddress(edition, 'examples')}>
            {text('examples.make.show')}
          </a>
        ) : (
          <button type="submit" class="button primary" disabled={name.trim() === '' || chosen.size === 0 || state === 'adding'}>
            {text('examples.make.add')}
          </button>
        )}
      </form>
    </Dialog>
  );
}

function toggled(chosen: ReadonlySet<string>, path: string, isOn: boolean): Set<string> {
  const next = new Set(chosen);
  if (isOn) next.add(path);
  else next.delete(path);
  return next;
}

function words(state: State): string {
  if (state instanceof Error) return `${describeFailure(state).why} ${describeFailure(state).advice}`;
  if (state === 'added') return text('examples.make.done');
  if (state === 'taken') return text('examples.make.taken');
  return state === 'conflict' ? text('examples.make.conflict') : '';
}
