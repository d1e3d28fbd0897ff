import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { ScrollRow } from '../../platform/controls/ScrollRow.tsx';
import { fetched } from '../../platform/loading/fetched.tsx';
import { Lazily } from '../../platform/loading/Lazily.tsx';
import { text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import type { EditionOverview } from '../../shared/policies/overview.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import {
  type EditionName,
  type PolicyPart,
  policyAddress,
  policyParts,
  type VersionChoice,
} from '../../shared/policies/policy-address.ts';
import { may } from '../../shared/session/permissions.ts';
import { VersionChooser } from './VersionChooser.tsx';

export type PolicyHeaderProps = {
  readonly overview: EditionOverview;
  /** The policy in all its languages. */
  readonly editions: readonly EditionOverview[];
  readonly part: PolicyPart;
  readonly versions: readonly PolicySummary[];
  readonly choice: VersionChoice;
  readonly chosen: PolicySummary | undefined;
  readonly ScheduledNote: ComponentType<{
    readonly edition: EditionName;
    readonly versions: readonly PolicySummary[];
    readonly hasDraft: boolean;
  }>;
};

const DiscardDialog = fetched(
  () => import('../../shared/drafts/DiscardDialog.tsx').then((module) => module.DiscardDialog),
  'publishing',
  'refused',
);

/** Which policy it is, its languages and versions, and the parts of its page. */
export function PolicyHeader({ overview, editions, part, versions, choice, chosen, ScheduledNote }: PolicyHeaderProps) {
  const [isDiscarding, setDiscarding] = useState(false);
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
        <VersionChooser {...{ part, versions, choice, chosen }} edition={overview} hasDraft={draft !== undefined} />
        {draft && (
          <span class="policy-draft-tools">
            <a class="policy-draft" href={policyAddress(overview, 'edit')}>
              {text('policy.draft', {
                stage: text(`draft.stage.${draft.stage}`).toLowerCase(),
                who: draft.authors.join(', ') || draft.startedBy,
              })}
            </a>
            {choice.isDraft !== true && (
              <a href={policyAddress(overview, 'read', { isDraft: true })}>{text('policy.draft.read')}</a>
            )}
            {may('editor', overview.policy) && (
              <button type="button" class="link-button" onClick={() => setDiscarding(true)}>
                {text('policy.draft.discard')}
              </button>
            )}
          </span>
        )}
        {versions.some(({ state }) => state === 'scheduled') && (
          <Lazily>
            <ScheduledNote edition={overview} versions={versions} hasDraft={draft !== undefined} />
          </Lazily>
        )}
        {draft && isDiscarding && (
          <Lazily>
            <DiscardDialog edition={overview} draft={draft} onClose={() => setDiscarding(false)} />
          </Lazily>
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
