import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockPicture, Lane } from '../../admin-ui/shared/clock-strip/clock-picture.ts';
import { isSqueezed, laneView, nearView, panned, zoomed } from '../../admin-ui/shared/clock-strip/views.ts';

const minute = 60_000;
const hour = 60 * minute;

function lane(dueAfter: number): Lane {
  return {
    kind: 'response',
    state: 'running',
    startedAt: 0,
    dueAt: dueAfter,
    endedAt: undefined,
    bands: [],
    segments: [],
    days: [],
    duration: dueAfter,
    marks: [],
  };
}

function pictureOf(dues: readonly number[], asOf: number): ClockPicture {
  const to = Math.max(...dues, asOf) * 1.3;
  return { from: -to * 0.04, to, timeZone: 'UTC', asOf, lanes: dues.map(lane) };
}

describe('what is in view of the clocks', () => {
  it('is what has happened and the next due time, where that is a small part of the whole', () => {
    const picture = pictureOf([30 * minute, 2 * hour, 48 * hour], 90 * minute);
    expect(isSqueezed(picture, [20 * minute])).toBe(true);
    const near = nearView(picture, [20 * minute]);
    expect(near.from).toBeLessThan(0);
    expect(near.to).toBeGreaterThan(2 * hour);
    expect(near.to).toBeLessThan(3 * hour);
    expect(isSqueezed(pictureOf([hour, 2 * hour], 30 * minute), [])).toBe(false);
    expect(isSqueezed(pictureOf([hour], minute), [])).toBe(false);
  });

  it('is what has happened until the last due time, once all are over', () => {
    const near = nearView(pictureOf([30 * minute, 2 * hour], 3 * hour), []);
    expect(near.from).toBeLessThan(0);
    expect(near.to).toBeGreaterThanOrEqual(3 * hour);
  });

  it('never leaves the picture, however one steps', () => {
    const steps = fc.array(fc.constantFrom('in', 'out', 'on', 'back'), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.double({ min: -1, max: 70, noNaN: true }), (taken, around) => {
        const whole = pictureOf([30 * minute, 48 * hour], hour);
        let view = laneView(lane(30 * minute), whole);
        for (const step of taken) {
          const length = view.to - view.from;
          if (step === 'in') view = zoomed(view, 0.5, around * hour, whole);
          if (step === 'out') view = zoomed(view, 2, around * hour, whole);
          if (step === 'on') view = panned(view, 0.5, whole);
          if (step === 'back') view = panned(view, -0.5, whole);
          expect(view.from).toBeGreaterThanOrEqual(whole.from - 1);
          expect(view.to).toBeLessThanOrEqual(whole.to + 1);
          expect(view.to - view.from).toBeGreaterThanOrEqual(15 * minute - 1);
          if (step === 'on' || step === 'back') expect(view.to - view.from).toBeCloseTo(length, 0);
        }
      }),
    );
  });

  it('keeps the place of the instant around which it is drawn nearer', () => {
    const whole = pictureOf([48 * hour], 10 * hour);
    const nearer = zoomed(whole, 0.5, 10 * hour, whole);
    const share = (view: { from: number; to: number }) => (10 * hour - view.from) / (view.to - view.from);
    expect(share(nearer)).toBeCloseTo(share(whole), 6);
  });
});
