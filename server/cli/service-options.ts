import { InvalidArgumentError, Option } from 'commander';
import { type Edition, editionOf } from '../storage/port/edition.ts';

/** Reads the name of an edition, as `planview/customer-care/fr`. */
export function editionArgument(name: string): Edition {
  const edition = editionOf(name);
  if (edition !== undefined) return edition;
  throw new InvalidArgumentError('Name a policy in a language, as planview/customer-care/fr.');
}

/** Reads the name of a version, as `planview/customer-care/fr@3`. */
export function versionArgument(name: string): { readonly edition: Edition; readonly version: number } {
  const [, of = '', version] = /^(.*)@([1-9]\d{0,8})$/.exec(name) ?? [];
  const edition = editionOf(of);
  if (edition !== undefined) return { edition, version: Number(version) };
  throw new InvalidArgumentError('Name a version of a policy in a language, as planview/customer-care/fr@3.');
}

/** `--as`: who does it. */
export const asOption = (): Option =>
  new Option('--as <name>', 'who does it, for the history (default: the operating-system user)').env('DUELINE_AS');

/** `--data`: where the ledger is. */
export const dataOption = (): Option => new Option('--data <dir>', 'folder with the ledger (default: .dueline)');

/** `--format`: for people, or for programs. */
export const formatOption = (): Option =>
  new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text');
