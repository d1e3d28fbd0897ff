import type { ComponentChildren } from 'preact';
import type { Span } from '../../../engine/index.ts';
import type { Scale } from './time-axis.ts';

/** What a page puts along the axis of the clocks, drawn to the same scale. */
export type Along = {
  readonly above: (scale: Scale) => ComponentChildren;
  readonly below: (scale: Scale) => ComponentChildren;
  /** Instants that are marked across the clocks. */
  readonly instants: readonly number[];
  /** The stretch of time that stays in view as long as something is dragged along it. */
  readonly held: Span | undefined;
};
