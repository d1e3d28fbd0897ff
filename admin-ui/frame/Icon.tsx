const paths = {
  close: 'm4.5 4.5 7 7m0-7-7 7',
  undo: 'M5.8 2.6 2.5 5.9l3.3 3.3M2.8 5.9h6.6a3.7 3.7 0 0 1 0 7.4H7.2',
  plus: 'M8 3.5v9M3.5 8h9',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Zm0 2.9V8l2.3 1.6',
  book: 'M3 2.8h7.5a2 2 0 0 1 2 2v8.4H5a2 2 0 0 1-2-2zM3 11.2a2 2 0 0 1 2-2h7.5',
  policy: 'M4 1.8h5.5L13 5.3v8.9H4zM9.5 1.8v3.5H13M6.3 8.2h4.4M6.3 10.9h4.4',
  branch:
    'M4.5 5.5v5M4.5 2.2a1.6 1.6 0 1 0 0 3.3 1.6 1.6 0 0 0 0-3.3Zm0 8.3a1.6 1.6 0 1 0 0 3.3 1.6 1.6 0 0 0 0-3.3Zm7-6.9a1.6 1.6 0 1 0 0 3.3 1.6 1.6 0 0 0 0-3.3Zm0 3.3c0 2.6-2 3-4.2 3.2',
  list: 'M5.5 3.8h8M5.5 8h8M5.5 12.2h8M2.5 3.8h.1M2.5 8h.1M2.5 12.2h.1',
  shield: 'M8 1.8 13 3.6v3.9c0 3.1-2 5.5-5 6.7-3-1.2-5-3.6-5-6.7V3.6ZM5.8 8l1.6 1.6 2.9-3.1',
  people:
    'M6 2.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM1.6 13.2c.3-2.6 2-4 4.4-4s4.1 1.4 4.4 4M10.6 2.9a2.4 2.4 0 0 1 0 4.2M12.4 9.6c1.2.6 1.9 1.8 2.1 3.6',
  search: 'M7 2.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4ZM10.4 10.4l3.3 3.3',
  menu: 'M2.5 4.2h11M2.5 8h11M2.5 11.8h11',
  alert: 'M8 2.2 14.3 13H1.7ZM8 6.3v3.2M8 11.4v.1',
  check: 'm3.2 8.4 3.1 3.1 6.5-7',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  print: 'M4.5 6V2.2h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4.3h-7z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.5v1m0 11v1M1.5 8h1m11 0h1M3.4 3.4l.7.7m7.8 7.8.7.7m0-9.2-.7.7m-7.8 7.8-.7.7',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z',
  screen: 'M3 2.8h10a1.2 1.2 0 0 1 1.2 1.2v6a1.2 1.2 0 0 1-1.2 1.2H3A1.2 1.2 0 0 1 1.8 10V4A1.2 1.2 0 0 1 3 2.8ZM5.5 13.8h5',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside words, or in a button that has a name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
