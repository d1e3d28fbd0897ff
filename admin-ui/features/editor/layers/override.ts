import { ownValue, type Path, replacedWhole, type Traced, untraced } from '../../../../engine/index.ts';
import { idOf, stepInto } from './layered-policy.ts';

/**
 * What a policy has to write under a key so that one part of what it takes over there becomes another: as little as the rules of
 * merging allow. Without a value the part goes away, where that is possible.
 */
export function overrideOf(inherited: Traced, key: string, rest: Path, value: unknown): unknown {
  const [step, ...further] = rest;
  if (step === undefined) return value;
  const isWhole = replacedWhole.has(key);
  if (inherited.kind === 'map' && !isWhole) {
    const inner = stepInto(inherited, step);
    return { [step]: inner === undefined ? wrapped(further, value) : overrideOf(inner, String(step), further, value) };
  }
  if (inherited.kind === 'list' && !isWhole && isNamed(inherited)) {
    const item = inherited.items[Number(step)];
    const own = item === undefined ? wrapped(further, value) : overrideOf(item, '', further, value);
    return [...inherited.items.slice(0, Number(step)).map(stub), { id: idOf(item), ...(own as object) }];
  }
  const whole = structuredClone(untraced(inherited));
  setIn(whole, rest, value);
  return whole;
}

/** Whether the entries of a list are merged by their ids. */
export function isNamed(list: Traced): boolean {
  return list.kind === 'list' && list.items.every((item) => idOf(item) !== undefined);
}

/** An entry that says nothing of its own: it keeps the place of the base's entry. */
export function stub(item: Traced): { readonly id: string | undefined } {
  return { id: idOf(item) };
}

function wrapped(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

function setIn(whole: unknown, path: Path, value: unknown): void {
  let holder = whole as Record<string | number, unknown>;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    const inner = ownValue(holder, step) ?? (typeof path[depth + 1] === 'number' ? [] : {});
    holder[step] = inner;
    holder = inner as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
}
