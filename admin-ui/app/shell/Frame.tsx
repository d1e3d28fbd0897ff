import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { watchServer } from '../../platform/client/reachable.ts';
import { noteLostStyles } from '../../platform/loading/lost-styles.ts';
import { text } from '../../platform/messages/text.ts';
import { watchWaiting } from '../../shared/drafts/waiting.ts';
import { loadSession } from '../../shared/session/session.ts';
import { followHash } from './hash-target.ts';
import { ignoreWheelOnNumbers } from './ignore-wheel-on-numbers.ts';
import { OfflineNote } from './OfflineNote.tsx';
import { Side } from './Side.tsx';
import { scrollPageByKeys } from './scroll-page.ts';

/** What stands around every page: where one can go, and how it looks. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  useEffect(scrollPageByKeys, []);
  useEffect(ignoreWheelOnNumbers, []);
  useEffect(() => void loadSession(), []);
  useEffect(watchServer, []);
  useEffect(watchWaiting, []);
  useEffect(noteLostStyles, []);
  useEffect(followHash, []);
  return (
    <div class="frame">
      <button type="button" class="skip" translate={false} onClick={goToContent}>
        {text('frame.skip')}
      </button>
      <Side />
      <main id="main" tabIndex={-1}>
        <OfflineNote />
        {children}
      </main>
    </div>
  );
}

/** Moves the focus to the page. No link, because the address stays that of the page. */
export function goToContent(): void {
  document.getElementById('main')?.focus();
}
