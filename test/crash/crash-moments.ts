import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from '../../server/services.ts';
import { editionOf } from '../../server/storage/port/edition.ts';
import { startVictim } from './killed-program.ts';
import { faultsInFiles } from './raw-state.ts';
import { faultsInChain, faultsInEdition } from './recovered-state.ts';
import type { Said } from './said.ts';

/** How often to kill, and how many programs write at once, each its own edition. */
export type CrashPlan = { readonly moments: number; readonly writers: number };

/** What came out: how often programs were killed, how much they had been promised, and what was not kept of it. */
export type CrashReport = {
  readonly moments: number;
  /** In the middle of what programs were killed: of opening, of a save, of a publication, or of something else. */
  readonly killedIn: Readonly<Record<string, number>>;
  readonly acknowledged: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

/** Every so many moments the folder is a fresh one, so that reading it stays quick. */
const momentsInOneFolder = 10;

/** What a program says between two publications, more or less. */
const linesInARound = 10;

/** Kills programs at random moments while they write, opens what they leave, and holds it against what they had acknowledged. */
export async function crash({ moments, writers }: CrashPlan, tell: (line: string) => void): Promise<CrashReport> {
  const faults: string[] = [];
  const acknowledged: Record<string, number> = {};
  const killedIn: Record<string, number> = {};
  for (let done = 0; done < moments; ) {
    const editions = Array.from({ length: writers }, (_, nth) => `acme/help-desk-${nth}/en`);
    const root = await mkdtemp(join(tmpdir(), 'dueline-crash-'));
    const said: Said[][] = editions.map(() => []);
    await mkdir(join(root, 'policies'));
    for (let here = 0; here < momentsInOneFolder && done < moments; here++, done++) {
      for (const what of await oneMoment(root, editions, said, `moment${done}`)) killedIn[what] = (killedIn[what] ?? 0) + 1;
      const found = await faultsIn(root, editions, said);
      faults.push(...found.map((fault) => `moment ${done + 1}: ${fault}`));
      for (const fault of found) tell(`moment ${done + 1}: ${fault}`);
    }
    for (const one of said.flat()) if ('done' in one) acknowledged[one.done] = (acknowledged[one.done] ?? 0) + 1;
    tell(`${done} of ${moments} moments, ${faults.length} faults`);
    await rm(root, { recursive: true, force: true });
  }
  return { moments, killedIn, acknowledged, faults };
}

/** Lets programs write and kills them all; one time in five while they may still be opening. Gives what each was killed in. */
async function oneMoment(root: string, editions: readonly string[], said: Said[][], name: string): Promise<string[]> {
  const places = [join(root, 'policies'), join(root, 'data')];
  const victims = editions.map((edition, nth) => startVictim([...places, edition, `${name}-writer${nth}`]));
  const early = Math.random() < 0.2;
  const lines = 1 + Math.floor(Math.random() * linesInARound * 2);
  if (!early) await Promise.race(victims.map((victim) => victim.hears(lines)));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (early ? 1_200 : 40)));
  const heard = await Promise.all(victims.map((victim) => victim.kill()));
  for (const [nth, some] of heard.entries()) said[nth]?.push(...some);
  return heard.map(killedIn);
}

function killedIn(heard: readonly Said[]): string {
  const last = heard.at(-1);
  return last === undefined ? 'opening' : 'doing' in last ? last.doing : 'another step';
}

async function faultsIn(root: string, editions: readonly string[], said: readonly (readonly Said[])[]): Promise<string[]> {
  const [policies, data] = [join(root, 'policies'), join(root, 'data')];
  const inFiles = await faultsInFiles(policies, said.flat());
  const services = await openServices({ policies, data });
  try {
    const faults = [...inFiles, ...(await faultsInChain(services, inOrder(said)))];
    for (const [nth, name] of editions.entries()) {
      const edition = editionOf(name);
      if (edition !== undefined) faults.push(...(await faultsInEdition(services, edition, said[nth] ?? [])));
    }
    return faults;
  } finally {
    await services.close();
  }
}

/** All heads that anybody saw, the furthest last. */
function inOrder(said: readonly (readonly Said[])[]): Said[] {
  const sequence = (one: Said): number => ('done' in one && one.done === 'head' ? one.head.sequence : 0);
  return said.flat().sort((a, b) => sequence(a) - sequence(b));
}
