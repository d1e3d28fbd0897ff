import { Icon } from '../../platform/controls/Icon.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { Moment } from '../../platform/time/Moment.tsx';
import { readersZone } from '../../platform/time/zone-name.ts';
import { waitsForYou } from '../../shared/drafts/waiting.ts';
import { leadingVersion, versionState } from '../../shared/policies/edition-versions.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { type EditionOverview, endOf } from '../../shared/policies/overview.ts';
import type { Draft, PolicySummary } from '../../shared/policies/policies-client.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { exampleHealth } from './health/example-health.ts';

/** A policy in one language. */
export function EditionRow({ edition }: { readonly edition: EditionOverview }) {
  const { title, language, isBase, inForce, next, draft, versions } = edition;
  const { customer = [], contract = [] } = (inForce ?? next)?.appliesTo ?? {};
  const forWhom = [...customer, ...contract];
  return (
    <tr>
      <th scope="row">
        <a data-row href={policyAddress(edition)}>
          <span lang={isBase ? undefined : language}>{title}</span>
        </a>
        <span class="note">{languageName(language)}</span>
        {forWhom.length > 0 && <span class="note">{text('policies.variant-for', { names: forWhom.join(', ') })}</span>}
      </th>
      <td data-label={text('policies.column.in-force')}>
        {inForce ? (
          <InForce version={inForce} until={endOf(edition)} />
        ) : (
          <span class="muted">{isBase ? text('policies.shared') : describeEnd(versions)}</span>
        )}
      </td>
      <td data-label={text('policies.column.next')}>
        {next ? (
          <a href={policyAddress(edition, 'read', { version: next.version })}>
            {text('policies.version', { version: String(next.version) })}
            <span class="note">{text('policies.from', { from: formatStart(next.begins ?? '', next.timeZone) })}</span>
          </a>
        ) : (
          <Nothing />
        )}
      </td>
      <td data-label={text('policies.column.draft')}>
        {draft ? (
          <DraftLine draft={draft} address={policyAddress(edition, 'edit')} reviewAddress={policyAddress(edition, 'review')} />
        ) : (
          <Nothing />
        )}
      </td>
      <td data-label={text('policies.column.health')}>
        <Health edition={edition} />
      </td>
    </tr>
  );
}

type InForceProps = { readonly version: PolicySummary; readonly until: string | undefined };

function InForce({ version: { version, begins, timeZone }, until }: InForceProps) {
  return (
    <>
      {text('policies.version', { version: String(version) })}
      <span class="note">
        {begins === null ? text('policies.always') : text('policies.since', { from: formatStart(begins, timeZone) })}
      </span>
      {until !== undefined && <span class="note">{text('policies.until', { until: formatStart(until, timeZone) })}</span>}
    </>
  );
}

type DraftLineProps = { readonly draft: Draft; readonly address: string; readonly reviewAddress: string };

function formatNames(names: readonly string[]): string {
  return new Intl.ListFormat(text.locale).format(names);
}

function DraftLine({ draft, address, reviewAddress }: DraftLineProps) {
  const isYours = waitsForYou(draft);
  return (
    <>
      <a href={address}>{text(`draft.stage.${draft.stage}`)}</a>
      {draft.waitsFor.length > 0 && (
        <a class="note draft-waits" data-yours={isYours} href={reviewAddress}>
          {isYours ? text('review.waits-for-you') : text('review.waits-for', { who: formatNames(draft.waitsFor) })}
        </a>
      )}
      <span class="note">
        {draft.authors.join(', ') || draft.startedBy},{' '}
        <Sentence
          of="policies.saved"
          with={{ at: <Moment at={draft.savedAt} timeZone={readersZone} beside={new Date().toISOString()} /> }}
        />
      </span>
    </>
  );
}

function Health({ edition: { faults, inForce } }: { readonly edition: EditionOverview }) {
  const health = inForce && exampleHealth.value.get(inForce.digest);
  const count = inForce?.examples ?? 0;
  if (faults === 0 && inForce === undefined) return <Nothing />;
  return (
    <ul class="health">
      {faults > 0 && (
        <li data-state="bad">
          <Icon name="alert" /> {text('policies.faults', { count: faults })}
        </li>
      )}
      {count > 0 && health === undefined && <li class="muted">{text('policies.examples.running', { count })}</li>}
      {health?.failed === 0 && (
        <li data-state="good">
          <Icon name="check" /> {text('policies.examples.good', { count: health.run })}
        </li>
      )}
      {health !== undefined && health.failed > 0 && (
        <li data-state="bad">
          <Icon name="alert" /> {text('policies.examples.failed', { count: health.failed, all: health.run })}
        </li>
      )}
      {count === 0 && faults === 0 && <li class="muted">{text('policies.examples.none')}</li>}
    </ul>
  );
}

function Nothing() {
  return <span class="muted nothing">–</span>;
}

function describeEnd(versions: readonly PolicySummary[]): string {
  const last = leadingVersion(versions);
  return last === undefined ? text('policies.never') : text(`policies.state.${versionState(last, versions)}`);
}
