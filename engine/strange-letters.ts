import type { Message } from './messages/message.ts';
import { messageOf } from './messages/message-of.ts';

/** Letters that nobody sees, or that make a text look or read as what it is not. Some are in their place beside certain others. */
const strange =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const anyStrange = new RegExp(strange.source, 'u');
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const joiner = /[\u200c\u200d]/u;
const mark = /[\u061c\u200e\u200f]/u;
const filler = /[\u115f\u1160]/u;
const tag = /[\u{e0000}-\u{e007f}]/u;
const rightToLeft = /[\p{scx=Hebrew}\p{scx=Arabic}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}]/u;
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
/** Letters of scripts that join them, and pictures that are put together: after these a joiner shows. */
const joined =
  /(?![\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}])[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u;
/** A flag of a part of a country, as that of Scotland. */
const regionFlag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/uy;

/** In UTF-16 units. */
const longestFlag = 16;

/** A strange letter in a text: where (UTF-16 units from 0), and its code point as `U+202E`. */
export type StrangeLetter = { readonly index: number; readonly letter: string; readonly codePoint: string };

/** How a text may be written: `lines` lets it have several, and tabs. */
type TextForm = { readonly lines: boolean };

/**
 * Control characters, letters that turn the direction of a text, and letters that cannot be seen, in turn. Where scripts and pictures
 * need them they are not strange: joiners in Persian, Indic languages and emoji, marks of direction among letters that run to the left.
 */
export function* strangeLetters(text: string, form: TextForm): Generator<StrangeLetter> {
  const surroundings = { text, form, runsLeft: undefined };
  for (const { 0: letter, index } of text.matchAll(strange))
    if (!isInPlace(surroundings, index, letter)) yield { index, letter, codePoint: codePointOf(letter) };
}

/** What is wrong with the letters of a text that `name` has, by the first strange one; undefined where there is none. */
export function strangeLetterIssue(
  name: string,
  text: string,
  form: TextForm,
): { readonly message: Message; readonly hint: Message } | undefined {
  if (!anyStrange.test(text)) return undefined;
  const [first] = strangeLetters(text, form);
  return (
    first && {
      message: messageOf('text.strange-letter', { name, letter: strangeLetterMessage(first), position: first.index + 1 }),
      hint: takeOut,
    }
  );
}

/** What to do about a strange letter. */
export const takeOut: Message = messageOf('text.take-letter-out');

/** What is wrong with a strange letter. */
export function strangeLetterMessage({ letter, codePoint }: StrangeLetter): Message {
  if (/[\p{Cc}\p{Cs}]/u.test(letter)) return messageOf('text.control-character', { codePoint });
  if (turning.test(letter)) return messageOf('text.turns-direction', { codePoint });
  return messageOf('text.unseen-letter', { codePoint });
}

/** A text for a place where nothing may steer whoever shows it: strange letters become U+FFFD, except for tabs and, with `lines`, ends of lines. */
export function withoutStrangeLetters(text: string, { lines }: TextForm = { lines: false }): string {
  const surroundings = { text, form: { lines }, runsLeft: undefined };
  return text.replace(strange, (letter, index: number) =>
    letter === '\t' || isInPlace(surroundings, index, letter) ? letter : '\ufffd',
  );
}

/** A text, and whether any of it runs to the left, once that was asked. */
type Surroundings = { readonly text: string; readonly form: TextForm; runsLeft: boolean | undefined };

/** JSON in which strange letters are written as escapes: it says the same, and nothing in it steers or deceives. */
export function escapedStrangeLetters(json: string): string {
  const surroundings = { text: json, form: { lines: true }, runsLeft: undefined };
  return json.replace(strange, (letter, index: number) =>
    isInPlace(surroundings, index, letter)
      ? letter
      : [...Array(letter.length).keys()].map((at) => unitEscape(letter, at)).join(''),
  );
}

function unitEscape(letter: string, at: number): string {
  return `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

function isInPlace(surroundings: Surroundings, index: number, letter: string): boolean {
  const { text, form } = surroundings;
  const { lines } = form;
  if (letter === '\n' || letter === '\t') return lines;
  if (letter === '\r') return lines && text[index + 1] === '\n';
  if (joiner.test(letter)) return joined.test(before(text, index));
  if (mark.test(letter)) {
    surroundings.runsLeft ??= rightToLeft.test(text);
    return surroundings.runsLeft;
  }
  if (filler.test(letter)) return jamo.test(before(text, index)) || jamo.test(text[index + 1] ?? '');
  return tag.test(letter) && isInFlag(text, index);
}

function before(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(Math.max(0, index - (isLow ? 2 : 1)), index);
}

function isInFlag(text: string, index: number): boolean {
  const near = Math.max(0, index - longestFlag);
  const from = text.slice(near, index).lastIndexOf('\u{1f3f4}');
  if (from < 0) return false;
  regionFlag.lastIndex = near + from;
  return regionFlag.test(text) && regionFlag.lastIndex > index;
}

function codePointOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
