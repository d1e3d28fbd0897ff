import type { Lane } from './clock-picture.ts';

type Props = { readonly x: number; readonly top: number; readonly bottom: number; readonly state: Lane['state'] };

/** The flag at a due time: filled when it was met, hollow while the clock runs, crossed when it was missed. */
export function Flag({ x, top, bottom, state }: Props) {
  return (
    <g class="flag" data-state={state} transform={`translate(${x} 0)`}>
      <line x1="0" x2="0" y1={top} y2={bottom} />
      <path d={`M0 ${top}h11l-3 4.5 3 4.5H0z`} />
      {state === 'breached' && <path class="cross" d={`M2 ${top + 1.5}l6 6m0-6-6 6`} />}
    </g>
  );
}
