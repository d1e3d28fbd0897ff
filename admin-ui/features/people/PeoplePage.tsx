import { useEffect } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { Page } from '../../platform/page/Page.tsx';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import { may } from '../../shared/session/permissions.ts';
import { session } from '../../shared/session/session.ts';
import { Invitations } from './Invitations.tsx';
import { PeopleList } from './PeopleList.tsx';
import { Tokens } from './Tokens.tsx';
import { You } from './You.tsx';
import './people.css';

/** Who may do what: oneself, and for admins everybody else, and the tokens of tools. */
export function PeoplePage() {
  const title = text('page.people');
  // Places are called by the names of the policies.
  useEffect(() => void loadPolicyList(), []);
  const isAdmin = session.value.status === 'success' && may('admin', null);
  return (
    <Page title={title} header={<h1 class="page-title">{title}</h1>}>
      <div class="people-page">
        <You />
        {isAdmin && (
          <>
            <PeopleList />
            <Invitations />
            <Tokens />
          </>
        )}
        {session.value.status === 'success' && !isAdmin && <p class="empty">{text('people.not-admin')}</p>}
      </div>
    </Page>
  );
}
