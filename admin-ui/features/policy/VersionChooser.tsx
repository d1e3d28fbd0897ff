import { useLocation } from 'preact-iso';
import { text } from '../../platform/messages/text.ts';
import { DayField } from '../../platform/time/DayField.tsx';
import { formatClock, formatDate } from '../../platform/time/format-time.ts';
import { zoneName } from '../../platform/time/zone-name.ts';
import { describeVersionState } from '../../shared/policies/describe-version-state.ts';
import { periodInForce, versionsOn, zoneOfEdition } from '../../shared/policies/edition-versions.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { type EditionName, type PolicyPart, policyAddress, type VersionChoice } from '../../shared/policies/policy-address.ts';

type Props = {
  readonly edition: EditionName;
  readonly part: PolicyPart;
  readonly versions: readonly PolicySummary[];
  readonly choice: VersionChoice;
  readonly chosen: PolicySummary | undefined;
  /** Whether there is an open draft, which can be looked at like a version. */
  readonly hasDraft: boolean;
};

/** Which version is looked at: by its number, or by the day on which it is in force. */
export function VersionChooser({ edition, part, versions, choice, chosen, hasDraft }: Props) {
  const isDraft = choice.isDraft === true && hasDraft;
  const { route } = useLocation();
  const go = (next: VersionChoice) => route(policyAddress(edition, part, next));
  return (
    <>
      <label>
        <span class="visually-hidden">{text('policy.version')}</span>
        <select
          value={isDraft ? 'draft' : chosen === undefined ? '' : String(chosen.version)}
          onChange={({ currentTarget: { value } }) => go(value === 'draft' ? { isDraft: true } : { version: Number(value) })}
        >
          {hasDraft && <option value="draft">{text('policy.version.draft')}</option>}
          {chosen === undefined && !isDraft && <option value="">{text('policy.version.none')}</option>}
          {versions.map((one) => (
            <option key={one.version} value={String(one.version)}>
              {text('policy.version.option', { version: String(one.version), words: describeVersionState(one) })}
            </option>
          ))}
        </select>
      </label>
      <div class="as-of">
        <label for="as-of-day">{text('policy.as-of')}</label>
        <DayField id="as-of-day" value={choice.asOf} onInput={(asOf) => go({ asOf })} />
      </div>
      {choice.asOf !== undefined && <ChangesOn day={choice.asOf} versions={versions} />}
      {chosen === undefined && choice.asOf !== undefined && (
        <p class="callout" data-kind="attention">
          {text('policy.none-on', { day: formatDate(choice.asOf) })}
        </p>
      )}
    </>
  );
}

/** Says where one version takes the place of another in the middle of a day, so that the day has two. */
function ChangesOn({ day, versions }: { readonly day: string; readonly versions: readonly PolicySummary[] }) {
  const timeZone = zoneOfEdition(versions);
  const [first, ...later] = versionsOn(versions, day, timeZone);
  if (first === undefined || later.length === 0) return null;
  return (
    <p class="hint">
      {later
        .map((one, index) => {
          const at = periodInForce(one).from;
          return text('policy.changes-on', {
            day: formatDate(day),
            time: `${formatClock(at, timeZone)} ${zoneName(at, timeZone)}`,
            old: String((later[index - 1] ?? first).version),
            version: String(one.version),
          });
        })
        .join(' ')}
    </p>
  );
}
