import { useEffect } from 'preact/hooks';
import { type Grant, roles } from '../../../contract/role.ts';
import { text } from '../../platform/messages/text.ts';
import { knownEditions } from '../../shared/policies/known-editions.ts';
import { placeName } from '../../shared/policies/place-name.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';

type Props = { readonly grants: readonly Grant[]; readonly onChange: (grants: readonly Grant[]) => void };

/** Roles, each with where it is held. */
export function GrantFields({ grants, onChange }: Props) {
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  const places = placesIn(knownEditions(policyList.value));
  const change = (index: number, grant: Grant) => onChange(grants.map((one, at) => (at === index ? grant : one)));
  return (
    <fieldset class="field">
      <legend>{text('people.roles')}</legend>
      {grants.map((grant, index) => (
        <div key={index} class="grant-row">
          <select
            aria-label={text('people.role')}
            value={grant.role}
            onChange={({ currentTarget }) =>
              change(index, { ...grant, role: roles.find((role) => role === currentTarget.value) ?? 'reader' })
            }
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {text(`role.${role}`)}
              </option>
            ))}
          </select>
          <PlaceSelect
            label={text('people.place')}
            value={grant.on}
            places={places}
            onChange={(on) => change(index, { ...grant, on })}
          />
          <button
            type="button"
            class="button quiet"
            disabled={grants.length === 1}
            onClick={() => onChange(grants.filter((_, at) => at !== index))}
          >
            {text('people.drop-role')}
          </button>
        </div>
      ))}
      <p>
        <button type="button" class="link-button" onClick={() => onChange([...grants, { role: 'reader', on: null }])}>
          {text('people.add-role')}
        </button>
      </p>
      <p class="hint">{text('people.roles.hint')}</p>
    </fieldset>
  );
}

type PlaceProps = {
  readonly label: string;
  readonly value: string | null;
  readonly places: readonly string[];
  readonly onChange: (on: string | null) => void;
};

/** A vendor, a policy, or everything. */
export function PlaceSelect({ label, value, places, onChange }: PlaceProps) {
  const shown = value === null || places.includes(value) ? places : [...places, value];
  return (
    <select aria-label={label} value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || null)}>
      <option value="">{text('people.everywhere')}</option>
      {shown.map((place) => (
        <option key={place} value={place}>
          {placeName(place, policyList.value)}
        </option>
      ))}
    </select>
  );
}

/** Vendors and policies, without their languages. */
export function placesIn(editions: readonly string[]): string[] {
  const names = editions.flatMap((name) => [name.split('/')[0] ?? '', name.split('/').slice(0, 2).join('/')]);
  return [...new Set(names)].filter((name) => name !== '').sort();
}
