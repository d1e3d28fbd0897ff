import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { Field } from '../forms/Field.tsx';
import { AnyNumberField, CheckField, TextField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { schemaAt } from '../schema/schema-at.ts';
import type { EditSession } from '../session/edit-session.ts';
import { useSession } from '../session/session-context.ts';
import { type KindParts, typeEdits } from './type-edits.ts';

/** What questions had that went away with the kind of their answer, as long as the draft is being edited. */
const removedParts = new WeakMap<EditSession, Map<string, KindParts>>();

type Props = { readonly id: string; readonly document: SupportPolicy };

/** A question of the policy's own: what is asked, what kind of answer it takes, and which answers or figures. */
export function FactFields({ id, document }: Props) {
  const path = ['facts', id];
  const type = document.facts?.[id]?.type;
  return (
    <>
      <TextField path={[...path, 'label']} label={text('editing.question')} />
      <TypeField {...{ id, document }} />
      <CheckField path={[...path, 'required']} label={text('editing.question.required')} />
      {(type === 'id' || type === 'ids') && (
        <EntryList
          path={[...path, 'values']}
          title={text('editing.question.answers')}
          fresh={(value) => ({ label: readable(value) })}
          isInner
          nameOf={(value) => document.facts?.[id]?.values?.[value]?.label ?? value}
        >
          {(value) => (
            <>
              <TextField path={[...path, 'values', value, 'label']} label={text('editing.label')} />
              <TextField path={[...path, 'values', value, 'summary']} label={text('editing.meaning')} isLong />
              <SourceFields path={[...path, 'values', value, 'source']} />
            </>
          )}
        </EntryList>
      )}
      {(type === 'integer' || type === 'number') && (
        <>
          <AnyNumberField path={[...path, 'minimum']} label={text('editing.question.minimum')} isWhole={type === 'integer'} />
          <AnyNumberField path={[...path, 'maximum']} label={text('editing.question.maximum')} isWhole={type === 'integer'} />
        </>
      )}
    </>
  );
}

function TypeField({ id, document }: Props) {
  const session = useSession();
  const types = (schemaAt(['facts', id, 'type'])?.enum ?? []).map(String);
  const label = text('editing.question.type');
  const choose = (type: string) => {
    const known = removedParts.get(session) ?? new Map<string, KindParts>();
    const { edits, removed } = typeEdits(document, id, type, known.get(id));
    removedParts.set(session, known.set(id, removed));
    session.edit(edits, label);
  };
  return (
    <Field path={['facts', id, 'type']} label={label}>
      {({ id: control, value, isFaulty, describedBy }) => (
        <select
          id={control}
          value={value}
          aria-invalid={isFaulty}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {text(`editing.question.type.${type as 'id'}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
