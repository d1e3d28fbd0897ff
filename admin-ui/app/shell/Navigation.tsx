import { useLocation } from 'preact-iso';
import { caseAddress } from '../../features/simulate/case/case-history.ts';
import { mediumScreen, useMedia, wideScreen } from '../../platform/browser/use-media.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { ScrollRow } from '../../platform/controls/ScrollRow.tsx';
import { text } from '../../platform/messages/text.ts';
import { waitingCount } from '../../shared/drafts/waiting.ts';
import { isWithin, navigationItems } from './navigation.ts';

/** The pages. The case that was described last is still there when one comes back to it. */
export function Navigation() {
  const { path } = useLocation();
  const [isWide, isMedium] = [useMedia(wideScreen), useMedia(mediumScreen)];
  const links = navigationItems.map((item) => (
    <a
      key={item.id}
      href={item.id === 'simulate' ? caseAddress.value : item.address}
      aria-current={isWithin(item, path) ? 'page' : undefined}
    >
      <Icon name={item.icon} /> {text(`page.${item.id}`)}
      {item.id === 'policies' && waitingCount.value > 0 && <Waiting count={waitingCount.value} />}
    </a>
  ));
  return (
    <nav aria-label={text('frame.pages')}>{isMedium && !isWide ? <ScrollRow current={path}>{links}</ScrollRow> : links}</nav>
  );
}

/** How many drafts wait for whoever is at work here. */
function Waiting({ count }: { readonly count: number }) {
  const words = text('frame.waiting', { count });
  return (
    <span class="waiting-count" title={words}>
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
