import type { Ledger } from '../../server/storage/port/ledger.ts';

/** Somewhere that a ledger can be: each `open` gives another opener of the same. */
export type LedgerPlace = {
  open(): Promise<Ledger>;
  /** Runs SQL past the program, as somebody with the database's password could. */
  run(...statements: readonly string[]): Promise<void>;
  /** The same after switching off what the database itself refuses. */
  tamper(...statements: readonly string[]): Promise<void>;
  remove(): Promise<void>;
};

/** An opener of ledgers that are closed when a test is over. */
export type OpenLedgers = { readonly place: LedgerPlace; readonly ledger: Ledger; open(): Promise<Ledger> };
