import { ownValue, type SupportPolicy } from '../../../engine/index.ts';
import { ContactAddress } from '../vocabulary/ContactAddress.tsx';
import { countryName } from '../vocabulary/countries.ts';
import { useDocument } from './document-context.ts';

type Contact = NonNullable<SupportPolicy['contacts']>[string];

const kinds: readonly Contact['kind'][] = ['phone', 'email', 'form', 'chat', 'fax'];

/** The ways to reach a desk, by kind, each with what the policy calls it. */
export function ContactLines({ ids }: { readonly ids: readonly string[] }) {
  const { document, translate } = useDocument();
  const contacts = ids.flatMap((id) => ownValue(document.contacts, id) ?? []);
  return (
    <dl class="contact-lines">
      {kinds.map((kind) => {
        const found = contacts.filter((contact) => contact.kind === kind);
        return (
          found.length > 0 && (
            <div key={kind}>
              <dt>{translate(`contact.${kind}`)}</dt>
              {found.map((contact) => (
                <dd key={`${contact.value}-${contact.label}`}>
                  <ContactAddress kind={contact.kind} value={contact.value} inProduct={translate('contact.in-product')} />
                  <Label contact={contact} />
                </dd>
              ))}
            </div>
          )
        );
      })}
    </dl>
  );
}

/** What a contact is called, or whose callers it is for; nothing that only repeats its kind. */
function Label({ contact: { kind, label, country } }: { readonly contact: Contact }) {
  const { translate } = useDocument();
  const said = label ?? (country === undefined ? undefined : countryName(country, translate.locale));
  return said === undefined || said === translate(`contact.${kind}`) ? null : <span class="muted">{said}</span>;
}
