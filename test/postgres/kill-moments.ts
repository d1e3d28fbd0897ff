import { setTimeout as pause } from 'node:timers/promises';
import { acmePath } from './acme.ts';
import type { PostgresPlace } from './postgres-place.ts';
import type { PostgresServer } from './postgres-server.ts';
import { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

/** What came of killing: how many publications stood afterwards, how many had been acknowledged, and what was not as it must be. */
export type KillReport = {
  readonly published: number;
  readonly acknowledged: number;
  readonly faults: readonly string[];
};

/**
 * Lets one of two servers publish and kills it (SIGKILL) meanwhile, at a random moment, again and again. Each time the version has to
 * stand with its note in the audit and without its draft, or none of it; the other server has to decide by what stands, and publishes
 * where the killed one did not.
 */
export async function killPublishers(
  postgres: PostgresServer,
  place: PostgresPlace,
  moments: number,
  log: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const survivor = await ServerProcess.start(place.url);
  const faults: string[] = [];
  let [published, acknowledged] = [0, 0];
  let victim = await ServerProcess.start(place.url);
  let half = await timeOfOne(victim);
  for (let moment = 1, version = 3; moment <= moments; moment++, version++) {
    const next = ServerProcess.start(place.url);
    next.catch(() => undefined);
    const { body } = await victim.startDraft();
    const answer = victim.publish(body.revision).then(
      ({ status }) => ({ status }),
      () => undefined,
    );
    await pause(half * (moment % 4 === 0 ? 1.5 * Math.random() : 0.85 + 0.3 * Math.random()));
    await victim.kill();
    const told = await answer;
    const state = await settledState(postgres, place, version);
    const stands = state.versions === 1;
    // Most of the time goes into checking; what matters is around the moment at which half of them stand.
    half *= stands ? 0.93 : 1.07;
    if (stands) published += 1;
    if (told?.status === 201) acknowledged += 1;
    const note = (what: string): void => void faults.push(`moment ${moment}, version ${version}: ${what}`);
    if (told?.status === 201 && !stands) note('acknowledged and gone');
    if (state.versions !== state.entries) note(`${state.versions} versions and ${state.entries} entries`);
    if (state.drafts !== (stands ? 0 : 1)) note(`${state.drafts} drafts beside ${state.versions} versions`);
    if (state.stages !== (stands ? 'published' : 'draft')) note(`the draft is ${state.stages}`);
    if (!stands) await publishOther(survivor, note);
    await until(async () => (await survivor.decidingVersion()) === version).catch(() => note('the other does not decide by it'));
    const { body: verdict } = await survivor.ask('GET', '/v1/audit/verification');
    if (verdict.whole !== true) note(`the chain is not whole: ${JSON.stringify(verdict)}`);
    victim = await next;
    // No two versions begin in the same second.
    await pause(1_100);
    await until(async () => (await victim.decidingVersion()) === version).catch(() => note('a new one does not decide by it'));
    log(
      `${moment}: ${stands ? 'stands' : 'nothing of it'}${told === undefined ? '' : ', acknowledged'}${faults.length > 0 ? `, ${faults.length} faults` : ''}`,
    );
  }
  await Promise.all([survivor.stop(), victim.stop()]);
  return { published, acknowledged, faults };
}

/** Publishes version 2 in peace; gives how long that took, in milliseconds. */
async function timeOfOne(server: ServerProcess): Promise<number> {
  const { body } = await server.startDraft();
  const start = performance.now();
  await server.publish(body.revision);
  return performance.now() - start;
}

async function publishOther(survivor: ServerProcess, note: (what: string) => void): Promise<void> {
  const draft = await survivor.ask('GET', `${acmePath}/draft`);
  if (draft.status !== 200) return note(`the draft is answered with ${draft.status}`);
  const { status, body } = await survivor.publish(draft.body.revision);
  if (status !== 201) note(`the other cannot publish it: ${status} ${JSON.stringify(body)}`);
}

/** What stands once whatever the killed one had begun is over. */
async function settledState(postgres: PostgresServer, { database }: PostgresPlace, version: number) {
  const [row] = await postgres.run(
    database,
    'begin',
    'select pg_advisory_xact_lock(7400740)',
    'commit',
    `select (select count(*)::int from policy_file where path = 'acme/help-desk/en/${version}.yaml') as versions,
      (select count(*)::int from audit where action = 'published' and subject = 'acme/help-desk/en@${version}') as entries,
      (select count(*)::int from policy_file where kind = 'draft') as drafts,
      (select stage from draft order by started_at desc limit 1) as stages`,
  );
  return row as { versions: number; entries: number; drafts: number; stages: string };
}
