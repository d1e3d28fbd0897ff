import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { mediumScreen, useMedia, wideScreen } from '../../platform/browser/use-media.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { SearchButton } from '../search/SearchButton.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Navigation } from './Navigation.tsx';
import { SessionFoot } from './SessionFoot.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** Where one can go and how the page looks: at the left, in a bar, or behind a button, by how much room there is. */
export function Side() {
  const [isWide, isMedium] = [useMedia(wideScreen), useMedia(mediumScreen)];
  return (
    <header class="side" translate={false}>
      <Brand />
      {isMedium && <Navigation />}
      <SearchButton />
      {isWide ? <Settings /> : <Menu hasPages={!isMedium} />}
    </header>
  );
}

function Settings() {
  return (
    <div class="settings">
      <SessionFoot />
      <a href="/guide">
        <Icon name="book" /> {text('page.guide')}
      </a>
      <a href="/docs">
        <Icon name="list" /> {text('frame.docs')}
      </a>
      <LanguageSwitch />
      <ThemeSwitch />
    </div>
  );
}

function Menu({ hasPages }: { readonly hasPages: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { url } = useLocation();
  useEffect(() => setOpen(false), [url]);
  return (
    <>
      <button type="button" class="icon-button menu-button" aria-label={text('frame.menu')} onClick={() => setOpen(true)}>
        <Icon name="menu" />
      </button>
      {isOpen && (
        <Dialog title={text('frame.menu')} kind="sheet" onClose={() => setOpen(false)}>
          <div class="menu">
            {hasPages && <Navigation />}
            <Settings />
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The name, and the way home. */
function Brand() {
  return (
    <a class="brand" href="/">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M2 17h9" />
        <path class="faint" d="M11 17h11" />
        <path class="pennant" d="M12 18V5l7 3.6-7 3.6" />
      </svg>
      dueline
    </a>
  );
}
