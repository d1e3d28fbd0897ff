/** The calling codes of two digits; 1 and 7 have one, all others three. */
const twoDigits = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A telephone number in E.164 in groups that can be read out: `+1 512 346 8460`. */
export function groupTelephone(number: string): string {
  if (!/^\+\d{6,15}$/.test(number)) return number;
  const digits = number.slice(1);
  const length = /^[17]/.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3;
  const rest = digits.slice(length);
  const groups: string[] = [];
  for (let at = 0; at < rest.length; ) {
    const left = rest.length - at;
    const size = left === 4 || left === 2 ? left : 3;
    groups.push(rest.slice(at, at + size));
    at += size;
  }
  return `+${digits.slice(0, length)} ${groups.join(' ')}`;
}
