import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenTarget } from '../../admin-ui/features/editor/rules/format-target.ts';
import { amountUnits } from '../../admin-ui/features/editor/rules/format-target.ts';
import {
  choiceOfTarget,
  commitments,
  readTargetChoice,
  type TargetChoice,
  withPart,
  withTerm,
} from '../../admin-ui/features/editor/rules/target-choice.ts';

const written: WrittenTarget = {
  within: '2 business days',
  on: 'business-days',
  dueWithinHours: 'standard-hours',
  starts: 'defect-confirmed',
  pausedBy: 'waiting-on-customer',
  label: '2 arbetsdagar',
};

/** The form as it is on the screen: it follows what the policy says, and the policy what is complete. */
const chosen = (target: WrittenTarget, ...steps: ((choice: TargetChoice) => TargetChoice)[]): WrittenTarget | undefined => {
  let [said, choice]: [WrittenTarget | undefined, TargetChoice] = [target, choiceOfTarget(target)];
  for (const step of steps) {
    choice = step(choice);
    const parsed = readTargetChoice(choice);
    if ('missing' in parsed) continue;
    said = parsed.target;
    choice = choiceOfTarget(said ?? {}, choice);
  }
  return said;
};

const promise = (commitment: TargetChoice['commitment']) => (choice: TargetChoice) => ({ ...choice, commitment });
const amount = (typed: string) => (choice: TargetChoice) => ({ ...choice, amount: typed });
const unit = (one: TargetChoice['unit']) => (choice: TargetChoice) => ({ ...choice, unit: one });

describe('a promise is the same in whatever order it is chosen', () => {
  test('the unit before the amount and after it', () => {
    expect(chosen({}, promise('time'), unit('day'), amount('3'))).toEqual({ within: '3 days' });
    expect(chosen({}, promise('time'), amount('3'), unit('day'))).toEqual({ within: '3 days' });
    expect(chosen({ within: '72 hours' }, amount(''), unit('business-day'), amount('2'))).toEqual({ within: '2 business days' });
  });

  test('promises no time that nobody wrote', () => {
    expect(chosen({}, promise('time'))).toEqual({});
    expect(readTargetChoice(promise('time')(choiceOfTarget({})))).toEqual({ missing: 'amount' });
    expect(chosen({ within: '72 hours' }, amount('0'))).toEqual({ within: '72 hours' });
  });

  test('what something else has no room for comes back with it', () => {
    for (const other of commitments.filter((one) => one !== 'time'))
      expect(chosen(written, promise(other), promise('time'))).toEqual(written);
    expect(chosen(written, unit('hour'), unit('business-day'))).toEqual(written);
    expect(chosen(written, unit('hour'))).not.toHaveProperty('dueWithinHours');
    expect(chosen(written, promise('none'))).toEqual({ commitment: 'none' });
  });

  test('has what else is promised with it, and takes it away', () => {
    const terms: WrittenTarget = {
      within: { fact: 'contractHours', unit: 'hour' },
      on: 'office',
      until: 'closing',
      cutoff: '15:00',
    };
    const more = { ...terms, atLatest: { within: '1 business day' } };
    expect(chosen(more, unit('week'))).toEqual({ ...more, within: { fact: 'contractHours', unit: 'week' } });
    expect(chosen(more, (choice) => withPart(choice, 'atLatest', undefined), promise('none'), promise('time'))).toEqual(terms);
    expect(chosen(more, promise('best-effort'))).toEqual({ commitment: 'best-effort', on: 'office' });
    const usual: WrittenTarget = { commitment: 'best-effort', usual: { from: '4 hours', to: '8 hours' } };
    expect(chosen(usual, promise('scheduled-release'), promise('best-effort'))).toEqual(usual);
    const moment: WrittenTarget = { dueAt: { fact: 'agreedUntil' }, label: 'x' };
    expect(chosen(moment, promise('none'), promise('moment'))).toEqual(moment);
  });

  test('keeps what it does not know', () => {
    const more = { ...written, objective: '95 %' };
    expect(chosen(more, amount('3'))).toEqual({ ...more, within: '3 business days' });
  });

  test('says what every control shows, whatever was tried before', () => {
    const terms = ['on', 'starts', 'pausedBy', 'label'] as const;
    const step = fc.oneof(
      fc.constantFrom(...commitments).map(promise),
      fc.constantFrom('', '1', '30').map(amount),
      fc.constantFrom(...amountUnits).map(unit),
      fc.tuple(fc.constantFrom(...terms), fc.option(fc.constantFrom('x', 'y'), { nil: undefined })).map(
        ([term, value]) =>
          (choice: TargetChoice) =>
            withTerm(choice, term, value),
      ),
    );
    const last = [promise('time'), amount('8'), unit('hour'), (choice: TargetChoice) => withTerm(choice, 'on', 'desk-hours')];
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.shuffledSubarray(last, { minLength: 4 }), (steps, settings) => {
        expect(chosen(written, ...steps, ...settings)).toMatchObject({ within: '8 hours', on: 'desk-hours' });
      }),
    );
  });
});
