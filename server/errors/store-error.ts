import { formatMessage, type MessageValue } from '../../engine/index.ts';
import { english } from '../messages/english.ts';

/** Why a store cannot do what it is asked to: the disk is full, it may not be written, it is gone, or it does not answer. */
export type StoreErrorKind = 'full' | 'read-only' | 'gone' | 'unreachable' | 'corrupt' | 'newer';

/**
 * A store that cannot read or write. What it held before is untouched. `message` names the place, `hint` the way out, both in
 * English; `said` is by what they can be told in other languages.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly hint: string;
  readonly said: { readonly message: MessageValue; readonly hint: MessageValue };

  constructor(
    readonly kind: StoreErrorKind,
    message: MessageValue,
    hint: MessageValue,
    options?: ErrorOptions,
  ) {
    super(formatMessage(message, english), options);
    this.hint = formatMessage(hint, english);
    this.said = { message, hint };
  }
}
