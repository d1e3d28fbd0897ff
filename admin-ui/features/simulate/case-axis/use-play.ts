import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../../engine/index.ts';
import type { CaseDraft } from '../../../shared/case/case-draft.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import { commitPreview, discardPreview, draft, previewDraft } from '../case/case-history.ts';
import { caseSpan } from './case-span.ts';
import { heldWindow } from './held-window.ts';
import { withAsOf } from './moved-case.ts';

/** Time that runs, and how to start and to stop it. */
type Play = { readonly isPlaying: boolean; readonly start: () => void; readonly pause: () => void };

const whole = 10_000;
const tick = 80;
const turn = 1500;

/** Lets time run along the axis; where little motion is wanted it goes from one thing that happens to the next. */
export function usePlay(picture: ClockPicture, within: Span, window: Span): Play {
  const [isPlaying, setPlaying] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ picture, within });
  latest.current = { picture, within };
  const pause = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    setPlaying(false);
    heldWindow.value = undefined;
    commitPreview('asOf');
  };
  // Somebody who goes to another page meanwhile must not be brought back by a step in the address.
  const leave = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    heldWindow.value = undefined;
    discardPreview();
  };
  useEffect(() => leave, []);
  const start = () => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { openedAt, asOf } = caseSpan(draft.peek(), picture);
    const end = within.to;
    let at = asOf >= end ? within.from : Math.max(asOf, within.from);
    let shown = draft.peek();
    heldWindow.value = window;
    setPlaying(true);
    const step = () => {
      // Somebody has changed the case meanwhile.
      if (draft.peek() !== shown) return pause();
      at = isCalm ? nextTurn(latest.current.picture, draft.peek(), at, end) : at + ((window.to - window.from) * tick) / whole;
      at = Math.min(end, Math.round(at / 1000) * 1000);
      shown = withAsOf(draft.peek(), at, openedAt);
      previewDraft(shown);
      timer.current = setTimeout(at >= end ? pause : step, isCalm ? turn : tick);
    };
    timer.current = setTimeout(step, tick);
  };
  return { isPlaying, start, pause };
}

/** When next something turns after an instant: an event, a clock that starts, stands or goes on, a share used up, a due time; at the latest `end`. */
function nextTurn(picture: ClockPicture, draft: CaseDraft, after: number, end: number): number {
  const ofLanes = picture.lanes.flatMap(({ startedAt, dueAt, marks, segments }) => [
    startedAt,
    dueAt,
    ...marks,
    ...segments.map(({ from }) => from),
  ]);
  const { openedAt, events } = caseSpan(draft, picture);
  const ahead = [openedAt, ...events, ...ofLanes].filter((at) => at > after + 999);
  return Math.min(end, ...ahead);
}
