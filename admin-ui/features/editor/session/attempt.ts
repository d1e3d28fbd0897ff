import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import type { EditSession } from './edit-session.ts';

type Tried = Pick<EditSession, 'history' | 'policy' | 'editFrom'>;

/**
 * One thing that is being changed, as long as somebody is at it. Each choice takes the place of the one before it and starts from
 * the text as it was in the beginning, so that what comes out is what was chosen last, whatever was tried in between.
 */
export class Attempt {
  readonly #session: Tried;
  readonly #first: string;
  #ground: LayeredPolicy | undefined;
  #written: string;

  constructor(session: Tried) {
    this.#session = session;
    this.#first = session.history.peek();
    this.#ground = session.policy.peek();
    this.#written = this.#first;
  }

  /** Makes a choice: `edits` says what has to be done for it to the policy as it was. `label` says what is changed, for undoing. */
  put(edits: (policy: LayeredPolicy) => readonly PolicyEdit[], label: string): void {
    const { history, policy } = this.#session;
    // Whatever else has changed the text meanwhile, such as an undo, is the ground from then on.
    if (history.peek() !== this.#written) this.#ground = policy.peek();
    if (this.#ground === undefined) return;
    this.#session.editFrom(this.#ground, edits(this.#ground), label);
    this.#written = history.peek();
  }

  /** Puts the text back as it was in the beginning. */
  takeBack(label: string): void {
    this.#session.history.change(this.#first, label);
    this.#written = this.#session.history.peek();
  }
}
