import type { IconName } from '../../platform/controls/Icon.tsx';

/** A page that one can always go to. Its name is the message `page.<id>`. */
type NavigationItem = {
  readonly id: 'policies' | 'simulate' | 'what-if' | 'decisions' | 'audit' | 'people';
  readonly address: string;
  readonly icon: IconName;
  /** What an address begins with while one is there. */
  readonly within: readonly string[];
};

/** Where one can go from everywhere, in order. */
export const navigationItems: readonly NavigationItem[] = [
  { id: 'policies', address: '/', icon: 'policy', within: ['/policies', '/new-policy'] },
  { id: 'simulate', address: '/simulate', icon: 'clock', within: ['/simulate'] },
  { id: 'what-if', address: '/what-if', icon: 'branch', within: ['/what-if'] },
  { id: 'decisions', address: '/decisions', icon: 'list', within: ['/decisions'] },
  { id: 'audit', address: '/audit', icon: 'shield', within: ['/audit'] },
  { id: 'people', address: '/people', icon: 'people', within: ['/people'] },
];

/** Whether a path is at a place or below it. */
export function isWithin({ address, within }: NavigationItem, path: string): boolean {
  return path === address || within.some((start) => path === start || path.startsWith(`${start}/`));
}

/** The addresses that this page answers itself; everything else on the server is fetched from there. */
export const ownAddresses = /^\/(?:(?:policies|simulate|what-if|decisions|audit|people|new-policy|guide)(?:[/?#]|$)|[?#]|$)/;
