/** How a command ends: 0 good, 1 findings, 2 bad input, 3 nothing applies, 70 our fault. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** Where a command writes, cleaned of whatever steers a terminal or deceives; colours are used only where `color` says so. */
export type Terminal = {
  readonly out: (text: string) => Promise<void>;
  /** Writes what other programs read, to the byte; where somebody looks it is cleaned like everything else. */
  readonly data: (text: string) => Promise<void>;
  readonly error: (text: string) => void;
  /** Says on one line what is going on, where somebody looks; an empty text takes it away. */
  readonly progress: (text: string) => void;
  readonly colorOut: boolean;
  readonly colorError: boolean;
};
