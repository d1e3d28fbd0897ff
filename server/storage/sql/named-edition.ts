import { phrase } from '../../../engine/index.ts';
import { StoreError } from '../../errors/store-error.ts';
import { type Edition, editionOf } from '../port/edition.ts';

/** The edition of a name that the ledger itself has written. */
export function namedEdition(name: string): Edition {
  const edition = editionOf(name);
  if (edition === undefined)
    throw new StoreError(
      'corrupt',
      phrase`the ledger speaks of \`${name}\`, which is no edition`,
      phrase`restore it from a backup`,
    );
  return edition;
}
