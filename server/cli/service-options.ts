import { InvalidArgumentError, Option } from 'commander';
import { type Edition, editionOf } from '../storage/port/edition.ts';

/** Reads the name of an edition, as `planview/customer-care/fr`. */
export function editionArgument(name: string): Edition {
  const edition = editionOf(name);
  if (edition !== undefined) return edition;
  throw new InvalidArgumentError('Name a policy in a language, as planview/customer-care/fr.');
}

/** `--as`: who does it. */
export const asOption = (): Option =>
  new Option('--as <name>', 'who does it, for the history (default: the operating-system user)').env('DUELINE_AS');

/** `--data`: where the ledger is. */
export const dataOption = (): Option => new Option('--data <dir>', 'folder with the ledger (default: .dueline)');

/** `--format`: for people, or for programs. */
export const formatOption = (): Option =>
  new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text');
