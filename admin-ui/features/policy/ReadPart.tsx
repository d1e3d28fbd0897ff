import { useEffect } from 'preact/hooks';
import type { Policy } from '../../../engine/index.ts';
import { ServerError } from '../../platform/client/server-error.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import type { Text } from '../../platform/messages/make-text.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDate } from '../../platform/time/format-time.ts';
import { localText } from '../../platform/time/local-time.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import { textIn } from '../../shared/document/document-context.ts';
import { PolicyDocument } from '../../shared/document/PolicyDocument.tsx';
import { areSourcesShown } from '../../shared/document/sources-shown.ts';
import { describeVersionState } from '../../shared/policies/describe-version-state.ts';
import {
  type Draft,
  type PolicyList,
  type PolicySummary,
  readDraftPolicy,
  readPolicy,
} from '../../shared/policies/policies-client.ts';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';
import { tryAddress, tryDraftAddress } from './try-address.ts';
import '../../shared/document/document.css';

/** A policy to be read: as its document, in its language. */
export function ReadPart({ edition, chosen, draft, versions, list }: PolicyPartProps) {
  const isDraft = draft !== undefined || (chosen === undefined && versions.length === 0 && draftOf(edition, list) !== undefined);
  const { query, retry } = useQuery(async () => {
    if (isDraft) {
      const [policy, own] = await Promise.all([readDraftPolicy(edition), textIn(edition.language)]);
      return { policy, own };
    }
    if (chosen === undefined) return undefined;
    const [policy, own] = await Promise.all([readPolicy(chosen), textIn(chosen.language)]);
    return { policy, own };
  }, [isDraft ? (draft?.revision ?? edition.policy) : chosen?.digest]);
  useEffect(openForPrint, []);
  const skeleton = (
    <div class="document">
      <Skeleton label={text('case.reading-policy')} lines={10} />
    </div>
  );
  if (isDraft && query.status === 'error' && query.error instanceof ServerError && query.error.status === 422)
    return <Unreadable edition={edition} />;
  return (
    <QueryView {...{ query, retry, skeleton }} failure={text('document.failed')}>
      {(found) =>
        found === undefined ? (
          <p class="empty document" translate={false}>
            {text(versions.length === 0 ? 'document.no-version' : 'policy.choose-version')}
          </p>
        ) : (
          // A browser that translates puts elements of its own in the place of words. Another document is drawn anew, never into them.
          <PolicyDocument
            key={found.policy.digest}
            document={found.policy.asWritten ?? found.policy.document}
            own={found.own}
            standing={
              isDraft
                ? draftStanding(draft ?? draftOf(edition, list), found.policy, found.own ?? text)
                : chosen && standingOf(chosen, found.own ?? text)
            }
            tools={
              <Tools
                isDraft={isDraft}
                address={isDraft ? tryDraftAddress(edition) : chosen && tryAddress(chosen, list.policies)}
              />
            }
          />
        )
      }
    </QueryView>
  );
}

function standingOf(chosen: PolicySummary, translate: Text): string {
  return translate('policy.version.option', {
    version: String(chosen.version),
    words: describeVersionState(chosen, translate),
  });
}

/** Paper must not pass for what is in force: says which version is being drafted, and how old that text is. */
function draftStanding(draft: Draft | undefined, { version }: Policy, translate: Text): string | undefined {
  if (draft === undefined) return undefined;
  const when = formatDate(localText(draft.savedAt, readersZone).slice(0, 10), translate.locale);
  return translate('document.draft-of', { version: String(version), when });
}

function draftOf({ policy, language }: EditionName, { drafts }: PolicyList): Draft | undefined {
  return drafts.find((one) => one.policy === policy && one.language === language);
}

/** A draft with faults is no policy yet: says so, and leads to them. */
function Unreadable({ edition }: { readonly edition: EditionName }) {
  return (
    <div class="empty document" translate={false}>
      <p>{text('document.draft-faulty')}</p>
      <p>
        <a class="button" href={policyAddress(edition, 'edit')}>
          {text('document.draft-faulty.edit')}
        </a>
      </p>
    </div>
  );
}

function Tools({ address, isDraft }: { readonly address: string | undefined; readonly isDraft: boolean }) {
  return (
    <div class="document-tools" translate={false} lang={document.documentElement.lang}>
      {isDraft && <p class="draft-mark">{text('document.is-draft')}</p>}
      <button type="button" class="button quiet" onClick={() => (areSourcesShown.value = !areSourcesShown.value)}>
        {text(areSourcesShown.value ? 'document.hide-sources' : 'document.show-sources')}
      </button>
      <button type="button" class="button quiet" onClick={() => print()}>
        <Icon name="print" /> {text('document.print')}
      </button>
      {address !== undefined && (
        <a class="button quiet" href={address}>
          <Icon name="clock" /> {text('document.try')}
        </a>
      )}
    </div>
  );
}

/** Opens everything that can be opened while the page is printed, and closes it again afterwards. Gives what ends that. */
function openForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.policy-page details:not([open])')];
    for (const details of opened) details.open = true;
  };
  const close = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
  return () => {
    removeEventListener('beforeprint', open);
    removeEventListener('afterprint', close);
  };
}
