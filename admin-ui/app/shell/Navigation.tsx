import { useLocation } from 'preact-iso';
import { caseAddress } from '../../features/simulate/case/case-history.ts';
import { mediumScreen, useMedia, wideScreen } from '../../platform/browser/use-media.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { ScrollRow } from '../../platform/controls/ScrollRow.tsx';
import { text } from '../../platform/messages/text.ts';
import { isWithin, places } from './navigation.ts';

/** The pages. The case that was described last is still there when one comes back to it. */
export function Navigation() {
  const { path } = useLocation();
  const [isWide, isMedium] = [useMedia(wideScreen), useMedia(mediumScreen)];
  const links = places.map((place) => (
    <a
      key={place.id}
      href={place.id === 'simulate' ? caseAddress.value : place.address}
      aria-current={isWithin(place, path) ? 'page' : undefined}
    >
      <Icon name={place.icon} /> {text(`page.${place.id}`)}
    </a>
  ));
  return (
    <nav aria-label={text('frame.pages')}>{isMedium && !isWide ? <ScrollRow current={path}>{links}</ScrollRow> : links}</nav>
  );
}
