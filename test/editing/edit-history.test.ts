import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Change, EditHistory } from '../../admin-ui/features/editor/session/edit-history.ts';
import { applySplices, inverseSplice, spliceBetween } from '../../engine/yaml/splice.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });

test('a splice leads from one text to the other, its inverse back', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const splice = spliceBetween(before, after);
      if (splice === undefined) expect(after).toBe(before);
      else {
        expect(applySplices(before, [splice])).toBe(after);
        expect(applySplices(after, [inverseSplice(splice, before)])).toBe(before);
      }
    }),
  );
});

test('every step can be taken back and brought back, in any order, and views that follow have the same text', () => {
  const actions = fc.array(fc.oneof(words, fc.constantFrom(-1 as const, 1 as const)), { maxLength: 30 });
  fc.assert(
    fc.property(actions, (list) => {
      const history = new EditHistory('start');
      let view = 'start';
      history.follow(({ splice }: Change) => {
        view = applySplices(view, [splice]);
      });
      const texts = ['start'];
      let at = 0;
      for (const [index, action] of list.entries()) {
        if (action === -1) {
          history.undo();
          at = Math.max(0, at - 1);
        } else if (action === 1) {
          history.redo();
          at = Math.min(texts.length - 1, at + 1);
        } else if (action !== texts[at]) {
          // Labels of their own: none of these steps are joined.
          history.change(action, `step ${index}`);
          texts.splice(at + 1, texts.length, action);
          at += 1;
        }
        expect(history.peek()).toBe(texts[at]);
        expect(view).toBe(texts[at]);
      }
    }),
  );
});

test('changes under one label in quick succession are one step, later ones another', () => {
  vi.useFakeTimers();
  try {
    const history = new EditHistory('');
    for (const text of ['a', 'ab', 'abc']) history.change(text, 'typing');
    vi.advanceTimersByTime(5000);
    history.change('abcd', 'typing');
    history.undo();
    expect(history.peek()).toBe('abc');
    expect(history.redoable.value).toBe('typing');
    history.undo();
    expect(history.peek()).toBe('');
    expect(history.undoable.value).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
