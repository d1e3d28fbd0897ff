import type { YamlSource } from '../yaml/yaml-source.ts';
import { mergeTraced, type Traced, trace, withoutKeys } from './traced.ts';

/** What only holds for the file in which it stands. */
export const ownKeys: readonly string[] = ['title', 'summary', 'effective', 'appliesTo', 'notes', 'analysis', 'examples'];

/** A policy's text laid over those of its bases, the nearest first, whether they are free of diagnostics or not. */
export function layered(top: YamlSource, bases: readonly YamlSource[]): Traced {
  return bases
    .map((source) => withoutKeys(trace(source), ownKeys))
    .reduce((above, below) => mergeTraced(above, below), trace(top));
}
