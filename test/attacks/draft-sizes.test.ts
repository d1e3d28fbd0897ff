import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { mostDraftBytes } from '../../server/lifecycle/draft-size.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { readPolicyFile, readPolicyFolder } from '../../server/storage/folder/policy-folder.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { SimulationRuns } from '../../server/what-if/simulation-runs.ts';
import { spoolBody } from '../../server/what-if/spooled-body.ts';
import { problemOf } from '../lifecycle/french-story.ts';
import { openTestServices, type TestServices } from '../test-services.ts';
import { startWritten } from '../written-text.ts';

const acme = { policy: 'acme/help-desk', language: 'en' };
const path = '/v1/policies/acme/help-desk/en/draft';

let place: TestServices;
let text: string;
let revision: string;
beforeEach(async () => {
  place = await openTestServices({ from: null });
  ({ text, revision } = await startWritten(place.services, 'anna', acme, { template: { title: 'Acme: help' } }));
});

/** A body that comes piece by piece and says nothing of its length; `sent` counts what was asked for. */
function endless(piece: string, most: number): { readonly body: ReadableStream<Uint8Array>; readonly sent: () => number } {
  const bytes = new TextEncoder().encode(piece);
  let input = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (input >= most) return controller.close();
        input += bytes.length;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sent: () => input };
}

const put = (body: BodyInit, more: Record<string, string> = {}) =>
  Promise.resolve(
    createApp(place.services).request(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/yaml', 'if-match': `"${revision}"`, ...more },
      body,
      ...(typeof body !== 'string' && { duplex: 'half' }),
    } as RequestInit),
  );

const keptTexts = async (...texts: readonly string[]): Promise<readonly (string | undefined)[]> =>
  Promise.all(texts.map((one) => place.services.ledger.drafts.text(revisionOf(one))));

describe('a draft', () => {
  test('that is too large is refused by what it says, and read no further than its limit where it says nothing', async () => {
    const stated = await put('x', { 'content-length': '560000000' });
    expect(stated.status).toBe(413);
    const piece = '# a comment that goes on and on\n'.repeat(2_000);
    const { body, sent: input } = endless(piece, 560_000_000);
    const answer = await put(body);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      type: 'urn:dueline:problem:too-large',
      detail: expect.stringContaining('at most 1,000,000 bytes'),
    });
    expect(input()).toBeLessThan(2 * mostDraftBytes + 2 * piece.length);
  });

  test('is measured in bytes, whichever way it comes', async () => {
    const long = `# ${'é'.repeat(mostDraftBytes / 2)}`;
    expect(long.length).toBeLessThan(mostDraftBytes);
    expect((await put(long)).status).toBe(413);
    expect(await problemOf(saveDraft(place.services, 'anna', acme, { text: long, basedOn: revision }))).toMatchObject({
      status: 413,
    });
    expect(await keptTexts(long)).toEqual([undefined]);
    const fitting = `${text}#${'x'.repeat(mostDraftBytes - Buffer.byteLength(text) - 1)}`;
    const { revision: saved } = await saveDraft(place.services, 'anna', acme, { text: fitting, basedOn: revision });
    expect(saved).toBe(revisionOf(fitting));
    expect(await keptTexts(fitting)).toEqual([fitting]);
  });

  test('of which nothing was saved leaves nothing in the ledger', async () => {
    const [hers, his] = [`${text}# hers\n`, `${text}# his\n`];
    await saveDraft(place.services, 'anna', acme, { text: hers, basedOn: revision });
    const refused = await put(his);
    expect(refused.status).toBe(412);
    // What was sent comes back with the answer, so that nothing is lost.
    expect(await refused.json()).toMatchObject({ base: text, theirs: hers, yours: his });
    expect(await keptTexts(text, hers, his)).toEqual([text, hers, undefined]);
  });
});

test.each([
  ['POST', '/v1/policies/acme/help-desk/en/draft'],
  ['POST', '/v1/policies/acme/help-desk/en/draft/reviews'],
  ['POST', '/v1/policies/acme/help-desk/en/draft/publication'],
  ['POST', '/v1/policies/acme/help-desk/en/rollback'],
  ['POST', '/v1/policies/acme/help-desk/en/retirement'],
  ['DELETE', '/v1/policies/acme/help-desk/en/retirement'],
  ['POST', '/v1/tokens'],
  ['POST', '/v1/invitations'],
  ['PATCH', '/v1/people/anna'],
  ['POST', '/v1/decisions'],
  ['POST', '/v1/clock'],
])('%s %s reads no more than its limit', async (method, route) => {
  const { body, sent: input } = endless('[[[[[[[[[['.repeat(10_000), 300_000_000);
  const answer = await createApp(place.services).request(route, {
    method,
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('1,000,000 bytes') });
  expect(input()).toBeLessThan(1_300_000);
});

describe('uploads of simulations', () => {
  let runs: SimulationRuns;
  beforeEach(() => {
    runs = new SimulationRuns({ now: Date.now, newId: () => 'one', mostRunning: 2 });
  });
  afterEach(() => runs.close());

  test('take a place while they come, and give it back once', () => {
    const [one, other] = [runs.reserve(), runs.reserve()];
    const refused = (() => {
      try {
        return runs.reserve();
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toMatchObject({
      problem: { status: 429, detail: expect.stringContaining('2 simulations run or are being sent') },
    });
    one.giveBack();
    one.giveBack();
    const third = runs.reserve();
    expect(() => runs.reserve()).toThrow();
    other.giveBack();
    third.giveBack();
    expect(() => [runs.reserve(), runs.reserve()]).not.toThrow();
  });

  test('over HTTP: a third is refused while two are still being sent, before a byte of it is read', async () => {
    const app = createApp(place.services);
    const release: (() => void)[] = [];
    const slow = (): Promise<Response> => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('{"vendor":"acme"}\n'));
          release.push(() => controller.close());
        },
      });
      return send(body);
    };
    const send = (body: ReadableStream<Uint8Array>): Promise<Response> =>
      Promise.resolve(
        app.request('/v1/simulations?from=acme/help-desk/en@draft&to=acme/help-desk/en@draft', {
          method: 'POST',
          headers: { 'content-type': 'application/x-ndjson' },
          body,
          duplex: 'half',
        } as RequestInit),
      );
    const sending = [slow(), slow()];
    const { body, sent: input } = endless('{"vendor":"acme"}\n', 1_000_000);
    expect((await send(body)).status).toBe(429);
    expect(input()).toBe(0);
    for (const end of release) end();
    expect((await Promise.all(sending)).map(({ status }) => status)).toEqual([202, 202]);
    // What cannot begin gives its place back too.
    await Promise.all(place.services.simulations.list().map((run) => run.cancel()));
    for (let times = 0; times < 3; times += 1) {
      const nothing = app.request('/v1/simulations?from=acme/none/en@1', { method: 'POST', body: 'x' });
      expect((await nothing).status).toBe(404);
    }
  });

  test('that say that they are too large are refused before anything is written', async () => {
    const { body, sent: input } = endless('x'.repeat(1000), 10_000);
    await expect(spoolBody(body as unknown as AsyncIterable<Uint8Array>, { most: 5_000, stated: 6_000 })).rejects.toMatchObject({
      problem: { status: 413 },
    });
    expect(input()).toBe(0);
    await expect(spoolBody(body as unknown as AsyncIterable<Uint8Array>, { most: 5_000 })).rejects.toMatchObject({
      problem: { status: 413 },
    });
    expect(input()).toBeLessThanOrEqual(7_000);
  });
});

test('a file of the folder that is larger than any policy is told as a fault, and not read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dueline-large-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const place = join(folder, 'acme/help/en');
  await mkdir(place, { recursive: true });
  for (const name of ['1.yaml', 'draft.yaml', 'retired.yaml']) {
    const file = await open(join(place, name), 'w');
    // A hole in the file: it takes no room on the disk, and would take a gigabyte here.
    await file.truncate(1_000_000_000);
    await file.close();
  }
  const { files, drafts, retirements, diagnostics } = await readPolicyFolder(folder);
  expect([files, drafts, retirements]).toEqual([[], [], []]);
  expect(diagnostics.map(({ file, message }) => `${file} ${message}`)).toEqual(
    ['1.yaml', 'draft.yaml', 'retired.yaml'].map((name) => `acme/help/en/${name} the file has more than 5,000,000 bytes`),
  );
  expect(await readPolicyFile(join(place, '1.yaml'), '1.yaml')).toMatchObject({ code: 'unreadable-file' });
});
