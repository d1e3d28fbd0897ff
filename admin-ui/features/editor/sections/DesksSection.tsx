import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { EntryList } from '../forms/EntryList.tsx';
import { FieldGroup } from '../forms/FieldGroup.tsx';
import { ChoiceField, TextField, ZoneField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { hoursLabel } from '../rules/format-target.ts';
import { namesAt } from '../schema/known-names.ts';
import { schemaAt } from '../schema/schema-at.ts';
import { useSession } from '../session/session-context.ts';

/** The desks with their hours and contacts, and the contacts, each once. */
export function DesksSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <EntryList
        path={['desks']}
        title={text('editing.desks')}
        fresh={(id) => ({ label: readable(id), timeZone: document.timeZone ?? 'UTC' })}
        nameOf={(id) => document.desks?.[id]?.label ?? id}
      >
        {(id) => <DeskFields {...{ id, document }} />}
      </EntryList>
      <EntryList
        path={['contacts']}
        title={text('editing.contacts')}
        fresh={(id) => ({ kind: 'email', value: 'support@example.com', label: readable(id) })}
        nameOf={(id) => `${document.contacts?.[id]?.label ?? id} · ${document.contacts?.[id]?.value ?? ''}`}
      >
        {(id) => <ContactFields id={id} />}
      </EntryList>
    </>
  );
}

type DeskProps = { readonly id: string; readonly document: SupportPolicy };

function DeskFields({ id, document }: DeskProps) {
  const session = useSession();
  const hours = (namesAt(document, ['desks', id, 'hours']) ?? []).map((one) => ({
    id: one.id,
    label: hoursLabel(one.id, document),
  }));
  const contacts = namesAt(document, ['desks', id, 'contacts']) ?? [];
  const path = ['desks', id, 'contacts'];
  return (
    <>
      <TextField path={['desks', id, 'label']} label={text('editing.label')} />
      <ZoneField path={['desks', id, 'timeZone']} label={text('editing.zone')} />
      <ChoiceField
        path={['desks', id, 'hours']}
        label={text('editing.desk.hours')}
        empty={text('editing.desk.hours.none')}
        choices={hours}
      />
      <FieldGroup path={path} label={text('editing.contacts')}>
        <Choosing
          choices={contacts}
          chosen={document.desks?.[id]?.contacts ?? []}
          isMany
          onChange={(chosen) => session.set(path, chosen.length === 0 ? undefined : chosen, text('editing.contacts'))}
        />
      </FieldGroup>
      <SourceFields path={['desks', id, 'source']} />
    </>
  );
}

function ContactFields({ id }: { readonly id: string }) {
  const kinds = (schemaAt(['contacts', id, 'kind'])?.enum ?? []).map(String);
  return (
    <>
      <TextField path={['contacts', id, 'label']} label={text('editing.label')} />
      <ChoiceField
        path={['contacts', id, 'kind']}
        label={text('editing.contact.kind')}
        empty={text('editing.not-set')}
        choices={kinds.map((kind) => ({ id: kind, label: text(`editing.contact.kind.${kind as 'phone'}`) }))}
      />
      <TextField path={['contacts', id, 'value']} label={text('editing.contact.value')} isName />
      <ChoiceField
        path={['contacts', id, 'country']}
        label={text('editing.contact.country')}
        empty={text('editing.contact.country.any')}
        choices={countries().map(({ code, name }) => ({ id: code, label: name }))}
      />
      <SourceFields path={['contacts', id, 'source']} />
    </>
  );
}
