import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { type Difference, relevantDifferences } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { problemKind } from '../../platform/task/describe-problem.ts';
import { type Comparison, readComparison } from './comparisons-client.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { nameDifferences } from './difference-names.ts';
import { TextDiff } from './TextDiff.tsx';
import './comparison.css';

/** A version or draft that is compared. `text` reads its YAML. */
export type Side = { readonly reference: string; readonly text: () => Promise<string> };

type Props = {
  readonly from: Side;
  readonly to: Side;
  /** Changes whenever one of the texts does. */
  readonly revision: string;
  /** What stands under a difference: what was said about it. */
  readonly beneath?: (difference: Difference) => ComponentChildren;
};

/** What differs between two versions: by what it means, or as text; the address says which. */
export function ComparisonView({ from, to, revision, beneath }: Props) {
  const { query, path, route } = useLocation();
  const isText = query.changes === 'text';
  const show = (changes: 'text' | undefined) => {
    const { changes: _, ...others } = query;
    const next = new URLSearchParams({ ...others, ...(changes && { changes }) });
    route(`${path}${next.size === 0 ? '' : `?${next}`}`, true);
  };
  return (
    <div class="comparison">
      <div class="choices" role="radiogroup" aria-label={text('compare.how')}>
        {(['meaning', 'text'] as const).map((one) => (
          <label key={one} class="choice small">
            <input
              type="radio"
              name="changes"
              checked={isText === (one === 'text')}
              onChange={() => show(one === 'text' ? one : undefined)}
            />
            <span>{text(`compare.by.${one}`)}</span>
          </label>
        ))}
      </div>
      {isText ? <Texts {...{ from, to, revision }} /> : <Meaning {...{ from, to, revision, beneath }} />}
    </div>
  );
}

function Meaning({ from, to, revision, beneath }: Props) {
  const inputs = [from.reference, to.reference, revision, text.locale];
  const { query, retry } = useQuery(() => readNamed(from.reference, to.reference), inputs);
  // What a faulty text means nobody can say; its words can be compared all the same.
  if (query.status === 'error' && problemKind(query.error) === 'faulty-policy')
    return (
      <p class="callout" data-kind="attention">
        {text('compare.faulty')}
      </p>
    );
  return (
    <QueryView {...{ query, retry }} failure={text('compare.failed')}>
      {({ differences }) => (
        <DifferenceList differences={relevantDifferences(differences, to.reference.endsWith('@draft'))} beneath={beneath} />
      )}
    </QueryView>
  );
}

async function readNamed(from: string, to: string): Promise<Comparison> {
  const comparison = await readComparison(from, to);
  nameDifferences(comparison.differences);
  return comparison;
}

function Texts({ from, to, revision }: Props) {
  const { query, retry } = useQuery(() => Promise.all([from.text(), to.text()]), [from.reference, to.reference, revision]);
  return (
    <QueryView {...{ query, retry }} failure={text('compare.failed')}>
      {([before, after]) => <TextDiff {...{ before, after }} names={[from.reference, to.reference]} />}
    </QueryView>
  );
}
