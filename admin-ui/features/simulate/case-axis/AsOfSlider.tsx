import { useRef } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { formatMoment } from '../../../platform/time/format-time.ts';
import { answerTo, withAnswer } from '../../../shared/case/case-draft.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import type { Scale } from '../../../shared/clock-strip/time-axis.ts';
import { changeDraft, commitPreview, draft, previewDraft } from '../case/case-history.ts';
import { axisStep, steppedBy } from './axis-step.ts';
import { caseSpan } from './case-span.ts';
import { heldWindow } from './held-window.ts';
import { withAsOf } from './moved-case.ts';
import { usePlay } from './use-play.ts';
import './case-axis.css';

type Props = { readonly scale: Scale; readonly picture: ClockPicture };

/** The moment from which the case is looked at, from when it was opened to a while after the last due time. */
export function AsOfSlider({ scale, picture }: Props) {
  const { openedAt, asOf } = caseSpan(draft.value, picture);
  const isKeyHeld = useRef(false);
  const { window } = scale;
  const within = { from: Math.max(openedAt, window.from), to: window.to };
  const play = usePlay(picture, within, window);
  const show = (at: number) => {
    play.pause();
    heldWindow.value ??= window;
    previewDraft(withAsOf(draft.peek(), at, openedAt));
  };
  const commit = () => {
    isKeyHeld.current = false;
    if (play.isPlaying) return;
    heldWindow.value = undefined;
    commitPreview('asOf');
  };
  const press = (event: KeyboardEvent) => {
    const next = steppedBy(keyPress(event), Math.min(within.to, Math.max(within.from, asOf)), within, window);
    if (next === undefined) return;
    event.preventDefault();
    isKeyHeld.current = true;
    show(next);
  };
  return (
    <div class="as-of-slider">
      <input
        type="range"
        class="as-of-range"
        style={{ marginLeft: `${scale.x(within.from) - 10}px` }}
        aria-label={text('axis.as-of')}
        aria-valuetext={formatMoment(asOf, picture.timeZone)}
        min={within.from}
        max={within.to}
        step={axisStep(window).small / 5}
        value={asOf}
        onInput={({ currentTarget }) => show(currentTarget.valueAsNumber)}
        onChange={() => !isKeyHeld.current && commit()}
        onKeyDown={press}
        onKeyUp={() => isKeyHeld.current && commit()}
        onBlur={() => isKeyHeld.current && commit()}
      />
      <p class="as-of-tools">
        <button type="button" class="button quiet" onClick={play.isPlaying ? play.pause : play.start}>
          <PlayIcon isPlaying={play.isPlaying} /> {text(play.isPlaying ? 'axis.pause' : 'axis.play')}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={answerTo(draft.value, 'asOf') === undefined}
          onClick={() => {
            play.pause();
            changeDraft(withAnswer(draft.peek(), 'asOf', []), 'asOf');
          }}
        >
          {text('axis.now')}
        </button>
        <span>{text('axis.looked-at', { moment: formatMoment(asOf, picture.timeZone) })}</span>
      </p>
    </div>
  );
}

/** A triangle, or two bars while time runs. */
function PlayIcon({ isPlaying }: { readonly isPlaying: boolean }) {
  return (
    <svg class="play-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={isPlaying ? 'M4.5 3.5h2.2v9H4.5zm4.8 0h2.2v9H9.3z' : 'M5 3.2 12.5 8 5 12.8z'} />
    </svg>
  );
}
