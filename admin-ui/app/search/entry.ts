import type { IconName } from '../../platform/controls/Icon.tsx';

/** The kinds of things that can be found, in the order in which they stand where nothing tells them apart. */
export const searchGroups = ['recent', 'commands', 'sections', 'policies', 'decisions', 'parts', 'words', 'pages'] as const;

export type SearchGroup = (typeof searchGroups)[number];

/** Something that can be found: a place to go to, or something to be done. */
export type SearchEntry = {
  readonly group: SearchGroup;
  readonly title: string;
  /** What tells it from others like it. */
  readonly hint: string;
  readonly icon: IconName;
  /** What it is found by besides its title; left out, that is its hint. */
  readonly words?: string;
  /** The language of its title, where that is a policy's. */
  readonly lang?: string;
  /** Where it leads; undefined where it does something. */
  readonly address?: string;
  readonly run?: () => void;
};

/** What an entry has of its own among all others. */
export function entryKey({ group, title, hint, address = '' }: SearchEntry): string {
  return [group, address, title, hint].join('\n');
}
