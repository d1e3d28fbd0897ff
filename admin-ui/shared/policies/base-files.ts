import type { PolicyFile } from '../../../engine/index.ts';
import { ServerError } from '../../platform/client/server-error.ts';
import { readPolicyFile } from './policies-client.ts';

const read = new Map<string, Promise<PolicyFile | undefined>>();

/** The name of the base on which a text builds, as `planview/customer-care/base@1`; undefined where it builds on none. */
export function baseName(text: string): string | undefined {
  return /^extends:\s*["']?([^\s"'#]+)/m.exec(text)?.[1];
}

/** The files of the bases under a text, the nearest first; one that does not exist ends the row. */
export async function baseFiles(text: string): Promise<readonly PolicyFile[]> {
  const files: PolicyFile[] = [];
  for (let name = baseName(text); name !== undefined && files.length < 10; ) {
    const file = await baseFile(name);
    if (file === undefined || files.includes(file)) break;
    files.push(file);
    name = baseName(file.text);
  }
  return files;
}

function baseFile(name: string): Promise<PolicyFile | undefined> {
  const known = read.get(name);
  if (known !== undefined) return known;
  const reading = fetchBase(name);
  read.set(name, reading);
  reading.catch(() => read.delete(name));
  return reading;
}

async function fetchBase(name: string): Promise<PolicyFile | undefined> {
  const [, policy, language, version] = /^([^/]+\/[^/]+)\/([^/@]+)@(\d+)$/.exec(name) ?? [];
  if (policy === undefined || language === undefined) return undefined;
  try {
    const text = await readPolicyFile(policy, language, Number(version));
    return { path: `${policy}/${language}/${version}.yaml`, text };
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return undefined;
    throw error;
  }
}
