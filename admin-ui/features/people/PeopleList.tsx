import { useState } from 'preact/hooks';
import { actingAs } from '../../platform/client/acting-as.ts';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { describeGrant } from '../../shared/session/describe-grant.ts';
import { session } from '../../shared/session/session.ts';
import { type Person, readPeople } from './access-client.ts';
import { GrantsDialog } from './GrantsDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PasswordLinkDialog } from './PasswordLinkDialog.tsx';
import { notePeopleChanged, peopleChanged } from './people-changed.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

type OpenDialog = { readonly kind: 'grants' | 'remove' | 'password'; readonly person: Person } | { readonly kind: 'invite' };

/** Everybody who can sign in, with their roles. */
export function PeopleList() {
  const people = useLiveQuery(readPeople, [actingAs.value, peopleChanged.value]);
  const [openDialog, setOpenDialog] = useState<OpenDialog | undefined>(undefined);
  const close = () => setOpenDialog(undefined);
  const isOpen = session.value.status === 'success' && session.value.data.access === 'open';
  return (
    <section aria-labelledby="people-heading" class="people-section">
      <header class="section-row">
        <h2 id="people-heading">{text('page.people')}</h2>
        <button type="button" class="button" onClick={() => setOpenDialog({ kind: 'invite' })}>
          {text('people.invite')}
        </button>
      </header>
      {isOpen && <p class="hint">{text('people.open-mode')}</p>}
      <QueryView {...people} failure={text('people.failed')}>
        {(found) =>
          found.length === 0 ? (
            <p class="empty">{text('people.none')}</p>
          ) : (
            <table class="listing">
              <thead>
                <tr>
                  <th scope="col">{text('people.name')}</th>
                  <th scope="col">{text('people.roles')}</th>
                  <th scope="col">{text('people.last-sign-in')}</th>
                  <th scope="col">
                    <span class="visually-hidden">{text('history.column.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.map((person) => (
                  <PersonRow key={person.id} person={person} onAsk={(kind) => setOpenDialog({ kind, person })} />
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
      {openDialog?.kind === 'invite' && <InviteDialog onClose={close} onChange={notePeopleChanged} />}
      {openDialog?.kind === 'grants' && <GrantsDialog person={openDialog.person} onClose={close} onChange={notePeopleChanged} />}
      {openDialog?.kind === 'remove' && <RemoveDialog person={openDialog.person} onClose={close} onChange={notePeopleChanged} />}
      {openDialog?.kind === 'password' && (
        <PasswordLinkDialog person={openDialog.person} onClose={close} onChange={notePeopleChanged} />
      )}
    </section>
  );
}

type RowProps = { readonly person: Person; readonly onAsk: (kind: 'grants' | 'remove' | 'password') => void };

function PersonRow({ person, onAsk }: RowProps) {
  const { name, fullName, grants, lastSignInAt, removedAt, signsInWith } = person;
  return (
    <tr data-gone={removedAt !== null}>
      <th scope="row">
        {name}
        {fullName !== null && <span class="note">{fullName}</span>}
      </th>
      <td data-label={text('people.roles')}>
        {removedAt !== null ? (
          <span class="tag">{text('people.removed')}</span>
        ) : grants.length === 0 ? (
          <span class="muted">{text('people.no-role')}</span>
        ) : (
          grants.map((grant) => <div key={grant}>{describeGrant(grant)}</div>)
        )}
      </td>
      <td data-label={text('people.last-sign-in')}>
        {lastSignInAt === null ? <span class="muted">{text('people.never')}</span> : <When at={lastSignInAt} />}
        <span class="note">{text(`people.signs-in.${signsInWith}`)}</span>
      </td>
      <td class="row-actions">
        {removedAt === null && (
          <>
            <button type="button" class="link-button" onClick={() => onAsk('grants')}>
              {text('people.change')}
            </button>
            {signsInWith === 'password' && (
              <button type="button" class="link-button" onClick={() => onAsk('password')}>
                {text('people.new-password')}
              </button>
            )}
            <button type="button" class="link-button danger" onClick={() => onAsk('remove')}>
              {text('people.remove')}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}
