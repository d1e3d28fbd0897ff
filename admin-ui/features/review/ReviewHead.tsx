import { useState } from 'preact/hooks';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { OutdatedNote } from '../../shared/drafts/OutdatedNote.tsx';
import { titleOfReference, versionOfReference } from '../../shared/policies/format-version-change.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { ownName } from '../../shared/session/session.ts';
import { authorName } from './author-name.ts';
import type { ReviewPartProps } from './review-part.ts';

const stages = ['draft', 'in-review', 'approved', 'published'] as const;

/** How far a draft is, and where it comes from. */
export function ReviewHead({ edition, versions, draft }: ReviewPartProps) {
  const [first] = useState(draft.revision);
  const at = (stages as readonly string[]).indexOf(draft.stage);
  return (
    <header class="review-head">
      <ol class="stages" aria-label={text('review.stages')}>
        {stages.map((stage, index) => (
          <li key={stage} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
            <span class="stage-dot" aria-hidden="true">
              {index < at && <Icon name="check" />}
            </span>
            {text(`draft.stage.${stage}`)}
          </li>
        ))}
      </ol>
      <p class="muted">
        <Sentence
          of="review.started"
          with={{
            who: <strong>{authorName(draft.startedBy)}</strong>,
            when: <When at={draft.startedAt} />,
            from: <StartedFrom edition={edition} draft={draft} />,
          }}
        />{' '}
        <Sentence
          of="review.saved"
          with={{ who: <strong>{authorName(draft.savedBy)}</strong>, when: <When at={draft.savedAt} /> }}
        />{' '}
        <a href={policyAddress(edition, 'edit')}>{text('review.edit')}</a>
      </p>
      {draft.waitsFor.includes(ownName() ?? '') && (
        <p class="callout asked-you" data-kind="attention">
          <Icon name="clock" /> {text('review.waits-for-you')}
        </p>
      )}
      <OutdatedNote {...{ edition, versions, draft }} />
      {first !== draft.revision && (
        <p class="callout" data-kind="attention" role="status">
          {text('review.saved-meanwhile', { who: authorName(draft.savedBy) })}
        </p>
      )}
    </header>
  );
}

function StartedFrom({ edition, draft: { startedFrom } }: Pick<ReviewPartProps, 'edition' | 'draft'>) {
  if (startedFrom === null) return <>{text('review.from-nothing')}</>;
  const [, policy, language, version] = /^(.+)\/([^/@]+)@(\d+)$/.exec(startedFrom) ?? [];
  if (policy === undefined || language === undefined) return <>{text('review.from-template')}</>;
  const isOwn = policy === edition.policy && language === edition.language;
  return (
    <a href={policyAddress({ policy, language }, 'read', { version: Number(version) })}>
      {isOwn ? '' : `${titleOfReference(startedFrom) ?? startedFrom.split('@')[0]}, `}
      {versionOfReference(startedFrom)}
    </a>
  );
}
