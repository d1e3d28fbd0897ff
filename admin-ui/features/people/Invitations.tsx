import { instantOf } from '../../../engine/index.ts';
import { actingAs } from '../../platform/client/acting-as.ts';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { When } from '../../platform/time/When.tsx';
import { describeGrant } from '../../shared/session/describe-grant.ts';
import { type Invitation, readInvitations, takeInvitationBack } from './access-client.ts';
import { notePeopleChanged, peopleChanged } from './people-changed.ts';

/** The links that nobody has used yet. */
export function Invitations() {
  const invitations = useLiveQuery(readInvitations, [actingAs.value, peopleChanged.value]);
  const { isBusy, fault, run } = useTask();
  const takeBack = async (id: string) => {
    if (await run(() => takeInvitationBack(id))) notePeopleChanged();
  };
  return (
    <section aria-labelledby="invitations-heading" class="people-section">
      <h2 id="invitations-heading">{text('people.invitations')}</h2>
      <QueryView {...invitations} failure={text('people.invitations.failed')} skeleton={<Skeleton lines={1} />}>
        {(found) => {
          const open = found.filter((one) => one.usedAt === null && instantOf(one.expiresAt) > Date.now());
          if (open.length === 0) return <p class="empty">{text('people.invitations.none')}</p>;
          return (
            <ul class="invitation-list">
              {open.map((one) => (
                <li key={one.id}>
                  <span>
                    <strong>{one.name ?? text('people.invitations.anybody')}</strong> · {describeInvitation(one)}
                  </span>
                  <span class="note">{text('people.invitations.by', { who: one.createdBy })}</span>
                  <span class="muted">
                    {text('people.invitations.until')} <When at={one.expiresAt} />
                  </span>
                  <button type="button" class="link-button danger" disabled={isBusy} onClick={() => void takeBack(one.id)}>
                    {text('people.invitations.take-back')}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
      {fault && <ProblemNote reason={fault} />}
    </section>
  );
}

function describeInvitation({ kind, grants }: Invitation): string {
  if (kind === 'password') return text('people.invitations.password');
  return grants.length === 0 ? text('people.no-role') : grants.map(describeGrant).join(', ');
}
