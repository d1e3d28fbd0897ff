const paths = {
  close: 'm4.5 4.5 7 7m0-7-7 7',
  undo: 'M5.8 2.6 2.5 5.9l3.3 3.3M2.8 5.9h6.6a3.7 3.7 0 0 1 0 7.4H7.2',
  plus: 'M8 3.5v9M3.5 8h9',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Zm0 2.9V8l2.3 1.6',
  book: 'M3 2.8h7.5a2 2 0 0 1 2 2v8.4H5a2 2 0 0 1-2-2zM3 11.2a2 2 0 0 1 2-2h7.5',
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
