/**
 * A quotient of whole numbers that no number can stand for, such as a third. It is compared exactly with numbers, each taken for
 * the decimal that it is written as: 0.1 is a tenth.
 */
export class Quotient {
  /** The number next to it, to be told. */
  readonly nearest: number;
  readonly #numerator: bigint;
  readonly #denominator: bigint;

  /** The denominator is above zero. */
  constructor(numerator: bigint, denominator: bigint) {
    this.#numerator = numerator;
    this.#denominator = denominator;
    const plain = Number(numerator) / Number(denominator);
    this.nearest = Number((Number.isFinite(plain) ? plain : Number(numerator / denominator)).toPrecision(shownDigits));
  }

  /** Below zero where the quotient is less than a number, above zero where it is more. */
  compareWith(number: number): number {
    if (!Number.isFinite(number)) return number > 0 ? -1 : 1;
    const { digits, scale } = decimalOf(number);
    const difference = this.#numerator * scale - digits * this.#denominator;
    return difference < 0n ? -1 : 1;
  }

  toJSON(): number {
    return this.nearest;
  }
}

/** So many digits are told; a third is 0.333333333333. */
const shownDigits = 12;

/** A whole number divided by another one above zero: a number where one is written like the exact result, a quotient otherwise. */
export function quotientOf(numerator: number, denominator: number, times = 1): number | Quotient {
  const product = numerator * times;
  if (Number.isSafeInteger(product) && product % denominator === 0) return product / denominator;
  return reduced(wholeOf(numerator) * wholeOf(times), wholeOf(denominator));
}

/** A quotient that lies between two numbers, the first of which is the smaller one. */
export function quotientBetween(low: number, high: number): Quotient {
  const [one, other] = [decimalOf(low), decimalOf(high)];
  return new Quotient(one.digits * other.scale + other.digits * one.scale, 2n * one.scale * other.scale);
}

function reduced(numerator: bigint, denominator: bigint): number | Quotient {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  const [above, below] = [numerator / divisor, denominator / divisor];
  const [twos, afterTwos] = factorsOf(below, 2n);
  const [fives, rest] = factorsOf(afterTwos, 5n);
  if (rest === 1n) {
    const places = Math.max(twos, fives);
    const digits = above * 2n ** BigInt(places - twos) * 5n ** BigInt(places - fives);
    const number = Number(`${digits}e-${places}`);
    const { digits: own, scale } = decimalOf(number);
    if (above * scale === own * below) return number;
  }
  return new Quotient(above, below);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}

/** How often a factor is in a number, and what is left of it. */
function factorsOf(number: bigint, factor: bigint): [number, bigint] {
  let [count, rest] = [0, number];
  while (rest % factor === 0n) [count, rest] = [count + 1, rest / factor];
  return [count, rest];
}

function wholeOf(number: number): bigint {
  return decimalOf(number).digits;
}

/** The decimal as which a number is written, as digits divided by a power of ten. */
function decimalOf(number: number): { readonly digits: bigint; readonly scale: bigint } {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places > 0 ? { digits, scale: 10n ** BigInt(places) } : { digits: digits * 10n ** BigInt(-places), scale: 1n };
}
