import { useState } from 'preact/hooks';
import type { Span, TargetKind } from '../../../engine/index.ts';
import type { ClockPicture } from './clock-picture.ts';
import { isSqueezed, laneView, nearView, panned, zoomed } from './views.ts';

/** What the picture is fitted to: everything, what lies near, or one clock. */
type Fit = 'all' | 'near' | TargetKind;

/** The stretch of time that is in view, and the ways to another one. */
export type View = {
  readonly window: Span;
  /** What it is fitted to; undefined once it was changed by hand. */
  readonly fit: Fit | undefined;
  readonly fitTo: (fit: Fit) => void;
  /** Halves (1) or doubles (-1) what is in view. */
  readonly zoom: (step: 1 | -1) => void;
  /** Goes on by half of what is in view, forwards or backwards. */
  readonly pan: (step: 1 | -1) => void;
  readonly canZoomOut: boolean;
};

/** Begins with everything, or where that would squeeze what happens first, with what lies near. */
export function useView(picture: ClockPicture, events: readonly number[]): View {
  const [chosen, setChosen] = useState<Fit | Span>(() => (isSqueezed(picture, events) ? 'near' : 'all'));
  const lane = picture.lanes.find(({ kind }) => kind === chosen);
  const whole: Span = { from: picture.from, to: picture.to };
  const window = lane ? laneView(lane, whole) : viewOf(chosen, picture, events);
  const isWhole = window.from <= whole.from && window.to >= whole.to;
  const isInView = picture.asOf >= window.from && picture.asOf <= window.to;
  const around = isInView ? picture.asOf : (window.from + window.to) / 2;
  return {
    window,
    fit: typeof chosen === 'object' ? undefined : (lane?.kind ?? (chosen === 'near' ? 'near' : 'all')),
    fitTo: setChosen,
    zoom: (step) => {
      const next = zoomed(window, step === 1 ? 0.5 : 2, around, whole);
      setChosen(next.to - next.from >= whole.to - whole.from ? 'all' : next);
    },
    pan: (step) => setChosen(isWhole ? 'all' : panned(window, step / 2, whole)),
    canZoomOut: !isWhole,
  };
}

function viewOf(chosen: Fit | Span, picture: ClockPicture, events: readonly number[]): Span {
  if (typeof chosen === 'object') return chosen;
  return chosen === 'near' ? nearView(picture, events) : { from: picture.from, to: picture.to };
}
