import type { Path } from '../../../../engine/index.ts';
import { schemaAt } from './schema-place.ts';

/** The keys of the map at a path in the order in which the format names them. */
export function schemaOrder(path: Path): readonly string[] {
  return Object.keys(schemaAt(path)?.properties ?? {});
}
