import { useEffect } from 'preact/hooks';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { ListFoot } from '../../shared/listing/ListFoot.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { useListing } from '../../shared/listing/use-listing.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { policyList } from '../../shared/policies/policy-library.ts';
import { readable } from '../../shared/vocabulary/question-label.ts';
import { decidingPolicies, readDecidingPolicies, versionName } from './deciding-policies.ts';
import { askedOf, decisionFilters } from './decision-filters.ts';
import { findDecisions, type RecordedDecision } from './recorded-decisions-client.ts';
import './decisions.css';

/** The decisions that fit, newest first. */
export function DecisionTable() {
  const { values, isAny } = useFilters(decisionFilters);
  const listing = useListing(
    (cursor) => findDecisions({ ...askedOf(values), ...(cursor !== undefined && { cursor }) }),
    [JSON.stringify(values)],
  );
  const [{ query }, list] = [listing, policyList.value];
  useEffect(() => {
    if (query.status === 'success' && list.status === 'success') void readDecidingPolicies(query.data, list.data);
  }, [query, list]);
  return (
    <QueryView query={listing.query} retry={listing.retry} failure={text('decisions.failed')}>
      {(found) =>
        found.length === 0 ? (
          <p class="empty">{text(isAny ? 'list.none-match' : 'decisions.none')}</p>
        ) : (
          <>
            <table class="listing decisions-table">
              <thead>
                <tr>
                  <th scope="col">{text('decisions.case')}</th>
                  <th scope="col">{text('decisions.recorded')}</th>
                  <th scope="col">{text('decisions.policy')}</th>
                  <th scope="col">{text('decisions.severity')}</th>
                  <th scope="col">{text('decision.intake')}</th>
                  <th scope="col">{text('decision.desk')}</th>
                  <th scope="col">{text('decisions.first-due')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((one) => (
                  <Row key={one.id} decision={one} />
                ))}
              </tbody>
            </table>
            <ListFoot listing={listing} shown={found.length} />
          </>
        )
      }
    </QueryView>
  );
}

function Row({ decision }: { readonly decision: RecordedDecision }) {
  const { id, caseId, recordedAt, policy, language, version, severity, outcome, desk, dueAt } = decision;
  const name = versionName(decision);
  const document = decidingPolicies.value.get(name);
  return (
    <tr>
      <th scope="row">
        <a href={`/decisions/${id}`}>{caseId ?? id}</a>
      </th>
      <td data-label={text('decisions.recorded')}>
        <When at={recordedAt} />
      </td>
      <td data-label={text('decisions.policy')}>
        <a href={policyAddress({ policy, language }, 'read', { version })} title={name}>
          {document === undefined ? <code>{name}</code> : <span lang={document.language}>{document.title}</span>}
        </a>
        <span class="note">
          {languageName(language)} · {text('policies.version', { version: String(version) })}
        </span>
      </td>
      <td data-label={text('decisions.severity')}>
        {severity === null ? (
          text('decision.no-severity')
        ) : (
          <span lang={document?.language}>{document?.severities?.[severity]?.label ?? readable(severity)}</span>
        )}
      </td>
      <td data-label={text('decision.intake')}>{text(`intake.${outcome as 'accepted'}`)}</td>
      <td data-label={text('decision.desk')}>
        {desk === null ? '–' : <span lang={document?.language}>{document?.desks?.[desk]?.label ?? readable(desk)}</span>}
      </td>
      <td data-label={text('decisions.first-due')}>{dueAt === null ? '–' : <When at={dueAt} />}</td>
    </tr>
  );
}
