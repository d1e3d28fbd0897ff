import { useState } from 'preact/hooks';
import { factCatalogue, type SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { Field } from '../forms/Field.tsx';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import type { RuleList } from '../rules/rule-lists.ts';
import { answersTo } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { columnTitle } from '../table/cell-view.ts';
import { settingChoices } from './grid-column.ts';
import { factEdits, isFixedKey, keyEdits, removalEdits } from './grid-edits.ts';
import {
  type GridAxis,
  type GridSheet,
  type GridTable,
  gridAxes,
  gridTable,
  keysAlong,
  noKeys,
  tablesIn,
  withKey,
  withoutKey,
} from './grid-table.ts';
import { KeyEditor } from './KeyEditor.tsx';
import { axisName, keyLabel, SheetGrid } from './SheetGrid.tsx';
import { tableFacts } from './table-facts.ts';

/** The tables of a list of rules, each edited as the grid it is. */
export function TableForms({ list }: { readonly list: RuleList }) {
  const policy = useSession().readable;
  if (policy === undefined) return null;
  const tables = tablesIn(policy.document, list);
  if (tables.length === 0) return null;
  return (
    <>
      {tables.map((index) => (
        <TableForm key={index} {...{ list, index, policy }} />
      ))}
      <p class="hint">{text('editing.table.grid-keys')}</p>
    </>
  );
}

type Props = { readonly list: RuleList; readonly index: number; readonly policy: LayeredPolicy };

function TableForm({ list, index, policy }: Props) {
  const session = useSession();
  // Rows and columns stay in view while none of their cells says anything: a text has no place for them.
  const [kept, setKept] = useState(noKeys);
  const { document } = policy;
  const table = gridTable(document, list, index, kept);
  if (table === undefined) return null;
  const addKey = (axis: GridAxis, sheet: GridSheet | undefined, key: string) =>
    setKept((before) => withKey(before, axis, sheet?.key, key));
  const changeKey = (axis: GridAxis, sheet: GridSheet, from: string, to: string) => {
    setKept((before) => withoutKey(before, axis, sheet.key, from, to));
    session.edit(keyEdits(policy, table, axis, sheet, from, to), text('editing.key.changed', { key: to }));
  };
  const removeKey = (axis: GridAxis, sheet: GridSheet, key: string) => {
    if (isFixedKey(policy, table, axis, sheet, key)) return;
    setKept((before) => withoutKey(before, axis, sheet.key, key));
    session.edit(removalEdits(policy, table, axis, sheet, key), text('editing.key.removed', { key }));
  };
  const sheets = table.sheets.length > 0 || table.facts.sheets !== undefined ? table.sheets : [];
  return (
    <section
      class="table-form"
      aria-label={text('editing.table', { id: table.rule.id })}
      data-path={[...table.path, 'table', 'cells'].join('/')}
    >
      <h3>{text('editing.table', { id: table.rule.id })}</h3>
      <div class="table-axes">
        {gridAxes.map((axis) => (
          <AxisField key={axis} {...{ table, axis, document }} />
        ))}
        <SettingField {...{ table, document }} />
      </div>
      {sheets.map((sheet) => (
        <div key={sheet.key ?? ''} class="table-sheet">
          {sheet.key !== undefined && (
            <SheetHead
              {...{ table, sheet, document, policy }}
              onChange={(to) => changeKey('sheets', sheet, sheet.key ?? '', to)}
              onRemove={() => removeKey('sheets', sheet, sheet.key ?? '')}
            />
          )}
          <SheetGrid
            {...{ policy, table, sheet }}
            onAddKey={(axis, key) => addKey(axis, sheet, key)}
            onChangeKey={(axis, from, to) => changeKey(axis, sheet, from, to)}
            onRemoveKey={(axis, key) => removeKey(axis, sheet, key)}
            onEmpty={(row, column) => {
              addKey('rows', sheet, row);
              addKey('columns', sheet, column);
              if (sheet.key !== undefined) addKey('sheets', undefined, sheet.key);
            }}
          />
        </div>
      ))}
      {table.facts.sheets !== undefined && (
        <NewSheet {...{ table, document }} onAdd={(key) => addKey('sheets', undefined, key)} />
      )}
    </section>
  );
}

type PartProps = { readonly table: GridTable; readonly document: SupportPolicy };

/** Which question a table goes along. */
function AxisField({ table, axis, document }: PartProps & { readonly axis: GridAxis }) {
  const session = useSession();
  const label = text(`editing.table.${axis}`);
  const others = gridAxes.flatMap((one) => (one === axis ? [] : (table.facts[one] ?? [])));
  const facts = tableFacts(document).filter(({ id }) => !others.includes(id));
  // Cells have to be written otherwise where the columns are no answers: only a table without any can become one of these.
  const isSettled = axis === 'columns' && table.sheets.some(({ rows }) => rows.length > 0);
  return (
    <Field path={[...table.path, 'table', axis]} label={label}>
      {({ id, value, isFaulty, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-invalid={isFaulty}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => session.edit(factEdits(table, axis, currentTarget.value || undefined), label)}
        >
          {(axis !== 'rows' || value === '') && (
            <option value="" disabled={(isSettled && value !== '') || (axis === 'sheets' && table.sheets.length > 1)}>
              {text(axis === 'columns' ? 'editing.table.settings' : 'editing.table.no-sheets')}
            </option>
          )}
          {value !== '' && !facts.some((one) => one.id === value) && <option value={value}>{value}</option>}
          {facts.map((one) => (
            <option key={one.id} value={one.id} disabled={isSettled && value === ''}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What the cells of a table say. */
function SettingField({ table, document }: PartProps) {
  const session = useSession();
  const { verdict } = table.list;
  const label = text('editing.table.sets');
  const choices = settingChoices(table.list, document).filter(({ id }) => id !== verdict);
  const usual = table.list.outcomes.find(({ key }) => key === verdict);
  const path = [...table.path, 'table', 'sets'];
  return (
    <Field {...{ path, label }}>
      {({ id, value, isFaulty, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-invalid={isFaulty}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => session.set(path, currentTarget.value || undefined, label)}
        >
          {(usual !== undefined || value === '') && (
            <option value="">
              {usual === undefined ? text('editing.not-set') : columnTitle({ kind: 'outcome', outcome: usual }, document)}
            </option>
          )}
          {value !== '' && !choices.some((one) => one.id === value) && <option value={value}>{value}</option>}
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type SheetProps = PartProps & {
  readonly sheet: GridSheet;
  readonly policy: LayeredPolicy;
  readonly onChange: (key: string) => void;
  readonly onRemove: () => void;
};

/** For which answers a sheet stands. */
function SheetHead({ table, sheet, document, policy, onChange, onRemove }: SheetProps) {
  const [isOpen, setOpen] = useState(false);
  const key = sheet.key ?? '';
  const isFixed = isFixedKey(policy, table, 'sheets', sheet, key);
  return (
    <h4 class="sheet-head">
      <button
        type="button"
        class="sheet-key"
        aria-haspopup="dialog"
        disabled={isFixed}
        title={isFixed ? text('editing.key.inherited') : undefined}
        onClick={() => setOpen(true)}
      >
        {axisName(table, 'sheets', document)}: {keyLabel(table, 'sheets', key, document)}
      </button>
      {isOpen && <SheetKey {...{ table, document, onRemove }} written={key} onKeep={onChange} onClose={() => setOpen(false)} />}
    </h4>
  );
}

function NewSheet({ table, document, onAdd }: PartProps & { readonly onAdd: (key: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="sheet-head">
      <button type="button" class="button quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="plus" /> {text('editing.table.sheet.add')}
      </button>
      {isOpen && <SheetKey {...{ table, document }} written="" onKeep={onAdd} onClose={() => setOpen(false)} />}
    </div>
  );
}

type SheetKeyProps = PartProps & {
  readonly written: string;
  readonly onKeep: (key: string) => void;
  readonly onClose: () => void;
  readonly onRemove?: () => void;
};

function SheetKey({ table, document, written, onKeep, onClose, onRemove }: SheetKeyProps) {
  const name = table.facts.sheets ?? '';
  const fact = factCatalogue(document).get(name);
  if (fact === undefined) return null;
  return (
    <KeyEditor
      name={written === '' ? text('editing.table.sheet.add') : axisName(table, 'sheets', document)}
      {...{ fact, written, onClose }}
      {...(onRemove !== undefined && { onRemove })}
      answers={answersTo(document, name)}
      others={keysAlong(table, 'sheets', undefined).filter((one) => one !== written)}
      onKeep={(key) => {
        onKeep(key);
        onClose();
      }}
    />
  );
}
