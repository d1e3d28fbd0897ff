/** Why a store cannot do what it is asked to: the disk is full, it may not be written, it is gone, or it does not answer. */
export type StoreFaultKind = 'full' | 'read-only' | 'gone' | 'unreachable' | 'corrupt' | 'newer';

/** A store that cannot read or write. What it held before is untouched. `message` names the place, `hint` the way out. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(
    readonly kind: StoreFaultKind,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
