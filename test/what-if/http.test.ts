import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateCase, versionsOf } from '../../engine/index.ts';
import { copyFirstVersions } from '../first-versions.ts';
import { madeUpCases } from './made-up-cases.ts';
import { asCsv } from './read-cases.ts';
import { changed, compiled } from './two-versions.ts';

const french = 'planview/customer-care/fr';
const { before, after, text } = changed(
  french,
  ['within: 96 hours', 'within: 72 hours'],
  [/^version: 1$/m, 'version: 2\neffective: { from: 2027-01-01 }'],
);
const cases = madeUpCases(compiled(before), 400, 4);
const lines = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
const query = `from=${french}@1&to=${french}@2`;

let server: ChildProcess;
let [folder, address] = ['', ''];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-simulations-'));
  await copyFirstVersions(join(folder, 'policies'));
  await writeFile(join(folder, 'policies', `${french}/2.yaml`), text);
  const places = ['--policies', join(folder, 'policies'), '--data', join(folder, 'data')];
  server = spawn(process.execPath, ['dist/dueline.js', 'serve', '--port', '0', ...places], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DUELINE_RECORD: 'all', DUELINE_LOG_LEVEL: 'warn' },
  });
  for await (const chunk of server.stdout ?? []) {
    address = /http:\/\/[^\s]+/.exec(String(chunk))?.[0] ?? '';
    if (address !== '') break;
  }
  server.stdout?.resume();
});

afterAll(async () => {
  server.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

type ProblemResponse = {
  readonly id: string;
  readonly state: string;
  readonly changesKept: number;
  readonly problem: { readonly detail: string } | null;
  readonly report: {
    readonly cases: number;
    readonly notAlike: number;
    readonly different: number;
    readonly changed: readonly { readonly id: string }[];
  } | null;
};

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${address}${path}`, { headers });
const send = (asked: string, body: BodyInit, type = 'application/x-ndjson'): Promise<Response> =>
  fetch(`${address}/v1/simulations?${asked}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit);

/** Follows a simulation to its end; gives what the last event says, and the names of all. */
async function follow(id: string): Promise<{ told: ProblemResponse; events: string[] }> {
  const stream = await (await get(`/v1/simulations/${id}/events`)).text();
  const events = [...stream.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name ?? '');
  const [, last = ''] = [...stream.matchAll(/^data: (.*)$/gm)].at(-1) ?? [];
  return { told: JSON.parse(last) as ProblemResponse, events };
}

async function begun(response: Response): Promise<string> {
  expect(response.status, await response.clone().text()).toBe(202);
  const { id } = (await response.json()) as ProblemResponse;
  expect(response.headers.get('location')).toBe(`/v1/simulations/${id}`);
  return id;
}

type Listed = { readonly place: number; readonly id: string; readonly changes: readonly unknown[] };
type Facts = Readonly<Record<string, unknown>>;
type WholeCase = Listed & { readonly request: { readonly case: Facts; readonly asOf: string } };

async function changesOf(id: string): Promise<readonly Listed[]> {
  const told = await (await get(`/v1/simulations/${id}/changes?limit=500`)).json();
  return (told as { items: readonly Listed[] }).items;
}

/** When something happened to a case, its opening included, in order. */
function momentsOf({ openedAt, events = [] }: Facts): string[] {
  const moments = [openedAt, ...(events as readonly { at: string }[]).map(({ at }) => at)].map((at) => Date.parse(String(at)));
  return moments.toSorted((a, b) => a - b).map((at) => new Date(at).toISOString());
}

/** More cases than are decided in a moment. */
const veryMany = (): ReadableStream<Uint8Array> => {
  const piece = new TextEncoder().encode(lines);
  let left = 400;
  return new ReadableStream({
    pull: (controller) => {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(piece);
    },
  });
};

describe('simulations over HTTP', () => {
  test('begin at once, tell how far they are, and end with a report', async () => {
    const id = await begun(await send(query, lines));
    const { told, events } = await follow(id);
    expect(events.at(-1)).toBe('finished');
    expect(events.slice(0, -1).every((name) => name === 'progress')).toBe(true);
    expect(told).toMatchObject({ state: 'finished', problem: null, report: { cases: 400 } });
    expect(told.report?.different).toBeGreaterThan(20);
    expect(told.changesKept).toBe(told.report?.notAlike);
    expect(await (await get(`/v1/simulations/${id}`)).json()).toEqual(told);
    const list = (await (await get('/v1/simulations')).json()) as { items: readonly ProblemResponse[] };
    expect(list.items).toContainEqual(
      expect.objectContaining({ id, state: 'finished', cases: 400, notAlike: told.report?.notAlike, to: `${french}@2` }),
    );
  });

  test.each([
    ['text/csv', asCsv(cases, ','), 'lines'],
    ['application/json', JSON.stringify(cases), 'positions'],
  ])('take %s', async (type, body, placesAre) => {
    const [one, other] = [await begun(await send(query, body, type)), await begun(await send(query, lines))];
    const [{ told }, { told: same }] = [await follow(one), await follow(other)];
    expect(told.report).toMatchObject({ different: same.report?.different, placesAre });
    expect(told.report?.changed.map(({ id }) => id)).toEqual(same.report?.changed.map(({ id }) => id));
  });

  test('let changed cases be looked through part by part, as lines and as a table', async () => {
    const id = await begun(await send(query, lines));
    const { told } = await follow(id);
    const path = `/v1/simulations/${id}/changes`;
    const seen: { readonly id: string; readonly place: number }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const part = (await (await get(`${path}?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`)).json()) as {
        items: typeof seen;
        next: string | null;
      };
      expect(part.items.length).toBeLessThanOrEqual(7);
      seen.push(...part.items);
      cursor = part.next;
    }
    expect(seen.length).toBe(told.report?.notAlike);
    expect(seen.map(({ place }) => place)).toEqual(seen.map(({ place }) => place).toSorted((a, b) => a - b));
    const asLines = (await (await get(path, { accept: 'application/x-ndjson' })).text()).trim().split('\n');
    expect(asLines.map((line) => JSON.parse(line))).toEqual(seen);
    const table = await get(path, { accept: 'text/csv' });
    expect(table.headers.get('content-type')).toContain('text/csv');
    const [heading, first] = (await table.text()).split('\r\n');
    expect(heading).toBe('place,id,part,field,before,after');
    expect(first).toBe(`${seen[0]?.place},${seen[0]?.id},resolution.promise,targets.resolution.within,96 hours,72 hours`);
    expect((await get(`${path}?cursor=5`)).status).toBe(422);
    expect((await get(`${path}?cursor=x`)).status).toBe(422);
  });

  test.each([
    ['application/x-ndjson', lines],
    ['text/csv', asCsv(cases, ';')],
    ['application/json', JSON.stringify(cases)],
    [
      'text/csv with requests',
      asCsv(
        cases.map((one) => ({ ...one, asOf: '2026-09-01T00:00:00Z' })),
        ',',
      ),
    ],
  ])('give every changed case back as it was read from %s', async (type, body) => {
    const id = await begun(await send(query, body, type.split(' ')[0]));
    const { told } = await follow(id);
    const listed = await changesOf(id);
    expect(listed).toHaveLength(told.report?.notAlike ?? 0);
    for (const { place, id: caseId, changes } of listed) {
      const whole = (await (await get(`/v1/simulations/${id}/changes/${place}`)).json()) as WholeCase;
      expect(whole).toMatchObject({ place, id: caseId, changes });
      const input: Facts = cases.find((one) => one.id === caseId) ?? {};
      expect(whole.request.case).toMatchObject(input);
      const stated = type.endsWith('requests') ? ['2026-09-01T00:00:00.000Z'] : momentsOf(input);
      expect(whole.request.asOf).toBe(stated.at(-1));
    }
    const others = cases.findIndex((one) => !listed.some((found) => found.id === one.id));
    expect((await get(`/v1/simulations/${id}/changes/${others + 1}`)).status).toBe(404);
    expect((await get(`/v1/simulations/${id}/changes/999999999`)).status).toBe(404);
  });

  test('give a changed case that is decided again to the same difference', async () => {
    const id = await begun(await send(query, asCsv(cases, ','), 'text/csv'));
    await follow(id);
    const [{ place, changes } = { place: 0, changes: [] }] = await changesOf(id);
    const { request } = (await (await get(`/v1/simulations/${id}/changes/${place}`)).json()) as WholeCase;
    const policies = await Promise.all(
      (['from', 'to'] as const).map(async (side) => {
        const told = await (await get(`/v1/simulations/${id}/versions/${side}`)).json();
        return (told as { digest: string }).digest;
      }),
    );
    expect(policies).toEqual([before.digest, after.digest]);
    const versions = versionsOf(compiled(before), compiled(after));
    expect(simulateCase(versions, request, place).changes).toEqual(changes);
  });

  test('keep the text of a draft that was tried, whatever is saved later', async () => {
    const path = `${address}/v1/policies/planview/customer-care/sv/draft`;
    const headers = { 'content-type': 'application/json' };
    const started = await fetch(path, { method: 'POST', headers, body: '{}' });
    const { text: draft } = (await started.json()) as { text: string };
    const tried = draft.replace(/^title: .*$/m, 'title: As it was tried');
    const save = (content: string, revision: string | null): Promise<Response> =>
      fetch(path, { method: 'PUT', body: content, headers: { 'content-type': 'application/yaml', 'if-match': revision ?? '' } });
    const saved = await save(tried, started.headers.get('etag'));
    expect(saved.status, await saved.clone().text()).toBe(200);
    const swedish = 'planview/customer-care/sv';
    const id = await begun(await send(`from=${swedish}@1&to=${swedish}@draft`, lines));
    await follow(id);
    const asTried = (await (await get(`/v1/simulations/${id}/versions/to`)).json()) as Record<string, unknown>;
    expect(asTried.title).toBe('As it was tried');
    const resaved = await save(draft.replace(/^title: .*$/m, 'title: As it is now'), saved.headers.get('etag'));
    expect(resaved.status).toBe(200);
    expect(await (await get(`/v1/simulations/${id}/versions/to`)).json()).toEqual(asTried);
    expect((await get(`/v1/simulations/${id}/versions/between`)).status).toBe(404);
    expect((await get('/v1/simulations/none/versions/to')).status).toBe(404);
    expect((await get('/v1/simulations/none/changes/1')).status).toBe(404);
  });

  test('can be cancelled, and keep what they had found; no more run than may', async () => {
    const input = await Promise.all([send(query, veryMany()), send(query, veryMany())]);
    const running = await Promise.all(input.map(begun));
    const third = await send(query, lines);
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('5');
    for (const id of running) {
      const cancelled = await fetch(`${address}/v1/simulations/${id}`, { method: 'DELETE' });
      expect(await cancelled.json()).toMatchObject({ id, state: 'cancelled' });
    }
    const { events, told } = await follow(running[0] ?? '');
    expect([events, told.state]).toEqual([['cancelled'], 'cancelled']);
    await begun(await send(query, lines));
  });

  test('take recorded decisions', async () => {
    const asked = cases
      .slice(0, 40)
      .map((one) => `${JSON.stringify({ case: one, asOf: '2026-09-01T00:00:00Z' })}\n`)
      .join('');
    const decided = await fetch(`${address}/v1/decisions/batch`, { method: 'POST', body: asked });
    const decisions = (await decided.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { decisionId?: string });
    const recorded = decisions.filter(({ decisionId }) => decisionId !== undefined).length;
    await expect
      .poll(async () => ((await (await get('/v1/decisions?limit=500')).json()) as { items: unknown[] }).items.length, {
        timeout: 60_000,
      })
      .toBe(recorded);
    const id = await begun(await send(query, JSON.stringify({ recorded: {} }), 'application/json'));
    const { told } = await follow(id);
    expect(told).toMatchObject({ state: 'finished', report: { cases: recorded } });
    const listed = await changesOf(id);
    expect(listed.length).toBeGreaterThan(0);
    for (const { place, id: caseId } of listed) {
      const { request } = (await (await get(`/v1/simulations/${id}/changes/${place}`)).json()) as WholeCase;
      expect(request).toMatchObject({ case: { id: caseId }, asOf: '2026-09-01T00:00:00.000Z' });
    }
    const wrong = await send(query, JSON.stringify({ recorded: { polici: french, from: 'yesterday' } }), 'application/json');
    expect(await wrong.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/recorded/polici', nearest: 'policy' }, { pointer: '/recorded/from' }],
    });
  });

  test('tell cases with faults from those without', async () => {
    const id = await begun(
      await send(query, `${lines}{"id":"bad","dataLoss":"no","openedAt":"2026-06-10T10:00:00Z"}\nnot json\n`),
    );
    const { told } = await follow(id);
    expect(told.report).toMatchObject({ cases: 402, undecided: [{ place: 401, id: 'bad' }, { place: 402 }] });
  });

  test.each([
    ['no body', query, '', 'application/x-ndjson', 400, { detail: expect.stringContaining('there is nothing to read') }],
    [
      'a heading with faults',
      query,
      'id,prodct\nA,leankit\n',
      'text/csv',
      422,
      { errors: [{ line: 1, column: 2, nearest: 'product' }] },
    ],
    [
      'a version that is not there',
      `to=${french}@9`,
      lines,
      'application/x-ndjson',
      404,
      { detail: expect.stringContaining('there is no') },
    ],
    [
      'a file on the server',
      'to=/etc/passwd.yaml',
      lines,
      'application/x-ndjson',
      422,
      { detail: expect.stringContaining('names no policy') },
    ],
    [
      'a misspelt query',
      `${query}&asof=2026-01-01T00:00:00Z`,
      lines,
      'application/x-ndjson',
      422,
      { errors: [{ pointer: '/asof', nearest: 'asOf' }] },
    ],
    [
      'a draft that nobody started',
      `${query}&draft=nothing`,
      lines,
      'application/x-ndjson',
      422,
      { errors: [{ pointer: '/draft' }] },
    ],
  ])('refuse %s', async (_, asked, body, type, status, problem) => {
    const response = await send(asked, body, type);
    expect(await response.json()).toMatchObject({ status, ...problem });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('say of one that nobody knows that there is none', async () => {
    for (const path of ['', '/events', '/changes']) expect((await get(`/v1/simulations/nothing${path}`)).status).toBe(404);
  });

  test('belong to the draft that they try, and stay with it', async () => {
    const started = await fetch(`${address}/v1/policies/${french}/draft`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    const { id: draft } = (await started.json()) as { id: string };
    const id = await begun(await send(`to=${french}@draft`, lines));
    await follow(id);
    await expect
      .poll(async () => ((await (await get(`/v1/simulations?draft=${draft}`)).json()) as { items: unknown[] }).items, {
        timeout: 60_000,
      })
      .toMatchObject([{ id, draft, state: 'finished' }]);
  });
});
