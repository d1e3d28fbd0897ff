import { signal } from '@preact/signals';

type TelephoneFormats = typeof import('./telephone-formats.generated.ts').telephoneFormats;

/** How the numbers of each calling code are grouped, once somebody has looked at one: there are more of them than of all else on a page. */
const formats = signal<TelephoneFormats | undefined>(undefined);
let reading: Promise<void> | undefined;

/** Fetches how telephone numbers are grouped. Where that fails, the next who looks at a number tries anew. */
export function loadTelephoneFormats(): Promise<void> {
  reading ??= import('./telephone-formats.generated.ts').then(
    ({ telephoneFormats }) => {
      formats.value = telephoneFormats;
    },
    () => {
      reading = undefined;
    },
  );
  return reading;
}

/**
 * A telephone number in E.164 in the groups that are usual in its country: `+61 2 8014 9318`. What is no such number, or has a calling
 * code that does not exist, stays as it is written, and so does every number until the groups are there; what is drawn with it is drawn again then.
 */
export function formatTelephone(number: string): string {
  const known = formats.value;
  if (known === undefined) {
    void loadTelephoneFormats();
    return number;
  }
  // No calling code begins with another one.
  const code = [1, 2, 3].map((digits) => number.slice(1, 1 + digits)).find((start) => Object.hasOwn(known, start));
  if (code === undefined || !/^\+\d+$/.test(number)) return number;
  const national = number.slice(1 + code.length);
  if (national === '') return number;
  for (const pattern of known[code] ?? []) {
    const groups = new RegExp(`^(?:${pattern})$`).exec(national);
    if (groups) return [`+${code}`, ...groups.slice(1)].join(' ');
  }
  return `+${code} ${national}`;
}
