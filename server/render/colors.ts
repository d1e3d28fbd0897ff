import { randomBytes } from 'node:crypto';
import pc from 'picocolors';
import { withoutStrangeLetters } from '../../engine/index.ts';

type Style = (text: string) => string;

/** How texts are set off from each other on a terminal. What they give goes through `cleaned` before it is shown. */
export type Colors = Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', Style>>;

const steering = '\u001b';

/** Stands where our own colours begin and end: what came from elsewhere cannot have it, as it is another one each time. */
const ours = `${steering}${randomBytes(9).toString('base64url')}`;

/** Colours, or none. */
export function colorsFor(isOn: boolean): Colors {
  const { bold, dim, red, green, yellow, cyan } = pc.createColors(isOn);
  const marked =
    (style: Style): Style =>
    (text) =>
      style(cleaned(text)).replaceAll(steering, ours);
  return {
    bold: marked(bold),
    dim: marked(dim),
    red: marked(red),
    green: marked(green),
    yellow: marked(yellow),
    cyan: marked(cyan),
  };
}

/**
 * A text as it may be shown: in it nothing steers the terminal but the colours that `colorsFor` has put there, and no letter turns its
 * direction or hides.
 */
export function cleaned(text: string): string {
  return text
    .split(ours)
    .map((part) => withoutStrangeLetters(part, { lines: true }))
    .join(steering);
}
