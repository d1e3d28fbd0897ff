import { useId, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { answerLabel } from '../../../shared/vocabulary/question-label.ts';
import { tracedAt } from '../layers/layered-policy.ts';
import { describeNameFault } from '../names/describe-name-fault.ts';
import { answersIn, nameFault } from '../names/name-fault.ts';
import { useSession } from '../session/session-context.ts';

type Props = {
  readonly path: Path;
  readonly title: string;
  /** What a new entry of that name says. */
  readonly fresh: (id: string) => unknown;
  readonly onAdd: (id: string) => void;
};

/** Adds an entry under a short name, or one of those that every policy has. */
export function NewEntry({ path, title, fresh, onAdd }: Props) {
  const session = useSession();
  const [name, setName] = useState('');
  const note = useId();
  const policy = session.readable;
  if (policy === undefined) return null;
  const fault = name === '' ? undefined : nameFault(policy, path, name);
  const answers = answersIn(path);
  const shared = {
    'aria-label': text('editing.entry.id', { part: title }),
    'aria-describedby': fault === undefined ? undefined : note,
    'aria-invalid': fault !== undefined,
    value: name,
  };
  return (
    <form
      class="new-entry"
      data-own-undo={name === '' ? undefined : true}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || fault !== undefined) return;
        onAdd(name);
        session.set([...path, name], fresh(name), `${title}: ${name}`);
        setName('');
      }}
    >
      {answers === undefined ? (
        <input
          type="text"
          spellcheck={false}
          autocomplete="off"
          placeholder={text(
            path[0] === 'facts' && path.length === 1 ? 'editing.entry.question-example' : 'editing.entry.id-example',
          )}
          {...shared}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      ) : (
        <select {...shared} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          <option value="">{text('editing.entry.choose')}</option>
          {answers
            .filter((one) => tracedAt(policy, [...path, one]) === undefined)
            .map((one) => (
              <option key={one} value={one}>
                {answerLabel(path[0] === 'caseTypes' ? 'caseType' : 'supportPlan', one)}
              </option>
            ))}
        </select>
      )}
      <button type="submit" class="button" disabled={name === '' || fault !== undefined}>
        <Icon name="plus" /> {text('editing.entry.add')}
      </button>
      {fault !== undefined && (
        <span id={note} class="cell-fault" role="status">
          {describeNameFault(fault, path, name)}
        </span>
      )}
    </form>
  );
}
