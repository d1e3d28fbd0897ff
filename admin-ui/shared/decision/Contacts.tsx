import type { Decision } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { ContactAddress } from '../vocabulary/ContactAddress.tsx';
import { countryName } from '../vocabulary/countries.ts';

type Contact = Decision['routing']['contacts'][number];
type Props = { readonly contacts: readonly Contact[]; readonly language: string };

/** The ways to reach a desk, each kind once. */
export function Contacts({ contacts, language }: Props) {
  const present = [...new Set(contacts.map(({ kind }) => kind))];
  return (
    <>
      {present.map((kind) => (
        <div key={kind}>
          <dt>{text(`contact.${kind}`)}</dt>
          <dd>
            <ul class="contacts">
              {eachOnce(contacts.filter((contact) => contact.kind === kind)).map(([contact, ...others]) => (
                <li key={`${contact.value}-${contact.label}`}>
                  <ContactAddress kind={contact.kind} value={contact.value} inProduct={text('contact.in-product')} />
                  {[contact, ...others].map((one) => (
                    <span key={one.label} class="muted" lang={one.label === undefined ? undefined : language}>
                      {labelOf(one)}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
      {contacts.length === 0 && (
        <div>
          <dt>{text('decision.contacts')}</dt>
          <dd class="muted">{text('decision.contacts.none')}</dd>
        </div>
      )}
    </>
  );
}

/** Contacts with one address together. */
function eachOnce(contacts: readonly Contact[]): [Contact, ...Contact[]][] {
  const found = new Map<string, [Contact, ...Contact[]]>();
  for (const contact of contacts) {
    const key = `${contact.value} ${contact.country ?? ''}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [contact]);
    else same.push(contact);
  }
  return [...found.values()];
}

/** What is worth saying beside a contact: its name, unless it only repeats the kind, or its country. */
function labelOf({ kind, label, country }: Contact): string {
  if (label !== undefined) return label === text(`contact.${kind}`) ? '' : label;
  return country === null ? '' : countryName(country);
}
