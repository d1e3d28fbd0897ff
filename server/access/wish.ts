import { nearestName, type RequestFault } from '../../engine/index.ts';
import { type Grant, parseGrant } from './role.ts';

/** Collects what a request asks for, and every fault in it. */
export class Wish {
  readonly faults: RequestFault[] = [];
  readonly #body: Readonly<Record<string, unknown>>;

  /** `known` are the keys that the body can have. */
  constructor(body: unknown, known: readonly string[]) {
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (!isObject) this.fault('', 'the body is no object', `send ${known.map((key) => `\`${key}\``).join(', ')} as JSON`);
    this.#body = isObject ? (body as Record<string, unknown>) : {};
    for (const key of Object.keys(this.#body)) {
      if (!known.includes(key)) this.fault(`/${key}`, `there is no \`${key}\` here`, nameHint(key, known));
    }
  }

  /** Notes a fault. */
  fault(pointer: string, detail: string, hint?: string): void {
    this.faults.push({ pointer, detail, ...(hint && { hint }) });
  }

  /** What stands under a key; null counts as not stated. */
  value(key: string): unknown {
    return this.#body[key] ?? undefined;
  }

  /** A text, or undefined where it is not stated or none. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === 'string') return value;
    this.fault(`/${key}`, `\`${key}\` is no text`);
    return undefined;
  }

  /** A whole number within bounds. */
  number(key: string, from: number, to: number): number | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
    this.fault(`/${key}`, `\`${key}\` is no whole number from ${from} to ${to}`);
    return undefined;
  }

  /** A list of texts; empty where it is not stated. */
  texts(key: string): string[] {
    const value = this.value(key);
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    this.fault(`/${key}`, `\`${key}\` is no list of texts`);
    return [];
  }

  /** Roles, each with where it is held. */
  grants(key: string): Grant[] {
    return this.texts(key).flatMap((text, index) => {
      const grant = parseGrant(text);
      if (!('fault' in grant)) return [grant];
      this.fault(`/${key}/${index}`, grant.fault, grant.hint);
      return [];
    });
  }
}

/** A hint that offers the nearest of a few names, or lists them. */
export function nameHint(given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known);
  return nearest === undefined ? `they are ${known.map((one) => `\`${one}\``).join(', ')}` : `did you mean \`${nearest}\`?`;
}
