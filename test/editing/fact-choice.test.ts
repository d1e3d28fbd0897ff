import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bound,
  choiceOfText,
  choiceOfValue,
  choiceText,
  type FactChoice,
  type FactMode,
  factModes,
  isOrdered,
  noChoice,
  remembered,
  withAnswers,
  withBound,
  withMode,
} from '../../admin-ui/features/editor/rules/fact-choice.ts';
import { factText, readFactText } from '../../admin-ui/features/editor/rules/fact-text.ts';
import { type FactDeclaration, factCatalogue } from '../../engine/index.ts';

const factNamed = (name: string): FactDeclaration => {
  const fact = factCatalogue({}).get(name);
  if (fact === undefined) throw new Error(name);
  return fact;
};
const environment = factNamed('environment');
const drop = factNamed('productivityDrop');
const released = factNamed('releasedOn');

/** The controls of a cell as they are on the screen: what is shown comes of the text in the field, or else of what the rule says. */
class Cell {
  readonly fact: FactDeclaration;
  text = '';
  value: unknown;
  #kept = noChoice;

  constructor(fact: FactDeclaration, value?: unknown) {
    this.fact = fact;
    this.value = value;
    this.text = factText(value);
  }

  get shown(): FactChoice {
    const parsed = readFactText(this.text, this.fact);
    const isBegun = 'fault' in parsed && parsed.fault === 'incomplete';
    const choice = (isBegun ? choiceOfText(this.text) : choiceOfValue(this.value, this.fact)) ?? noChoice;
    this.#kept = remembered(this.#kept, choice);
    return choice;
  }

  get isComplete(): boolean {
    return !('fault' in readFactText(this.text, this.fact));
  }

  ask(mode: FactMode): this {
    return this.#take(withMode(this.shown, mode, this.#kept));
  }

  answer(...answers: string[]): this {
    return this.#take(withAnswers(this.shown, answers));
  }

  tick(answer: string): this {
    const { answers } = this.shown;
    return this.answer(...(answers.includes(answer) ? answers.filter((one) => one !== answer) : [...answers, answer]));
  }

  sign(end: 'lower' | 'upper', sign: Bound['sign']): this {
    return this.#take(withBound(this.shown, end, { ...this.shown[end], sign, isChosen: true }));
  }

  operand(end: 'lower' | 'upper', operand: string): this {
    return this.#take(withBound(this.shown, end, { ...this.shown[end], operand, isChosen: false }));
  }

  #take(choice: FactChoice): this {
    this.text = choiceText(choice);
    const parsed = readFactText(this.text, this.fact);
    if ('value' in parsed) this.value = parsed.value;
    return this;
  }
}

describe('a condition is the same in whatever order it is chosen', () => {
  test('“is not” before the answer and after it', () => {
    expect(new Cell(environment).ask('is-not').tick('test').value).toEqual({ not: 'test' });
    expect(new Cell(environment).tick('test').ask('is-not').value).toEqual({ not: 'test' });
    expect(new Cell(environment).ask('is-not').tick('test').tick('training').value).toEqual({ not: ['test', 'training'] });
  });

  test('a sign before its amount and after it', () => {
    expect(new Cell(drop).sign('lower', 'above').operand('lower', '80').value).toEqual({ above: 80 });
    expect(new Cell(drop).operand('lower', '80').sign('lower', 'above').value).toEqual({ above: 80 });
    expect(new Cell(drop).sign('upper', 'below').operand('lower', '1').operand('upper', '5').value).toEqual({
      atLeast: 1,
      below: 5,
    });
    expect(new Cell(released).sign('upper', 'below').operand('upper', '2026-01-01').value).toEqual({ below: '2026-01-01' });
  });

  test('a number that must not be one, asked for before and after it', () => {
    expect(new Cell(drop).ask('is-not').answer('0').value).toEqual({ not: 0 });
    expect(new Cell(drop).answer('0').ask('is-not').value).toEqual({ not: 0 });
  });

  test('answers and ends come back after a way to ask that takes none', () => {
    expect(new Cell(environment, ['test', 'training']).ask('not-stated').value).toEqual({ known: false });
    expect(new Cell(environment, ['test', 'training']).ask('not-stated').ask('is-not').value).toEqual({
      not: ['test', 'training'],
    });
    expect(new Cell(environment, { not: 'test' }).ask('any').ask('is').value).toBe('test');
    expect(new Cell(drop, { above: 1, atMost: 5 }).ask('stated').ask('is').value).toEqual({ above: 1, atMost: 5 });
    expect(new Cell(drop, { above: 1, atMost: 5 }).ask('is-not').ask('is').value).toEqual({ above: 1, atMost: 5 });
  });

  test('what is not complete changes nothing, and shows what was chosen', () => {
    const cell = new Cell(environment, 'production').tick('production');
    expect([cell.value, cell.isComplete, cell.shown.mode]).toEqual(['production', false, 'is']);
    const begun = new Cell(environment).ask('is-not');
    expect([begun.value, begun.text, begun.isComplete, begun.shown.mode]).toEqual([undefined, 'not ', false, 'is-not']);
    expect(new Cell(drop, { atLeast: 80 }).operand('lower', '').value).toEqual({ atLeast: 80 });
  });

  test('every control shows what was done with it last, and the rule says what all of them show', () => {
    const answers = ['production', 'test', 'training'];
    const step = fc.oneof(
      fc.constantFrom(...factModes).map((mode) => ({ mode })),
      fc.constantFrom(...answers).map((tick) => ({ tick })),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const cell = new Cell(environment);
        for (const one of steps) {
          const before = cell.shown;
          if ('mode' in one) {
            cell.ask(one.mode);
            expect(cell.shown.mode).toBe(one.mode);
          } else {
            cell.tick(one.tick);
            expect(cell.shown.answers.includes(one.tick)).toBe(!before.answers.includes(one.tick));
            // An answer leaves a way to ask alone that takes answers.
            if (before.mode === 'is-not') expect(cell.shown.mode).toBe('is-not');
          }
          if (cell.isComplete) expect(choiceText(cell.shown)).toBe(cell.text);
        }
      }),
    );
  });
});

describe('a condition as text', () => {
  const scalar = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '=', '>', '-', '"', 'n', 'not ', 'known'), maxLength: 6 }),
    fc.constantFrom('critical', 'test', 'not x', 'known', '= y', '>= 3', '*'),
  );
  const condition = fc.oneof(
    scalar,
    fc.array(scalar, { minLength: 2, maxLength: 3 }),
    scalar.map((not) => ({ not })),
    fc.array(scalar, { minLength: 2, maxLength: 3 }).map((not) => ({ not })),
    fc.boolean().map((known) => ({ known })),
    fc.record({ not: scalar, known: fc.constant(true) }),
  );

  test('means the same when it is read again, whatever an answer looks like', () => {
    const account = { ...environment, name: 'account', type: 'text' as const };
    fc.assert(
      fc.property(condition, (value) => {
        expect(readFactText(factText(value), account)).toEqual({ value });
      }),
    );
  });

  test.each([
    ['not', environment],
    ['≠ ', environment],
    ['=', environment],
    ['>', drop],
    ['> 1, <', drop],
  ])('%j is a beginning', (text, fact) => {
    expect(readFactText(text, fact)).toEqual({ fault: 'incomplete' });
    expect(choiceOfText(text)).toBeDefined();
  });

  test('takes a sign for “is”, a decimal comma, and no comparison twice', () => {
    expect(readFactText('= test', environment)).toEqual({ value: 'test' });
    expect(readFactText('≥ 2,5, < 7', drop)).toEqual({ value: { atLeast: 2.5, below: 7 } });
    expect(readFactText('> 1, > 3', drop)).toEqual({ fault: 'number' });
    expect(readFactText('notebook', environment)).toEqual({ value: 'notebook' });
  });

  test('has no boxes for what says more than they can', () => {
    expect(choiceOfValue({ not: 'test', known: true }, environment)).toBeUndefined();
    expect(choiceOfValue([1, 2], drop)).toBeUndefined();
    expect(choiceOfValue({ above: 1, atLeast: 2 }, drop)).toBeUndefined();
    expect(isOrdered(released)).toBe(true);
  });
});
