import { text } from '../../platform/messages/text.ts';
import { versionsOf } from './chosen-version.ts';
import { describeVersionState } from './describe-version-state.ts';
import { overviewOf } from './overview.ts';
import { policyList } from './policy-library.ts';

type Props = {
  readonly id: string;
  /** The name of a version or draft: `planview/customer-care/fr@draft`. */
  readonly value: string | undefined;
  readonly empty: string;
  /** Whose policies, or every vendor's. */
  readonly vendor?: string;
  /** A policy in one language alone, as `planview/customer-care/fr`. */
  readonly edition?: string;
  /** One that is no choice. */
  readonly except?: string;
  readonly onChoose: (name: string | undefined) => void;
};

/** A version or an open draft of a policy in a language, by policy. */
export function VersionSelect({ id, value, empty, vendor, edition, except, onChoose }: Props) {
  const list = policyList.value;
  const editions =
    list.status !== 'success'
      ? []
      : overviewOf(list.data)
          .flatMap((policy) => policy.editions)
          .filter((one) => !one.isBase && (vendor === undefined || one.policy.startsWith(`${vendor}/`)))
          .filter((one) => edition === undefined || `${one.policy}/${one.language}` === edition);
  const isKnown = value === undefined || editions.some((one) => value.startsWith(`${one.policy}/${one.language}@`));
  return (
    <select
      id={id}
      value={value ?? ''}
      data-empty={value === undefined}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      <option value="">{empty}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {editions.map((one) => {
        const name = `${one.policy}/${one.language}`;
        const versions = list.status === 'success' ? versionsOf(one, list.data) : [];
        return (
          <optgroup key={name} label={`${one.title} · ${one.language}`}>
            {one.draft && `${name}@draft` !== except && (
              <option value={`${name}@draft`}>{text('list.draft', { who: one.draft.savedBy })}</option>
            )}
            {versions
              .filter(({ version }) => `${name}@${version}` !== except)
              .map((version) => (
                <option key={version.version} value={`${name}@${version.version}`}>
                  {text('policy.version.option', { version: String(version.version), words: describeVersionState(version) })}
                </option>
              ))}
          </optgroup>
        );
      })}
    </select>
  );
}
