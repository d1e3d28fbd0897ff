import type { Actor } from '../identity/actor.ts';
import type { Person } from '../identity/person.ts';
import { isAlive, type Session, type SessionLimits } from '../identity/session.ts';
import { FreshCache } from './fresh-cache.ts';
import type { Gate } from './gate.ts';
import { hashSecret, newSecret } from './secret.ts';

/** A session that holds, and whose it is. */
type Visit = { readonly session: Session; readonly person: Person; readonly actor: Actor };

const second = 1000;
const minute = 60 * second;

/** Begins and ends sessions and tells whose they are. What ends on another server ends here after a second. */
export class SessionKeys {
  readonly #known: FreshCache<Visit | undefined>;
  readonly #noted = new Map<string, number>();

  constructor(
    private readonly gate: Gate,
    readonly limits: SessionLimits,
  ) {
    this.#known = new FreshCache(second, 10_000, gate.now);
  }

  /** Begins a session under an id that nobody knew before; gives the id. */
  async begin(person: Person): Promise<string> {
    const secret = newSecret();
    const now = this.gate.now();
    await this.gate.store.sessions.add({ hash: hashSecret(secret), person: person.id, createdAt: now, seenAt: now });
    return secret;
  }

  /** The visit that a session's id stands for; undefined where it ended or never was. */
  async find(secret: string): Promise<Visit | undefined> {
    const hash = hashSecret(secret);
    const visit = await this.#known.get(hash, () => this.#load(hash));
    if (visit === undefined || !isAlive(visit.session, this.limits, this.gate.now())) return undefined;
    this.#noteVisit(visit.session);
    return visit;
  }

  /** Ends a session. */
  async end(secret: string): Promise<void> {
    const hash = hashSecret(secret);
    await this.gate.store.sessions.remove(hash);
    this.#known.forget(hash);
  }

  /** Ends every session of a person. */
  async endAllOf(person: string): Promise<void> {
    await this.gate.store.sessions.removeAllOf(person);
    this.#known.clear();
  }

  /** Lets what was changed here hold at once. */
  forget(): void {
    this.#known.clear();
  }

  async #load(hash: string): Promise<Visit | undefined> {
    const session = await this.gate.store.sessions.byHash(hash);
    const person = session && (await this.gate.store.people.get(session.person));
    if (!person || person.removedAt !== null) return undefined;
    return { session, person, actor: personActor(person) };
  }

  #noteVisit({ hash, seenAt }: Session): void {
    const now = this.gate.now();
    if (now - Math.max(seenAt, this.#noted.get(hash) ?? 0) < minute) return;
    if (this.#noted.size > 10_000) this.#noted.clear();
    this.#noted.set(hash, now);
    this.gate.store.sessions.markSeen(hash, now).catch(() => this.#noted.delete(hash));
  }
}

/** Who a person acts as. */
function personActor({ name, grants }: Person): Actor {
  return { name, kind: 'person', grants, scopes: null, behind: null };
}
