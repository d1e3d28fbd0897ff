import type { PolicyFile } from '../../../engine/index.ts';
import type { Edition } from './edition.ts';

/** A version that was good, with its file and those of its bases, the version's own first. */
export type ArchivedPolicy = {
  readonly digest: string;
  readonly edition: Edition;
  readonly version: number;
  readonly files: readonly PolicyFile[];
};
