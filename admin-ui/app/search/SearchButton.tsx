import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keyPress } from '../../platform/browser/key-press.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { fetched } from '../../platform/loading/fetched.tsx';
import { Lazily } from '../../platform/loading/Lazily.tsx';
import { text } from '../../platform/messages/text.ts';
import { shownPage } from '../../platform/page/page-title.ts';
import { notePlace } from './recent-places.ts';
import { closeSearch, isSearchOpen, openSearch } from './type-ahead.ts';

const Palette = fetched(() => import('./Palette.tsx').then((module) => module.Palette), 'reading', 'search');

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens the search, as Ctrl+K (⌘K on a Mac) does from everywhere. */
export function SearchButton() {
  useEffect(() => effect(noteShownPage), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const press = keyPress(event);
      if (press.kind !== 'command' || !press.ctrl || press.alt || press.shift || press.key !== 'k') return;
      event.preventDefault();
      if (isSearchOpen.peek()) closeSearch();
      else openSearch();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button type="button" class="search-button" aria-keyshortcuts="Control+K Meta+K" onClick={openSearch}>
        <Icon name="search" />
        <span class="search-word">{text('search.open')}</span>
        <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {isSearchOpen.value && (
        <Lazily>
          <Palette onClose={closeSearch} />
        </Lazily>
      )}
    </>
  );
}

function noteShownPage(): void {
  const { value: page } = shownPage;
  if (page !== undefined) notePlace({ address: page.path, title: page.title });
}
