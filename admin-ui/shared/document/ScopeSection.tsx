import { OutwardLink } from '../../platform/controls/OutwardLink.tsx';
import { readable } from '../vocabulary/question-label.ts';
import { useDocument } from './document-context.ts';
import { Subsection } from './Section.tsx';
import { SourceNote, sharedSource } from './SourceNote.tsx';

/** What the policy covers: products with how often they are released, and the plans that change what a customer gets. */
export function ScopeSection() {
  const { document, translate } = useDocument();
  const { products, supportPlans = {}, vendorName = document.policy, appliesTo } = document;
  if (products === undefined && Object.keys(supportPlans).length === 0 && appliesTo === undefined) {
    return <p>{translate('document.products.all', { vendor: vendorName })}</p>;
  }
  return (
    <>
      {appliesTo?.customer !== undefined && (
        <p>{translate('document.for-customers', { names: appliesTo.customer.join(', ') })}</p>
      )}
      {appliesTo?.contract !== undefined && (
        <p>{translate('document.for-contracts', { names: appliesTo.contract.join(', ') })}</p>
      )}
      {products !== undefined && <Products products={products} />}
      {Object.keys(supportPlans).length > 0 && (
        <Subsection title={translate('document.plans')} source={sharedSource(Object.values(supportPlans))}>
          <Terms terms={supportPlans} />
        </Subsection>
      )}
    </>
  );
}

type Products = NonNullable<ReturnType<typeof useDocument>['document']['products']>;

function Products({ products }: { readonly products: Products }) {
  const { translate } = useDocument();
  const hasReleases = Object.values(products).some(({ releases }) => releases !== undefined);
  const shared = sharedSource(Object.values(products));
  return (
    <table class="document-table">
      <thead>
        <tr>
          <th scope="col">
            {translate('document.products')} <SourceNote source={shared} />
          </th>
          {hasReleases && <th scope="col">{translate('document.released')}</th>}
        </tr>
      </thead>
      <tbody>
        {Object.entries(products).map(([id, { label = readable(id), releases, source }]) => (
          <tr key={id}>
            <th scope="row">
              {label} {shared === undefined && !hasReleases && <SourceNote source={source} />}
            </th>
            {hasReleases && (
              <td>
                {releases?.every ?? <span class="muted">–</span>}{' '}
                {releases?.link !== undefined && (
                  <OutwardLink to={releases.link}>{translate('document.release-notes')}</OutwardLink>
                )}{' '}
                {shared === undefined && <SourceNote source={source} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TermMap = NonNullable<ReturnType<typeof useDocument>['document']['supportPlans']>;

/** Words of the policy and what they mean. */
export function Terms({ terms }: { readonly terms: TermMap }) {
  const shared = sharedSource(Object.values(terms));
  return (
    <dl class="document-terms">
      {Object.entries(terms).map(([id, { label = readable(id), summary, source }]) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {summary} {shared === undefined && <SourceNote source={source} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
