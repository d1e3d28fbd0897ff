import { english, formatMessage, type MessageValue } from '../../../../engine/index.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';

/** A message of the engine in the reader's language, in English as long as that is not there. */
export function engineText(said: MessageValue): string {
  return formatMessage(said, engineCatalog() ?? english);
}
