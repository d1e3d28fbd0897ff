import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decide, isProblem } from '../../engine/index.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { liftRetirement, retire } from '../../server/lifecycle/retire.ts';
import { rollBack } from '../../server/lifecycle/roll-back.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { summarizeVersions } from '../../server/lifecycle/versions.ts';
import { healthOf } from '../../server/observability/health.ts';
import { Metrics } from '../../server/observability/metrics.ts';
import { standingDiagnostics, unusableFiles } from '../../server/policies/policy-snapshot.ts';
import { openServices, type Services, type ServicesOptions } from '../../server/services.ts';
import { versionPath } from '../../server/storage/port/edition.ts';
import { startWritten } from '../written-text.ts';

/** Somewhere that services can stand, with nothing in it. */
export type ServicesPlace = { readonly plan: ServicesOptions; remove(): Promise<void> };

const acme = { policy: 'acme/help-desk', language: 'en' };

/** Starts that an older program, or somebody by hand, has let into a store, though they can be read in two ways or in none. */
const oddStarts = ['2027-06-01T00:00:00+24:00', '2027-02-30'];

/** What holds, wherever policies are kept, where the newest version of one cannot hold. */
export function describeRepair(name: string, freshPlace: () => Promise<ServicesPlace>): void {
  describe(name, () => {
    let place: ServicesPlace;
    let services: Services;
    let now: number;
    beforeEach(async () => {
      now = Date.UTC(2026, 10, 30, 12);
      place = await freshPlace();
      services = await openServices({ ...place.plan, now: () => now });
      await startWritten(services, 'anna', acme, { template: { title: 'Acme: help', timeZone: 'America/Chicago' } });
      await publishDraft(services, 'anna', acme, { from: '2020-01-01', reason: 'The first one' });
    });
    afterEach(async () => {
      await services.close();
      await place.remove();
    });

    const textOf = (version: number): string =>
      services.snapshot.files.find(({ path }) => path === versionPath(acme, version))?.text ?? '';

    /** Puts a version into the store past every check, as an older program or a hand would. */
    const put = async (version: number, effective: string, from = textOf(1)): Promise<void> => {
      const text = from.replace(/^version: \d+$/m, `version: ${version}`).replace(/^effective: .*$/m, `effective: ${effective}`);
      await services.store.release({ edition: acme, version, text, draft: undefined });
      await services.watcher.refresh();
    };

    const decidedBy = async (openedAt = new Date(now).toISOString()): Promise<number | string> => {
      const outcome = await decide(services.snapshot.set, { case: { vendor: 'acme', openedAt }, asOf: openedAt }, now);
      return isProblem(outcome) ? outcome.type : `${outcome.policy.id}@${outcome.policy.version}`;
    };

    const told = async () => {
      const { canDecide, undecided } = await healthOf(services);
      const metrics = await new Metrics(services).text();
      const metric = (one: string): number => Number(new RegExp(`^${one} (\\S+)$`, 'm').exec(metrics)?.[1]);
      return {
        canDecide,
        undecided,
        unusable: unusableFiles(standingDiagnostics(services.snapshot)).map(({ file }) => file),
        metrics: [metric('dueline_policies_undecided'), metric('dueline_policies_unusable')],
        inForce: /^dueline_policy_in_force\{policy="acme\/help-desk",language="en",version="(\d+)"\} 1$/m.exec(metrics)?.[1],
      };
    };

    test.each(oddStarts)(
      'a newest version that begins on `%s` takes no other out of force, is told, and can be superseded',
      async (start) => {
        await put(2, `{ from: "${start}" }`);
        expect(await told()).toEqual({
          canDecide: true,
          undecided: [],
          unusable: [versionPath(acme, 2)],
          metrics: [0, 1],
          inForce: '1',
        });
        const back = await rollBack(services, 'bo', acme, { to: 1, reason: 'Version 2 cannot hold' });
        expect(back).toMatchObject({ version: 'acme/help-desk/en@3', withdraws: [2] });
        now += 60_000;
        expect(await told()).toEqual({ canDecide: true, undecided: [], unusable: [], metrics: [0, 0], inForce: '3' });
        expect(summarizeVersions(services.snapshot, acme, now).map(({ version, state }) => `${version} ${state}`)).toEqual([
          '3 in-force',
          '1 superseded',
        ]);
      },
    );

    test('its content can be published again with a start that there is', async () => {
      await put(2, '{ from: 2027-W01 }');
      const { text } = await startDraft(services, 'anna', acme, { from: 'acme/help-desk/en@2' });
      expect(text).toContain('\nversion: 3\n');
      const published = await publishDraft(services, 'anna', acme, {
        from: '2027-01-04',
        reason: 'On the Monday that was meant',
      });
      expect(published).toMatchObject({ version: 'acme/help-desk/en@3', withdraws: [2] });
      now = Date.UTC(2027, 0, 5);
      expect((await told()).inForce).toBe('3');
      expect(await decidedBy()).toBe('acme/help-desk@3');
    });

    test('one that has other faults and would begin later is in nobody’s way', async () => {
      await put(2, '{ from: 2027-06-01 }', textOf(1).replace(/^severities:/m, 'no-such-part: 1\nseverities:'));
      await put(3, '{ from: 2027-07-01 }', textOf(1).replace(/^severity:/m, 'sevrity:'));
      expect((await told()).unusable).toContain(versionPath(acme, 2));
      const { withdraws } = await rollBack(services, 'bo', acme, { to: 1, reason: 'Back' });
      expect(withdraws).toContain(2);
      now += 60_000;
      expect(await told()).toMatchObject({ undecided: [], inForce: '4' });
    });

    test('where the only version cannot hold, readiness and metrics say what deciding says, and it can be mended', async () => {
      const file = textOf(1)
        .replaceAll(acme.policy, 'acme/printing')
        .replace(/^effective: .*$/m, 'effective: { from: 20200101 }');
      const printing = { policy: 'acme/printing', language: 'en' };
      await services.store.release({ edition: printing, version: 1, text: file, draft: undefined });
      await services.watcher.refresh();
      expect(await told()).toMatchObject({ canDecide: true, undecided: ['acme/printing/en'], metrics: [1, 1] });
      const { startedFrom } = (await startDraft(services, 'anna', printing, {})).record;
      expect(startedFrom).toBe('acme/printing/en@1');
      const published = await publishDraft(services, 'anna', printing, { from: '2020-01-01', reason: 'As it was meant' });
      expect(published).toMatchObject({ version: 'acme/printing/en@2', withdraws: [1] });
      expect(await told()).toMatchObject({ undecided: [], unusable: [], metrics: [0, 0] });
    });

    test('what it took the place of stays withdrawn', async () => {
      await put(2, '{ from: 2027-01-01 }');
      await put(3, '{ from: 2026-W50, withdraws: [2] }');
      expect(summarizeVersions(services.snapshot, acme, now).map(({ version, state }) => `${version} ${state}`)).toEqual([
        '2 withdrawn',
        '1 in-force',
      ]);
      now = Date.UTC(2027, 1, 1);
      expect((await told()).inForce).toBe('1');
    });

    test('a note of an end that cannot be read ends nothing, is told, and can be replaced or taken away', async () => {
      await services.store.retire(acme, 'retired: { from: 2026-W01, reason: "Over" }\n');
      await services.watcher.refresh();
      expect(await told()).toMatchObject({ canDecide: true, inForce: '1', unusable: ['acme/help-desk/en/retired.yaml'] });
      await retire(services, 'anna', acme, { from: '2027-01-01', reason: 'Over' });
      expect(await told()).toMatchObject({ inForce: '1', unusable: [] });
      await services.store.retire(acme, 'retired: { from: 2027-01-01T00:00:00+24:00, reason: "Over" }\n');
      await services.watcher.refresh();
      await liftRetirement(services, 'anna', acme, 'Goes on');
      expect(await told()).toMatchObject({ inForce: '1', unusable: [] });
    });
  });
}
