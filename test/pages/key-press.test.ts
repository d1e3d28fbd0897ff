import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KeyPress, keyPress, type PressedKey } from '../../admin-ui/platform/browser/key-press.ts';

type Held = Partial<Omit<PressedKey, 'getModifierState'>> & { readonly altGraph?: boolean };

function pressed(key: string, { altGraph = false, ...held }: Held = {}): PressedKey {
  return {
    key,
    code: '',
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    ...held,
    getModifierState: (name) => name === 'AltGraph' && altGraph,
  };
}

const command = (key: string, held: Partial<Extract<KeyPress, { kind: 'command' }>> = {}) => ({
  kind: 'command',
  key,
  ctrl: false,
  alt: false,
  shift: false,
  ...held,
});
const written = (text: string) => ({ kind: 'text', text });

describe('the press of a key', () => {
  test.each([
    ['a letter', pressed('a'), written('a')],
    ['a capital', pressed('A', { shiftKey: true }), written('A')],
    ['a sign beyond the first plane', pressed('𝄞'), written('𝄞')],
    ['a space', pressed(' '), written(' ')],
    [
      'AltGr+E on Windows, which tells Ctrl and Alt too',
      pressed('€', { ctrlKey: true, altKey: true, altGraph: true }),
      written('€'),
    ],
    ['AltGr+E on Linux', pressed('€', { altGraph: true }), written('€')],
    ['AltGr+E where AltGr is not told', pressed('€', { ctrlKey: true, altKey: true }), written('€')],
    ['AltGr+Z on a Polish keyboard', pressed('ż', { ctrlKey: true, altKey: true, altGraph: true }), written('ż')],
    ['AltGr+D on a Czech keyboard', pressed('Đ', { ctrlKey: true, altKey: true, altGraph: true }), written('Đ')],
  ])('is text: %s', (_, event, meant) => expect(keyPress(event, false)).toEqual(meant));

  test.each([
    ['Option+L, an @ on a German Mac', pressed('@', { altKey: true }), written('@')],
    ['⌘Z', pressed('z', { metaKey: true }), command('z', { ctrl: true })],
    ['⌘⌥ with a sign', pressed('ø', { metaKey: true, altKey: true }), command('ø', { ctrl: true, alt: true })],
  ])('on a Mac: %s', (_, event, meant) => expect(keyPress(event, true)).toEqual(meant));

  test.each([
    ['Ctrl+Z', pressed('z', { ctrlKey: true }), command('z', { ctrl: true })],
    ['Ctrl+Shift+Z', pressed('Z', { ctrlKey: true, shiftKey: true }), command('z', { ctrl: true, shift: true })],
    ['Ctrl+Z on a Russian keyboard', pressed('я', { ctrlKey: true, code: 'KeyZ' }), command('z', { ctrl: true })],
    ['Ctrl+Z on a French keyboard', pressed('z', { ctrlKey: true, code: 'KeyW' }), command('z', { ctrl: true })],
    ['Alt+F', pressed('f', { altKey: true }), command('f', { alt: true })],
    ['Ctrl+Alt+D', pressed('d', { ctrlKey: true, altKey: true }), command('d', { ctrl: true, alt: true })],
    ['Enter', pressed('Enter', { keyCode: 13 }), command('Enter')],
    ['Alt+↑', pressed('ArrowUp', { altKey: true }), command('ArrowUp', { alt: true })],
    ['AltGr alone', pressed('AltGraph', { altGraph: true }), command('AltGraph')],
  ])('is a command: %s', (_, event, meant) => expect(keyPress(event, false)).toEqual(meant));

  test.each([
    ['Enter while it composes', pressed('Enter', { isComposing: true, keyCode: 229 })],
    ['Escape while it composes', pressed('Escape', { isComposing: true, keyCode: 27 })],
    ['Enter that ends it in Safari, after the end', pressed('Enter', { keyCode: 229 })],
    ['a letter on Windows', pressed('Process', { keyCode: 229 })],
    ['a letter on Android', pressed('Unidentified', { keyCode: 229 })],
    ['Ctrl+Z while it composes', pressed('z', { ctrlKey: true, isComposing: true })],
  ])('belongs to the input method: %s', (_, event) => expect(keyPress(event, false).kind).toBe('input-method'));

  test('may be a dead key', () => expect(keyPress(pressed('Dead', { altGraph: true }), false)).toEqual({ kind: 'dead-key' }));
});

/** What only takes note that something was pressed, whatever it was. */
const indifferent: readonly string[] = ['app/shell/hash-target.ts'];

describe('whatever listens to keys', () => {
  const files = readdirSync('admin-ui', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== 'platform/browser/key-press.ts')
    .map((name) => ({ name, source: readFileSync(join('admin-ui', name), 'utf8') }));

  test('asks what a press of one means', () => {
    const listening = files.filter(({ source }) =>
      /'keydown'|'keypress'|onKeyDown=(?!\{\w+\.onKeyDown\})|const onKeyDown\b|onKeyPress=|onKeyDown \}/.test(source),
    );
    expect(listening.length).toBeGreaterThan(10);
    expect(listening.filter(({ source }) => !/\bkeyPress\(/.test(source)).map(({ name }) => name)).toEqual(indifferent);
  });

  test('does not look for itself', () => {
    const own = /\bevent\.(?:key|code|keyCode|which|altKey|isComposing|getModifierState)\b|\{ ?key\b[^}]*\}: KeyboardEvent/;
    expect(files.filter(({ source }) => own.test(source)).map(({ name }) => name)).toEqual([]);
  });
});
