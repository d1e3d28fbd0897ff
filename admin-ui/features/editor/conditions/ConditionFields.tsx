import { useState } from 'preact/hooks';
import { factCatalogue, ownValue, type Path, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { question } from '../../../shared/vocabulary/question.ts';
import { questionLabel } from '../../../shared/vocabulary/question-label.ts';
import { FieldGroup } from '../forms/FieldGroup.tsx';
import { NamesField } from '../forms/NamesField.tsx';
import { cellText, readCellText } from '../rules/cell-text.ts';
import { type Column, freeOf, groupKeys } from '../rules/columns.ts';
import { describeCondition } from '../rules/describe-condition.ts';
import { choiceOfText, choiceOfValue } from '../rules/fact-choice.ts';
import { answersTo } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { FactControls } from '../table/FactControls.tsx';
import { cellWordsOf } from '../table/table-model.ts';

type Props = {
  readonly path: Path;
  /** The condition's own name, which it cannot use itself. */
  readonly id: string;
  readonly document: SupportPolicy;
};

type Written = Readonly<Record<string, unknown>>;

/** What a condition asks, question by question, which other conditions it uses, and what it joins otherwise. */
export function ConditionFields({ path, id, document }: Props) {
  const session = useSession();
  // A question that was added says nothing yet; one whose answer may be any says nothing any more.
  const [added, setAdded] = useState<readonly string[]>([]);
  const condition = (ownValue(document.conditions, id) ?? {}) as Written;
  const facts = [...new Set([...Object.keys(condition).filter((key) => !groupKeys.includes(key)), ...added.filter(isFact)])];
  const asksNamed = condition.is !== undefined || added.includes('is');
  const joins = freeJoins(condition);
  const others = Object.keys(document.conditions ?? {}).filter((one) => one !== id);
  const label = text('editing.condition.changed', { id });
  const take = (key: string) => {
    setAdded(added.filter((one) => one !== key));
    if (condition[key] !== undefined) session.set([...path, key], undefined, label);
  };
  return (
    <>
      {facts.map((fact) => (
        <AskedFact
          key={fact}
          {...{ fact, document, label }}
          path={[...path, fact]}
          value={condition[fact]}
          onKeep={() => setAdded([...new Set([...added, fact])])}
          onRemove={() => take(fact)}
        />
      ))}
      {asksNamed && (
        <NamesField
          path={[...path, 'is']}
          label={text('editing.condition.is')}
          choices={others.map((one) => ({ id: one, label: '' }))}
        />
      )}
      {(joins !== undefined || added.includes('join')) && <Joined {...{ path, document, label, joins }} />}
      <div class="field-row">
        <span class="field-name">{facts.length === 0 && !asksNamed ? text('editing.condition.asks') : ''}</span>
        <AddPart
          {...{ document, facts }}
          withNamed={!asksNamed && others.length > 0}
          withJoin={joins === undefined && !added.includes('join')}
          onAdd={(part) => setAdded([...added, part])}
        />
      </div>
    </>
  );
}

const isFact = (key: string): boolean => key !== 'is' && key !== 'join';

/** What is joined by other words than by all of it holding. */
function freeJoins(condition: Written): Written | undefined {
  const { is: _, ...others } = freeOf({ id: '', when: condition }) ?? {};
  return Object.keys(others).length === 0 ? undefined : others;
}

type FactProps = {
  readonly fact: string;
  readonly path: Path;
  readonly value: unknown;
  readonly document: SupportPolicy;
  readonly label: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
};

/** A question with the answers that it takes, as text and to choose from. */
function AskedFact({ fact, path, value, document, label, onKeep, onRemove }: FactProps) {
  const session = useSession();
  const column: Column = { kind: 'fact', fact };
  const declared = factCatalogue(document).get(fact);
  const asked = question(fact, document).label;
  const { words, fault, said, read, leave } = useWords(value, column, document, (next) => {
    // It stays in view when it asks for nothing.
    onKeep();
    session.set(path, next, label);
  });
  const begun = fault === undefined ? undefined : choiceOfText(words);
  return (
    <FieldGroup {...{ path }} label={asked}>
      <span class="condition-words">
        <input
          type="text"
          class="cell-words"
          aria-label={asked}
          aria-invalid={said !== undefined}
          spellcheck={false}
          value={words}
          onInput={({ currentTarget }) => read(currentTarget.value)}
          onBlur={leave}
        />
        <button
          type="button"
          class="button quiet"
          aria-label={text('editing.condition.remove', { question: asked })}
          onClick={onRemove}
        >
          {text('editing.rule.remove')}
        </button>
      </span>
      {said !== undefined && <p class="cell-fault">{said}</p>}
      {declared !== undefined && (
        <FactControls
          fact={declared}
          answers={answersTo(document, fact)}
          choice={fault === undefined ? choiceOfValue(value, declared) : begun}
          onChoose={read}
        />
      )}
    </FieldGroup>
  );
}

type JoinProps = Pick<Props, 'path' | 'document'> & { readonly label: string; readonly joins: Written | undefined };

/** What is joined by `all`, `any` and `not`, as text. */
function Joined({ path, document, label, joins }: JoinProps) {
  const session = useSession();
  const { words, said, read, leave } = useWords(joins, { kind: 'free' }, document, (next) => {
    const now = (next ?? {}) as Written;
    const gone = Object.keys(joins ?? {}).filter((key) => !(key in now));
    session.edit(
      [
        ...Object.entries(now).map(([key, inner]) => ({ kind: 'set' as const, path: [...path, key], value: inner })),
        ...gone.map((key) => ({ kind: 'remove' as const, path: [...path, key] })),
      ],
      label,
    );
  });
  return (
    <FieldGroup {...{ path }} label={text('editing.column.free')}>
      <textarea
        class="cell-words"
        rows={2}
        aria-label={text('editing.column.free')}
        aria-invalid={said !== undefined}
        spellcheck={false}
        value={words}
        onInput={({ currentTarget }) => read(currentTarget.value)}
        onBlur={leave}
      />
      {said === undefined ? (
        <p class="note">{describeCondition(joins, document) || text('editing.cell.free-help')}</p>
      ) : (
        <p class="cell-fault">{said}</p>
      )}
    </FieldGroup>
  );
}

/** A value as the text that somebody writes for it; what cannot be read is kept as it was typed. */
function useWords(value: unknown, column: Column, document: SupportPolicy, onChange: (value: unknown) => void) {
  const [known, setKnown] = useState(JSON.stringify(value));
  const [words, setWords] = useState(cellText(value, column));
  const [fault, setFault] = useState<string | undefined>(undefined);
  // A fault is said once the field is left: until then it is not typed to its end.
  const [isLeft, setLeft] = useState(false);
  if (known !== JSON.stringify(value)) {
    setKnown(JSON.stringify(value));
    setWords(cellText(value, column));
    setFault(undefined);
  }
  const read = (typed: string) => {
    setWords(typed);
    setLeft(false);
    const parsed = readCellText(typed, column, cellWordsOf(document), value);
    setFault('fault' in parsed ? text(`editing.cell.fault.${parsed.fault}`) : undefined);
    if ('fault' in parsed) return;
    setKnown(JSON.stringify(parsed.value));
    if (JSON.stringify(parsed.value) !== JSON.stringify(value)) onChange(parsed.value);
  };
  return { words, fault, said: isLeft ? fault : undefined, read, leave: () => setLeft(true) };
}

type AddProps = {
  readonly document: SupportPolicy;
  readonly facts: readonly string[];
  readonly withNamed: boolean;
  readonly withJoin: boolean;
  readonly onAdd: (part: string) => void;
};

function AddPart({ document, facts, withNamed, withJoin, onAdd }: AddProps) {
  const choices = [...factCatalogue(document).values()]
    .filter(({ name }) => !facts.includes(name) && !['id', 'vendor', 'openedAt'].includes(name))
    .map(({ name }) => ({ name, label: document.facts?.[name]?.label ?? questionLabel(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, text.locale));
  return (
    <select
      aria-label={text('editing.condition.add')}
      value=""
      onChange={({ currentTarget }) => currentTarget.value !== '' && onAdd(currentTarget.value)}
    >
      <option value="">{text('editing.condition.add')}</option>
      {withNamed && <option value="is">{text('editing.condition.is')}</option>}
      {withJoin && <option value="join">{text('editing.condition.join')}</option>}
      {choices.map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
}
