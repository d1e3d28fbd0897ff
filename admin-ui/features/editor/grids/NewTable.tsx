import { useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { freshId } from '../rules/rule-edits.ts';
import { type RuleList, rulesAt } from '../rules/rule-lists.ts';
import type { KnownName } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { settingChoices } from './grid-column.ts';
import { tableFacts } from './table-facts.ts';

type Props = { readonly list: RuleList; readonly index: number };

/** Adds a table to a list of rules, at a place in it: along which questions it goes has to be said first. */
export function NewTable({ list, index }: Props) {
  const session = useSession();
  const document = session.readable?.document;
  const [isOpen, setOpen] = useState(false);
  if (document === undefined || list.verdict === undefined) return null;
  if (!isOpen)
    return (
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        <Icon name="plus" /> {text('editing.table.add')}
      </button>
    );
  return (
    <NewTableForm
      {...{ list, document }}
      onCancel={() => setOpen(false)}
      onAdd={(value) => {
        session.edit([{ kind: 'insert', path: list.path, index, value }], text('editing.table.added'));
        setOpen(false);
      }}
    />
  );
}

type FormProps = {
  readonly list: RuleList;
  readonly document: SupportPolicy;
  readonly onCancel: () => void;
  readonly onAdd: (rule: Readonly<Record<string, unknown>>) => void;
};

function NewTableForm({ list, document, onCancel, onAdd }: FormProps) {
  const [rows, setRows] = useState('');
  const [columns, setColumns] = useState('');
  const settings = settingChoices(list, document);
  const [sets, setSets] = useState(settings[0]?.id ?? '');
  // Where the columns are what the rows set, that is said by them.
  const asksSetting = list.verdict === null && columns !== '';
  const facts = tableFacts(document);
  const isComplete = rows !== '';
  const add = () =>
    onAdd({
      id: freshId(
        'table',
        rulesAt(document, list.path).map(({ id }) => id),
      ),
      table: { rows, ...(columns !== '' && { columns }), ...(asksSetting && { sets }), cells: {} },
      ...(document.source !== undefined && { source: document.source }),
    });
  return (
    <form
      class="new-table"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) add();
      }}
    >
      <Choice
        label={text('editing.table.rows')}
        empty={text('editing.not-set')}
        value={rows}
        choices={facts.filter(({ id }) => id !== columns)}
        onChange={setRows}
      />
      <Choice
        label={text('editing.table.columns')}
        empty={text('editing.table.settings')}
        value={columns}
        choices={facts.filter(({ id }) => id !== rows)}
        onChange={setColumns}
      />
      {asksSetting && <Choice label={text('editing.table.sets')} value={sets} choices={settings} onChange={setSets} />}
      <span class="new-table-buttons">
        <button type="submit" class="button" disabled={!isComplete}>
          {text('editing.table.add')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {text('editing.table.add.cancel')}
        </button>
      </span>
    </form>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  /** What stands there while no question is chosen; undefined where something always is. */
  readonly empty?: string;
  readonly choices: readonly KnownName[];
  readonly onChange: (id: string) => void;
};

function Choice({ label, value, empty, choices, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name || id}
          </option>
        ))}
      </select>
    </label>
  );
}
