import type { Policy } from '../../engine/index.ts';
import type { BlockOptions } from './simulate-block.ts';

/** What a thread must know: two versions as plain data, which it compiles for itself, and how blocks are read. */
export type ThreadOptions = {
  readonly before: Policy;
  readonly after: Policy;
  readonly asOf: number | undefined;
  readonly reading: BlockOptions;
};
