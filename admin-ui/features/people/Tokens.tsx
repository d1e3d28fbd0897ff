import { useState } from 'preact/hooks';
import { actingAs } from '../../platform/client/acting-as.ts';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { placeName } from '../../shared/policies/place-name.ts';
import { policyList } from '../../shared/policies/policy-library.ts';
import { readTokens, revokeToken, type Token } from './access-client.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import { TokenDialog } from './TokenDialog.tsx';

/** The keys of tools: what each may do, until when, and when it was used last. */
export function Tokens() {
  const tokens = useLiveQuery(readTokens, [actingAs.value]);
  const [openDialog, setOpenDialog] = useState<Token | 'new' | undefined>(undefined);
  const close = () => setOpenDialog(undefined);
  return (
    <section aria-labelledby="tokens-heading" class="people-section">
      <header class="section-row">
        <h2 id="tokens-heading">{text('tokens.title')}</h2>
        <button type="button" class="button" onClick={() => setOpenDialog('new')}>
          {text('tokens.create')}
        </button>
      </header>
      <QueryView {...tokens} failure={text('tokens.failed')}>
        {(found) =>
          found.length === 0 ? (
            <p class="empty">{text('tokens.none')}</p>
          ) : (
            <table class="listing">
              <thead>
                <tr>
                  <th scope="col">{text('tokens.name')}</th>
                  <th scope="col">{text('tokens.scopes')}</th>
                  <th scope="col">{text('tokens.expires')}</th>
                  <th scope="col">{text('tokens.last-used')}</th>
                  <th scope="col">
                    <span class="visually-hidden">{text('history.column.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.map((token) => (
                  <TokenRow key={token.id} token={token} onRevoke={() => setOpenDialog(token)} />
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
      {openDialog === 'new' && <TokenDialog onClose={close} onChange={() => void tokens.refresh()} />}
      {openDialog !== undefined && openDialog !== 'new' && (
        <Dialog title={text('tokens.revoke.title', { name: openDialog.name })} onClose={close}>
          <ConfirmForm
            words={text('tokens.revoke.words', { name: openDialog.name })}
            button={text('tokens.revoke.title', { name: openDialog.name })}
            work={() => revokeToken(openDialog.id)}
            onDone={() => {
              void tokens.refresh();
              close();
            }}
            onClose={close}
          />
        </Dialog>
      )}
    </section>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: Token; readonly onRevoke: () => void }) {
  const { name, scopes, on, inUse, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  return (
    <tr data-gone={!inUse}>
      <th scope="row">
        {name}
        <span class="note">
          {createdBy}, <When at={createdAt} />
        </span>
      </th>
      <td data-label={text('tokens.scopes')}>
        {scopes.map((scope) => text(`tokens.scope.${scope}`)).join(', ')}
        {on !== null && <span class="note">{text('tokens.confined', { place: placeName(on, policyList.value) })}</span>}
      </td>
      <td data-label={text('tokens.expires')}>
        {revokedAt !== null ? (
          <>
            <span class="tag">{text('tokens.revoked')}</span> <When at={revokedAt} />
          </>
        ) : expiresAt === null ? (
          text('tokens.never-expires')
        ) : (
          <>
            {!inUse && <span class="tag">{text('tokens.expired')}</span>} <When at={expiresAt} />
          </>
        )}
      </td>
      <td data-label={text('tokens.last-used')}>
        {lastUsedAt === null ? <span class="muted">{text('people.never')}</span> : <When at={lastUsedAt} />}
      </td>
      <td class="row-actions">
        {inUse && (
          <button type="button" class="link-button danger" onClick={onRevoke}>
            {text('tokens.revoke')}
          </button>
        )}
      </td>
    </tr>
  );
}
