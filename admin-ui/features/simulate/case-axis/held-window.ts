import { signal } from '@preact/signals';
import type { Span } from '../../../../engine/index.ts';

/** What the axis shows as long as something moves along it: due times move too, and must not pull the axis away from under the hand. */
export const heldWindow = signal<Span | undefined>(undefined);
