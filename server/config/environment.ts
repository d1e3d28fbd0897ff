import { readFile } from 'node:fs/promises';
import { nearestName } from '../../engine/index.ts';
import { textOfBytes } from '../input/text-of-bytes.ts';
import { UnreadableTextError } from '../input/unreadable-text.ts';
import { type FoundValues, sortOut, together } from './found-value.ts';
import { allSettings } from './setting-table.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that are ours and no settings. */
const others = new Set(['DUELINE_CONFIG', 'DUELINE_DEBUG', 'DUELINE_LONG', 'DUELINE_AS']);

/** What Kubernetes sets on its own for a service called dueline, and what tests are told by. */
const foreign = /^DUELINE_(SERVICE_|PORT($|_)|TEST_)/;

/** The settings that the environment makes. A secret can also stand in a file that `…_FILE` names. Empty variables count as not set. */
export async function readEnvironment(environment: Environment, folder: string): Promise<FoundValues> {
  const found = allSettings.map(async ([name, { kind, variable, secret }]): Promise<FoundValues> => {
    const file = secret && environment[`${variable}_FILE`];
    const given = file ? await readSecret(file) : environment[variable];
    if (given === undefined || given === '') return { values: [], issues: [] };
    if (typeof given === 'object') return { values: [], issues: [{ place: `${variable}_FILE`, message: given.issue }] };
    const place = file ? `${variable}_FILE` : variable;
    return sortOut(kind.fromText(given, folder), { name, from: 'environment', place }, secret ? place : `${variable}=${given}`);
  });
  return together([...(await Promise.all(found)), { values: [], issues: unknownVariables(environment) }]);
}

function unknownVariables(environment: Environment): FoundValues['issues'] {
  const known = allSettings.flatMap(([, { variable, secret }]) => (secret ? [variable, `${variable}_FILE`] : [variable]));
  return Object.keys(environment)
    .filter((name) => name.startsWith('DUELINE_') && !known.includes(name) && !others.has(name) && !foreign.test(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      return {
        place: name,
        message: `there is no setting \`${name}\``,
        hint: nearest ? `did you mean \`${nearest}\`?` : '`dueline config` lists them all',
      };
    });
}

async function readSecret(file: string): Promise<string | { readonly issue: string }> {
  try {
    return (await textOfBytes(await readFile(file))).trim();
  } catch (error) {
    // Nothing of a secret is told, not even a byte of it.
    if (error instanceof UnreadableTextError) return { issue: `the file \`${file}\` is not UTF-8; save it as UTF-8` };
    return { issue: `the file \`${file}\` cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}
