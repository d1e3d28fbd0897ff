import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { type Edition, editionOf } from '../port/edition.ts';

/** The edition of a name that the ledger itself has written. */
export function namedEdition(name: string): Edition {
  const edition = editionOf(name);
  if (edition === undefined) throw new StoreError('corrupt', messageOf('store.no-edition', { name }), messageOf('store.restore'));
  return edition;
}
