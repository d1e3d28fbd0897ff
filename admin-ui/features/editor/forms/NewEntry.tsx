import { useId, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { answerLabel } from '../../../shared/vocabulary/question-label.ts';
import { tracedAt } from '../layers/layered-policy.ts';
import { describeNameFault } from '../names/describe-name-fault.ts';
import { answersIn, nameFault } from '../names/name-fault.ts';
import { shortNameOf } from '../names/short-name.ts';
import { noteAdded } from '../session/fields-in-hand.ts';
import { useSession } from '../session/session-context.ts';

type Props = {
  readonly path: Path;
  readonly title: string;
  /** What a new entry of that name says. */
  readonly fresh: (id: string) => unknown;
  readonly onAdd: (id: string) => void;
};

/** The parts of which a field for a new entry shows a name as an example. */
const exampleParts = [
  'calendars',
  'clocks',
  'conditions',
  'contacts',
  'desks',
  'events',
  'metrics',
  'pauses',
  'severities',
  'unions',
  'values',
  'products',
  'supportPlans',
  'caseTypes',
  'symptoms',
  'facts',
] as const;

/** The part whose example goes with what is added at a path: of answers to a question, an answer. */
function exampleFor(path: Path): (typeof exampleParts)[number] {
  return exampleParts.find((part) => part === path.at(-1)) ?? 'values';
}

/** Adds an entry by what it is called; its short name is made of that. Those that every policy knows are offered. */
export function NewEntry({ path, title, fresh, onAdd }: Props) {
  const session = useSession();
  const [label, setLabel] = useState('');
  const [isLeft, setLeft] = useState(false);
  const note = useId();
  const known = useId();
  const policy = session.readable;
  if (policy === undefined) return null;
  const name = shortNameOf(policy, path, label);
  const fault = label.trim() === '' ? undefined : nameFault(policy, path, name);
  const isFaulty = isLeft && fault !== undefined;
  const answers = answersIn(path);
  const shared = {
    'aria-label': text('editing.entry.id', { part: title }),
    'aria-describedby': note,
    'aria-invalid': isFaulty,
    value: label,
  };
  return (
    <form
      class="new-entry"
      data-own-undo={label === '' ? undefined : true}
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(true);
        if (label.trim() === '' || fault !== undefined) return;
        onAdd(name);
        noteAdded([...path, name]);
        session.set([...path, name], withLabel(fresh(name), label.trim(), name), `${title}: ${label.trim()}`);
        setLabel('');
        setLeft(false);
      }}
    >
      <input
        type="text"
        spellcheck={false}
        autocomplete="off"
        list={answers === undefined ? undefined : known}
        placeholder={text(`editing.entry.example.${exampleFor(path)}`)}
        {...shared}
        onInput={({ currentTarget }) => {
          setLabel(currentTarget.value);
          if (currentTarget.value === '') setLeft(false);
        }}
        onBlur={() => setLeft(label !== '')}
      />
      {answers !== undefined && (
        <datalist id={known}>
          {answers
            .filter((one) => tracedAt(policy, [...path, one]) === undefined)
            .map((one) => (
              <option key={one} value={one} label={answerLabel(path[0] === 'caseTypes' ? 'caseType' : 'supportPlan', one)} />
            ))}
        </datalist>
      )}
      <button type="submit" class="button" disabled={label.trim() === ''}>
        <Icon name="plus" /> {text('editing.entry.add')}
      </button>
      <span id={note} class={isFaulty ? 'cell-fault' : 'note'} role="status">
        {isFaulty
          ? describeNameFault(fault, name)
          : name !== label.trim() && name !== ''
            ? text('editing.entry.short-name', { name })
            : ''}
      </span>
    </form>
  );
}

/** What a new entry says, called as it was typed where it has a label and another short name. */
function withLabel(value: unknown, label: string, name: string): unknown {
  const hasLabel = typeof value === 'object' && value !== null && 'label' in value;
  return hasLabel && label !== name ? { ...value, label } : value;
}
