import { ScrollRow } from '../../platform/controls/ScrollRow.tsx';
import { text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import type { EditionOverview } from '../../shared/policies/overview.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { type PolicyPart, policyAddress, policyParts, type VersionChoice } from '../../shared/policies/policy-address.ts';
import { VersionChooser } from './VersionChooser.tsx';

type Props = {
  readonly overview: EditionOverview;
  /** The policy in all its languages. */
  readonly editions: readonly EditionOverview[];
  readonly part: PolicyPart;
  readonly versions: readonly PolicySummary[];
  readonly choice: VersionChoice;
  readonly chosen: PolicySummary | undefined;
};

/** Which policy it is, its languages and versions, and the parts of its page. */
export function PolicyHeader({ overview, editions, part, versions, choice, chosen }: Props) {
  const { draft, isBase, language: shown, vendorName } = overview;
  return (
    <header class="policy-header" translate={false}>
      <div class="policy-name">
        <p class="muted">{vendorName}</p>
        <h1 lang={isBase ? undefined : shown}>{chosen?.title ?? overview.title}</h1>
      </div>
      <nav class="policy-languages" aria-label={text('policy.languages')}>
        {editions.map(({ policy, language }) => (
          <a
            key={language}
            href={policyAddress({ policy, language }, part, { asOf: choice.asOf })}
            aria-current={language === shown ? 'true' : undefined}
          >
            {languageName(language)}
          </a>
        ))}
      </nav>
      <div class="policy-version">
        <VersionChooser {...{ part, versions, choice, chosen }} edition={overview} />
        {draft && (
          <a class="policy-draft" href={policyAddress(overview, 'edit')}>
            {text('policy.draft', {
              stage: text(`draft.stage.${draft.stage}`).toLowerCase(),
              who: draft.authors.join(', ') || draft.startedBy,
            })}
          </a>
        )}
      </div>
      <nav class="policy-parts" aria-label={text('policy.parts')}>
        <ScrollRow current={part}>
          {policyParts.map((one) => (
            <a key={one} href={policyAddress(overview, one, choice)} aria-current={one === part ? 'page' : undefined}>
              {text(`policy.part.${one}`)}
            </a>
          ))}
        </ScrollRow>
      </nav>
    </header>
  );
}
