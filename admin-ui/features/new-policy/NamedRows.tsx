import { useLayoutEffect, useState } from 'preact/hooks';
import { keyPress } from '../../platform/browser/key-press.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { FieldNote, useField } from './CourseField.tsx';
import { freshNamed, idOfRow, type Named, type NamedList } from './course.ts';
import { useCourse } from './course-context.ts';
import './new-policy.css';

type Props = {
  readonly list: NamedList;
  readonly title: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly add: string;
};

/** Things with a name, a row for each; Enter adds one. Short names are made of the names. */
export function NamedRows({ list, title, hint, placeholder, add }: Props) {
  const { course, change } = useCourse();
  const rows = course[list];
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  // At once, so that what is typed next stands in the new row.
  useLayoutEffect(() => {
    if (fresh !== undefined) document.getElementById(`${list}-${fresh}`)?.focus();
  }, [fresh]);
  const put = (next: readonly Named[]) => change({ [list]: next });
  const addRow = () => {
    const row = freshNamed(rows);
    put([...rows, row]);
    setFresh(row.key);
  };
  const remove = (index: number) => {
    const next = rows.filter((_, at) => at !== index);
    put(next.length === 0 ? [freshNamed([])] : next);
    const beside = next[Math.max(0, index - 1)];
    if (beside !== undefined) document.getElementById(`${list}-${beside.key}`)?.focus();
  };
  const [moved, setMoved] = useState<string | undefined>(undefined);
  // The place of a row is only said where it means something: severities stand with the gravest first.
  const isOrdered = list === 'severities';
  const move = (from: number, to: number) => {
    const row = rows[from];
    if (row === undefined || to < 0 || to >= rows.length) return;
    const focused = document.activeElement;
    const others = rows.toSpliced(from, 1);
    put(others.toSpliced(to, 0, row));
    // Where the row was moved, what has the focus goes with it.
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus());
    setMoved(
      text('course.row.moved', {
        name: row.label.trim() || String(from + 1),
        place: String(to + 1),
        all: String(rows.length),
      }),
    );
  };
  return (
    <fieldset class="course-rows">
      <legend>{title}</legend>
      <p class="hint">{hint}</p>
      {rows.map((row, index) => (
        <NamedRow
          key={row.key}
          {...{ list, row, placeholder }}
          number={index + 1}
          onChange={(next) => put(rows.map((one) => (one.key === row.key ? { ...one, ...next } : one)))}
          onEnter={() => {
            const after = rows[index + 1];
            if (after === undefined) addRow();
            else document.getElementById(`${list}-${after.key}`)?.focus();
          }}
          onMove={isOrdered ? (step) => move(index, index + step) : undefined}
          isFirst={index === 0}
          isLast={index === rows.length - 1}
          onRemove={rows.length > 1 || row.label !== '' ? () => remove(index) : undefined}
        />
      ))}
      {isOrdered && (
        <p class="visually-hidden" role="status">
          {moved}
        </p>
      )}
      <button type="button" class="button quiet" onClick={addRow}>
        <Icon name="plus" /> {add}
      </button>
    </fieldset>
  );
}

type RowProps = {
  readonly list: NamedList;
  readonly row: Named;
  readonly number: number;
  readonly placeholder: string;
  readonly onChange: (next: Partial<Named>) => void;
  readonly onEnter: () => void;
  /** Brings it one place up, -1, or down, 1; undefined where rows have no order. */
  readonly onMove: ((step: -1 | 1) => void) | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRemove: (() => void) | undefined;
};

function NamedRow({ list, row, number, placeholder, onChange, onEnter, onMove, isFirst, isLast, onRemove }: RowProps) {
  const { course } = useCourse();
  const [isNaming, setNaming] = useState(false);
  const id = `${list}-${row.key}`;
  const { control, fault } = useField(id);
  const shortField = useField(`${id}-id`);
  const definition = useField(`${id}-definition`);
  const short = row.label.trim() === '' ? undefined : idOfRow(course, list, row);
  const isAsking = isNaming || shortField.fault !== undefined;
  useLayoutEffect(() => {
    if (isNaming) document.getElementById(`${id}-id`)?.focus();
  }, [isNaming]);
  return (
    <div class="course-row" data-list={list}>
      <span class="course-row-main">
        <input
          {...control}
          type="text"
          autocomplete="off"
          lang={course.language}
          aria-label={text(`course.${list}.name`, { number: String(number) })}
          placeholder={placeholder}
          value={row.label}
          onInput={({ currentTarget }) => onChange({ label: currentTarget.value })}
          onKeyDown={(event) => {
            const press = keyPress(event);
            if (press.kind !== 'command') return;
            if (press.key === 'Enter') onEnter();
            else if (onMove && press.alt && press.key === 'ArrowUp') onMove(-1);
            else if (onMove && press.alt && press.key === 'ArrowDown') onMove(1);
            else return;
            event.preventDefault();
          }}
        />
        {list === 'severities' && (
          <input
            {...definition.control}
            type="text"
            autocomplete="off"
            lang={course.language}
            aria-label={text('course.severities.definition', { name: row.label.trim() || String(number) })}
            placeholder={text('course.severities.definition.hint')}
            value={row.definition ?? ''}
            onInput={({ currentTarget }) => onChange({ definition: currentTarget.value })}
          />
        )}
        {onMove && (
          <>
            <button
              type="button"
              class="icon-button"
              aria-label={text('course.row.up', { name: row.label.trim() || String(number) })}
              aria-disabled={isFirst}
              onClick={() => onMove(-1)}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={text('course.row.down', { name: row.label.trim() || String(number) })}
              aria-disabled={isLast}
              onClick={() => onMove(1)}
            >
              <Icon name="down" />
            </button>
          </>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={text('course.row.remove', { name: row.label.trim() || String(number) })}
          disabled={onRemove === undefined}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </span>
      <span class="course-row-note">
        <FieldNote id={id} fault={fault}>
          {short !== undefined && !isAsking && (
            <>
              {text('course.short-name')} <code>{short}</code>{' '}
              <button
                type="button"
                class="link-button"
                aria-label={text('course.short-name.change.what', { name: row.label.trim() })}
                onClick={() => setNaming(true)}
              >
                {text('course.short-name.change')}
              </button>
            </>
          )}
        </FieldNote>
        {isAsking && (
          <span class="course-short">
            <input
              {...shortField.control}
              type="text"
              spellcheck={false}
              autocomplete="off"
              aria-label={text('course.short-name.of', { name: row.label.trim() })}
              value={row.id ?? short ?? ''}
              onInput={({ currentTarget }) => onChange({ id: currentTarget.value || undefined })}
              onBlur={() => {
                shortField.control.onBlur();
                setNaming(false);
              }}
            />
            <FieldNote id={`${id}-id`} fault={shortField.fault} />
          </span>
        )}
      </span>
    </div>
  );
}
