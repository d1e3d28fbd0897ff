/** What somebody means by a key: to write, to have something done, or neither of it, because an input method has taken it. */
export type KeyPress =
  /** `key` is the key's name, of a letter its small one; `ctrl` is Ctrl, or ⌘ on a Mac. */
  | { readonly kind: 'command'; readonly key: string; readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** An accent for the letter that comes next: it begins a text. */
  | { readonly kind: 'dead-key' }
  | { readonly kind: 'input-method'; readonly key: string };

/** The number that browsers give to keys that an input method has taken. Nothing else tells the Enter with which one ends in Safari, where it comes after the end. */
const taken = 229;

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** What is looked at of a key. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

/** What a key press is. All that listens to keys asks this first, so that nothing is done while an input method composes and signs that need AltGr or Option are no shortcuts. */
export function keyPress(event: PressedKey, isMac = isApple): KeyPress {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (event.isComposing || event.keyCode === taken || key === 'Process') return { kind: 'input-method', key };
  if (key === 'Dead') return { kind: 'dead-key' };
  const isSign = [...key].length === 1;
  if (isSign && writes(event, isMac)) return { kind: 'text', text: key };
  // Of a keyboard that writes no Latin letters, the letter that stands there on others.
  const letter = isSign && key > '~' && /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
  return { kind: 'command', key: isSign ? letter.toLowerCase() : key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey };
}

/** Whether a sign is written, whatever is held with it. On Windows AltGr is told as Ctrl and Alt too. */
function writes(event: PressedKey, isMac: boolean): boolean {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (metaKey) return false;
  if (event.getModifierState('AltGraph')) return true;
  if (ctrlKey) return altKey && !isMac && !/[a-z0-9]/i.test(key);
  return !altKey || isMac;
}
