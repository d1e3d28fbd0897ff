import { text } from '../../platform/messages/text.ts';
import { type Filters, useFilters } from '../../shared/listing/use-filters.ts';
import { periodInForce } from '../../shared/policies/edition-versions.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { type EditionOverview, overviewOf } from '../../shared/policies/overview.ts';
import type { PolicyList, PolicySummary } from '../../shared/policies/policies-client.ts';
import { VersionSelect } from '../../shared/policies/VersionSelect.tsx';

/** Two versions of a policy in one language, by their names; the address states what was chosen. */
type ChosenPair = {
  readonly edition: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly set: Filters<'edition' | 'from' | 'to'>['set'];
};

/** The two versions that the address states; for what it leaves out, the one in force and the draft, or whichever comes next. */
export function useVersionPair(list: PolicyList): ChosenPair {
  const { values, set } = useFilters(['edition', 'from', 'to']);
  const editions = editionsOf(list);
  const wanted = values.edition ?? (values.to ?? values.from)?.split('@')[0];
  const edition = editions.find((one) => nameOf(one) === wanted) ?? editions.find(({ draft }) => draft) ?? editions[0];
  if (edition === undefined) return { edition: undefined, from: undefined, to: undefined, set };
  const name = nameOf(edition);
  const proposed = proposedVersions(edition.versions, edition.draft !== undefined);
  const named = (version: number | string | undefined) => (version === undefined ? undefined : `${name}@${version}`);
  return { edition: name, from: values.from ?? named(proposed.from), to: values.to ?? named(proposed.to), set };
}

/** Which two versions of an edition are compared where nobody has chosen: what is in force, or was last, and the draft, or what begins next. */
export function proposedVersions(
  versions: readonly PolicySummary[],
  hasDraft: boolean,
): { readonly from: number | undefined; readonly to: number | 'draft' | undefined } {
  const sorted = versions
    .filter(({ state }) => state !== 'withdrawn')
    .sort((one, other) => periodInForce(one).from - periodInForce(other).from || one.version - other.version);
  const ahead = sorted.filter(({ state }) => state === 'scheduled');
  const begun = sorted.filter(({ state }) => state !== 'scheduled');
  const before = begun.findLast(({ state }) => state === 'in-force') ?? begun.at(-1) ?? ahead[0];
  const after = ahead.find((one) => one !== before);
  return { from: before?.version, to: hasDraft ? 'draft' : after?.version };
}

/** Chooses a policy in a language and two of its versions. */
export function VersionPair({ pair, list }: { readonly pair: ChosenPair; readonly list: PolicyList }) {
  const { edition, from, to, set } = pair;
  return (
    <fieldset class="run-step">
      <legend>{text('what-if.versions')}</legend>
      <div class="run-fields">
        <label class="field" for="run-edition">
          <span>{text('what-if.policy')}</span>
          <select
            id="run-edition"
            value={edition}
            onChange={({ currentTarget }) => set({ edition: currentTarget.value, from: undefined, to: undefined })}
          >
            {editionsOf(list).map((one) => (
              <option key={nameOf(one)} value={nameOf(one)}>
                {one.title} · {languageName(one.language)}
              </option>
            ))}
          </select>
        </label>
        <label class="field" for="run-from">
          <span>{text('what-if.from')}</span>
          <VersionSelect
            id="run-from"
            value={from}
            empty={text('what-if.choose')}
            edition={edition}
            onChoose={(name) => set({ from: name })}
          />
        </label>
        <label class="field" for="run-to">
          <span>{text('what-if.to')}</span>
          <VersionSelect
            id="run-to"
            value={to}
            empty={text('what-if.choose')}
            edition={edition}
            onChoose={(name) => set({ to: name })}
          />
        </label>
      </div>
    </fieldset>
  );
}

function editionsOf(list: PolicyList): EditionOverview[] {
  return overviewOf(list)
    .flatMap(({ editions }) => editions)
    .filter(({ isBase }) => !isBase);
}

function nameOf({ policy, language }: EditionOverview): string {
  return `${policy}/${language}`;
}
