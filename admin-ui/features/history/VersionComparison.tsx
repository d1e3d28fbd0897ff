import { text } from '../../platform/messages/text.ts';
import { ComparisonView, type Side } from '../../shared/diff/ComparisonView.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { readPolicyFile, type Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

type Props = { readonly edition: EditionName; readonly list: Versions };

/** What differs between the two versions that the address names. */
export function VersionComparison({ edition, list }: Props) {
  const { values, set } = useFilters(['from', 'to', 'changes']);
  if (list.items.length < 2) return null;
  const isKnown = (version: string | undefined): version is string => list.items.some((one) => String(one.version) === version);
  const { from, to } = values;
  if (!isKnown(from) || !isKnown(to) || from === to) return <p class="hint">{text('history.compare.hint')}</p>;
  const side = (version: string): Side => ({
    reference: `${edition.policy}/${edition.language}@${version}`,
    text: () => readPolicyFile(edition.policy, edition.language, Number(version)),
  });
  return (
    <section class="version-comparison" aria-labelledby="comparison-heading">
      <header class="section-row">
        <h2 id="comparison-heading">{text('history.compare', { from, to })}</h2>
        <button type="button" class="link-button" onClick={() => set({ from: undefined, to: undefined, changes: undefined })}>
          {text('history.compare.close')}
        </button>
      </header>
      <ComparisonView from={side(from)} to={side(to)} revision="" />
    </section>
  );
}
