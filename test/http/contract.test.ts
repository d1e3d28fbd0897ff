import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { addPerson, openAccessPlace, origin, signedIn } from '../auth/access-place.ts';
import { writtenText } from '../written-text.ts';

type Schema = { readonly $ref?: string; readonly properties?: Readonly<Record<string, unknown>> } & Readonly<
  Record<string, unknown>
>;
type Answers = Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Answers }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const place = await openAccessPlace({ record: { record: 'all', sampleRate: 1, mask: [], retentionDays: 30 } });
afterAll(place.close);
const person = await addPerson(place, 'ada', 'admin');
const ada = await signedIn(place, person);
await addPerson(place, 'ben', 'editor');
const document: Document = JSON.parse(await (await place.app.request(`${origin}/openapi.json`)).text());
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

/** A schema with what it names, in which nothing may stand that it does not tell. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...schema } = value as Schema;
  if (typeof $ref === 'string') return closed(document.components.schemas[$ref.split('/').at(-1) ?? '']);
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return 'properties' in schema && schema.type === 'object' ? { additionalProperties: false, ...parts } : parts;
}

/** The schemas of answers that say what stands in them, by route and status. */
const told = new Map<string, object>(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.entries(responses).flatMap(([status, { content }]) => {
        const schema = content?.['application/json']?.schema;
        const tells = status.startsWith('2') && schema !== undefined && ('$ref' in schema || 'properties' in schema);
        return tells ? [[`${method.toUpperCase()} ${path} ${status}`, closed(schema) as object] as const] : [];
      }),
    ),
  ),
);
const asked = new Set<string>();

function faultText({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message}: ${JSON.stringify(params)}`;
}

/** Asks, and holds the answer against what OpenAPI says of it. `route` is the path as OpenAPI writes it; `filled` what stands in it. */
async function ask(
  route: `${string} ${string}`,
  {
    filled = [],
    query = '',
    body,
    type = 'application/json',
    headers = {},
  }: {
    readonly filled?: readonly string[];
    readonly query?: string;
    readonly body?: unknown;
    readonly type?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
) {
  const [method = '', path = ''] = route.split(' ');
  const parts = [...filled];
  const address = `${origin}${path.replace(/\{\w+\}/g, () => parts.shift() ?? '')}${query}`;
  const response = await place.app.request(address, {
    method,
    headers: { ...ada, ...headers, ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const key = `${route} ${response.status}`;
  expect(response.ok, `${key}: ${text.slice(0, 500)}`).toBe(true);
  if (response.status === 204) return {};
  const answer = JSON.parse(text);
  const schema = told.get(key);
  if (schema !== undefined) {
    asked.add(key);
    ajv.validate(schema, answer);
    expect((ajv.errors ?? []).map(faultText), key).toEqual([]);
  }
  return answer;
}

const filled = ['acme', 'help', 'en'];
/** Over which text of a draft something is done. */
const basedOn = ({ revision }: { readonly revision: string }) => ({ 'if-match': `"${revision}"` });

const edition = '/v1/policies/{vendor}/{policy}/{language}';
const calendar = { timeZone: 'UTC', open: [{ days: 'mon-fri', from: '09:00', to: '12:00' }] };
const swedish = { vendor: 'planview', product: 'ppm-pro', language: 'sv', region: 'americas', requestedSeverity: 'moderate' };

test('what the server answers is what the contract says: no field lacks, none is too many', async () => {
  const decision = await ask('POST /v1/decisions', { body: { case: { ...swedish, openedAt: '2026-11-20T10:00:00Z' } } });
  await place.services.recorder.flush();
  await ask('POST /v1/clock', { body: { calendar, op: 'open', at: '2026-11-20T10:00:00Z' } });
  await ask('GET /v1/facts');
  await ask('GET /v1/holidays/{country}', { filled: ['SE'], query: '?from=2026&to=2026' });
  await ask('GET /v1/labels', { query: '?policy=planview/customer-care' });
  await ask('GET /v1/days', { query: '?rule=4th%20thursday%20in%20november&from=2026&to=2026' });
  await ask('GET /healthz');
  await ask('GET /readyz');
  await ask('GET /v1/decisions');
  await ask('GET /v1/decisions/{id}', { filled: [decision.decisionId] });
  await ask('GET /v1/decisions/{id}/replay', { filled: [decision.decisionId] });

  await ask(`POST ${edition}/draft`, { filled, body: { template: {} } });
  const yaml = { filled, type: 'application/yaml' };
  const first = await ask(`GET ${edition}/draft`, { filled });
  const written = await ask(`PUT ${edition}/draft`, { ...yaml, body: writtenText(first.text), headers: basedOn(first) });
  await ask(`POST ${edition}/draft/publication`, { filled, body: { reason: 'New' }, headers: basedOn(written) });
  const started = await ask(`POST ${edition}/draft`, { filled, body: {} });
  const faulty = await ask(`PUT ${edition}/draft`, { ...yaml, body: 'title: [', headers: basedOn(started) });
  expect((await ask(`GET ${edition}/draft/check`, { filled })).faults.length).toBeGreaterThan(0);
  const faster = started.text.replace('p2: 2 hours', 'p2: 1 hour');
  const saved = await ask(`PUT ${edition}/draft`, { ...yaml, body: faster, headers: basedOn(faulty) });
  await ask(`GET ${edition}/draft/check`, { filled });
  await ask(`POST ${edition}/draft/reviews`, { filled, body: { kind: 'comment', text: 'Why?', place: '/targets' } });
  await ask(`GET ${edition}/draft/reviews`, { filled });
  expect(await ask(`GET ${edition}/draft/document`, { filled })).toMatchObject({ policy: 'acme/help', version: 2 });
  await ask(`GET ${edition}/draft/reviewers`, { filled });
  await ask(`PUT ${edition}/draft/look`, { filled, body: { revision: saved.revision } });
  const unseen = await ask(`PUT ${edition}/draft`, { ...yaml, body: `${faster}\n`, headers: basedOn(saved) });
  expect(await ask(`GET ${edition}/draft/news`, { filled })).toMatchObject({
    since: { kind: 'look' },
    comparison: { meaning: 0 },
  });
  await ask('GET /v1/drafts');
  await ask('GET /v1/policies');
  const sides = '?from=acme/help/en@1&to=acme/help/en@draft';
  await ask('GET /v1/comparisons', { query: sides });
  expect(await ask('GET /v1/comparisons', { query: `${sides}&exact=true` })).toMatchObject({ exact: { isSame: false } });
  await ask('GET /v1/analysis', { query: '?policy=acme/help/en@draft' });
  expect(await ask('GET /v1/analysis', { query: '?policy=planview/customer-care/fr@1' })).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ kind: 'graver-gets-less', rule: 'essential-simple-workaround' }),
    ]),
  });
  await ask('POST /v1/comparisons', { body: { to: { ref: 'acme/help/en@draft' } } });
  await ask('GET /v1/comparisons/languages', { query: '?policy=planview/customer-care' });

  const openedAt = '2026-11-20T10:00:00Z';
  const major = { vendor: 'acme', language: 'en', supportPlan: 'gold', requestedSeverity: 'p2', openedAt };
  const begun = await ask('POST /v1/simulations', {
    query: sides,
    body: [{ case: major }, { case: { vendor: 'nobody', openedAt } }],
  });
  const events = `${origin}/v1/simulations/${begun.id}/events`;
  await (await place.app.request(events, { headers: ada })).text();
  const simulation = { filled: [begun.id] };
  const ended = await ask('GET /v1/simulations/{id}', simulation);
  expect(ended).toMatchObject({ state: 'finished', report: { different: 1, undecided: [{ place: 2 }] } });
  await ask('GET /v1/simulations');
  const changes = await ask('GET /v1/simulations/{id}/changes', simulation);
  await ask('GET /v1/simulations/{id}/changes/{place}', { filled: [begun.id, String(changes.items[0].place)] });
  await ask('DELETE /v1/simulations/{id}', simulation);

  await ask(`DELETE ${edition}/draft`, { filled, headers: basedOn(unseen) });
  expect((await ask(`GET ${edition}/draft/discarded`, { filled })).items).toMatchObject([{ id: saved.id, discardedBy: 'ada' }]);
  await ask(`POST ${edition}/draft/restoration`, { filled, body: {} });
  place.passTime(3_600_000);
  const monday = { from: '2027-01-04', reason: 'Faster' };
  await ask(`POST ${edition}/draft/publication`, { filled, body: monday, headers: basedOn(unseen) });
  const fix = await ask(`POST ${edition}/draft`, { filled, body: { from: 'acme/help/en@1' } });
  expect(await ask(`GET ${edition}/{version}/combination`, { filled: [...filled, '2'] })).toMatchObject({ isKept: true });
  const now = await ask(`POST ${edition}/draft/publication`, { filled, body: { reason: 'Fix' }, headers: basedOn(fix) });
  expect(now).toMatchObject({ version: 'acme/help/en@3', followedBy: [2] });
  const moved = await ask(`POST ${edition}/{version}/move`, {
    filled: [...filled, '2'],
    body: { ...monday, from: '2027-01-11' },
  });
  expect(moved).toMatchObject({ version: 'acme/help/en@4', withdraws: [2] });
  await ask(`POST ${edition}/{version}/cancellation`, { filled: [...filled, '4'], body: { reason: 'Not agreed' } });
  place.passTime(3_600_000);
  await ask(`POST ${edition}/rollback`, { filled, body: { to: 1, reason: 'Back' } });
  await ask(`POST ${edition}/retirement`, { filled, body: { from: '2027-01-01', reason: 'Over' } });
  await ask(`GET ${edition}/versions`, { filled });
  await ask(`DELETE ${edition}/retirement`, { filled, body: { reason: 'Not yet' } });
  await ask(`GET ${edition}/history`, { filled });

  const token = await ask('POST /v1/tokens', { body: { name: 'helpdesk', scopes: ['decide'] } });
  await ask('GET /v1/tokens');
  await ask('DELETE /v1/tokens/{token}', { filled: [token.id] });
  const invitation = await ask('POST /v1/invitations', { body: { name: 'eve', grants: ['editor:planview'] } });
  await ask('GET /v1/invitations');
  await ask('DELETE /v1/invitations/{invitation}', { filled: [invitation.id] });
  await ask('PATCH /v1/people/{person}', { filled: ['ben'], body: { grants: ['publisher'] } });
  await ask('GET /v1/people');
  await ask('DELETE /v1/people/{person}', { filled: ['ben'] });
  await ask('GET /v1/audit');
  await ask('GET /v1/audit/names');
  const { items: sittings } = await ask('GET /v1/audit/sittings');
  const saving = sittings.find(({ hasChanges }: { hasChanges: boolean }) => hasChanges);
  await ask('GET /v1/audit/{sequence}/changes', { filled: [String(saving.sequence)] });
  await ask('GET /v1/audit/verification');
  await ask('GET /v1/session');
  await ask('DELETE /v1/session');
  await ask('DELETE /v1/sessions', { headers: await signedIn(place, person) });
});

test('every route that says what it answers was asked', () => {
  expect([...told.keys()].filter((key) => !asked.has(key))).toEqual([]);
});
