import type { RefObject } from 'preact';
import { text } from '../../platform/messages/text.ts';
import type { EditionOverview, PolicyOverview } from '../../shared/policies/overview.ts';
import { EditionRow } from './EditionRow.tsx';
import { languageHealth } from './health/language-health.ts';
import { LanguageDifferences } from './LanguageDifferences.tsx';
import './policies.css';

type Props = { readonly policies: readonly PolicyOverview[]; readonly anchor: RefObject<HTMLElement | null> };

/** The policies, each with a row for every language. */
export function PoliciesTable({ policies, anchor }: Props) {
  const found = (policy: string) => {
    const differences = languageHealth.value.get(policy);
    return differences && <LanguageDifferences found={differences} />;
  };
  return (
    <table class="policies" ref={anchor as RefObject<HTMLTableElement | null>}>
      <thead>
        <tr>
          <th scope="col">{text('policies.column.policy')}</th>
          <th scope="col">{text('policies.column.in-force')}</th>
          <th scope="col">{text('policies.column.next')}</th>
          <th scope="col">{text('policies.column.draft')}</th>
          <th scope="col">{text('policies.column.health')}</th>
        </tr>
      </thead>
      {policies.map(({ policy, vendorName, editions }) => (
        <tbody key={policy}>
          <tr class="policies-group">
            <th scope="rowgroup" colSpan={5}>
              {vendorName} <code>{policy}</code> <span class="muted">{describeLanguages(editions)}</span>
              {found(policy)}
            </th>
          </tr>
          {editions.map((edition) => (
            <EditionRow key={edition.language} edition={edition} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** How many languages of a policy are shown, and whether what they share is. */
function describeLanguages(editions: readonly EditionOverview[]): string {
  const languages = editions.filter(({ isBase }) => !isBase).length;
  const words = text('policies.count.languages', { count: languages });
  if (languages === editions.length) return words;
  return languages === 0 ? text('policy.base') : text('policies.count.with-base', { languages: words });
}
