import { ownValue } from '../own-value.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/**
 * The files of versions of which an invalid one says that it takes their place, and which one says so, by path. A version that was
 * withdrawn does not come to life because the one that took its place cannot hold.
 */
export function withdrawnByInvalid(sources: readonly YamlSource[]): ReadonlyMap<string, number> {
  const withdrawn = new Map<string, number>();
  for (const { file, value } of sources) {
    const [, folder = '', number] = /^(.*\/)(\d+)\.yaml$/.exec(file) ?? [];
    const version = Number(number);
    const effective = entryOf(value, 'effective');
    const named = [entryOf(effective, 'withdraws'), entryOf(effective, 'insteadOf')].flatMap((list) =>
      Array.isArray(list) ? (list as unknown[]) : [],
    );
    for (const one of named)
      if (Number.isSafeInteger(one) && Number(one) < version) withdrawn.set(`${folder}${String(one)}.yaml`, version);
  }
  return withdrawn;
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? ownValue(value as Record<string, unknown>, key) : undefined;
}
