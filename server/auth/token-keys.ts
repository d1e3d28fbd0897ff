import type { Actor } from '../identity/actor.ts';
import { isInUse, type Token } from '../identity/token.ts';
import { FreshCache } from './fresh-cache.ts';
import type { Gate } from './gate.ts';
import { hashSecret } from './secret.ts';

/** How a token begins, so that it is known for one wherever it turns up. */
export const tokenPrefix = 'dln_';

const second = 1000;
const minute = 60 * second;

/** For how long a token that was good is taken for good while the store cannot be asked: decisions have to go on. */
const grace = 10 * minute;

/** Through how many tokens the person behind one is looked for. */
const mostSteps = 20;

/**
 * Tells who brings a token. A token that was revoked, on whatever server, opens nothing after a second; on a server whose database does
 * not answer, those that were used just before serve on for ten minutes.
 */
export class TokenKeys {
  readonly #known: FreshCache<{ readonly token: Token; readonly actor: Actor } | undefined>;
  readonly #noted = new Map<string, number>();

  constructor(private readonly gate: Gate) {
    this.#known = new FreshCache(second, 10_000, gate.now, grace);
  }

  /** The actor that a token stands for; undefined where it opens nothing. At once where it was asked for just now. */
  actorOf(secret: string): Actor | undefined | Promise<Actor | undefined> {
    const hash = hashSecret(secret);
    const found = this.#known.get(hash, () => this.#load(hash));
    return found instanceof Promise ? found.then((one) => this.#admit(one)) : this.#admit(found);
  }

  /** Lets what was changed here hold at once. */
  forget(): void {
    this.#known.clear();
  }

  async #load(hash: string) {
    const token = await this.gate.store.tokens.byHash(hash);
    return token && { token, actor: tokenActor(token, await this.#personBehind(token)) };
  }

  #admit(found: { readonly token: Token; readonly actor: Actor } | undefined): Actor | undefined {
    if (found === undefined || !isInUse(found.token, this.gate.now())) return undefined;
    this.#noteUse(found.token);
    return found.actor;
  }

  /** Tokens that tokens made name these; who made the first of them answers for all. The name of the nearest one where that cannot be found out. */
  async #personBehind({ createdBy, createdAt }: Token): Promise<string> {
    let [behind, before] = [createdBy, createdAt];
    for (let steps = 0; behind.startsWith('token:') && steps < mostSteps; steps++) {
      const maker = await this.gate.store.tokens.byName(behind.slice('token:'.length));
      // A name can be given to another token later on.
      if (maker === undefined || maker.createdAt > before) break;
      [behind, before] = [maker.createdBy, maker.createdAt];
    }
    return behind;
  }

  /** At most once a minute, and without letting the request wait for it. */
  #noteUse({ id, lastUsedAt }: Token): void {
    const now = this.gate.now();
    if (now - Math.max(lastUsedAt ?? 0, this.#noted.get(id) ?? 0) < minute) return;
    if (this.#noted.size > 10_000) this.#noted.clear();
    this.#noted.set(id, now);
    // Whether a token is used is good to know and no reason to refuse it.
    this.gate.store.tokens.markUsed(id, now).catch(() => this.#noted.delete(id));
  }
}

/** Who a token acts as. Its changes are confined to where it holds. */
function tokenActor({ name, scopes, on }: Token, behind: string): Actor {
  return { name: `token:${name}`, kind: 'token', grants: [{ role: 'admin', on }], scopes, behind };
}
