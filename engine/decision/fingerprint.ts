/**
 * A short name for a text and a number: 24 hex digits that are the same for the same two and all but certainly others for others. Not
 * for secrets: whoever wants two texts with one name can find them, and whoever can guess a text sees by its name that it is the one.
 * Far quicker than a digest, which is why it is here.
 */
export function fingerprint(text: string, seed: number): string {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x85ebca6b ^ Math.floor(seed / 0x100000000);
  let c = 0xc2b2ae35;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) + a;
    c = Math.imul(c ^ unit, 0x27d4eb2d) ^ b;
  }
  return hex(mixed(a ^ text.length)) + hex(mixed(b ^ text.length)) + hex(mixed(c ^ text.length));
}

/** Spreads every bit of a number over all of it. */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const bytes = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

function hex(value: number): string {
  return `${bytes[value >>> 24]}${bytes[(value >>> 16) & 255]}${bytes[(value >>> 8) & 255]}${bytes[value & 255]}`;
}
