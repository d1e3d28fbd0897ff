import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { addPerson, openAccessPlace, signedIn } from '../auth/access-place.ts';
import { faster } from '../lifecycle/french-story.ts';

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
const document: Document = JSON.parse(await (await place.app.request('https://dueline.example.com/openapi.json')).text());
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
        const tells = schema !== undefined && ('$ref' in schema || 'properties' in schema);
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
  route: string,
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
  const address = `https://dueline.example.com${path.replace(/\{\w+\}/g, () => parts.shift() ?? '')}${query}`;
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

const french = ['planview', 'customer-care', 'fr'];
const edition = '/v1/policies/{vendor}/{policy}/{language}';
const calendar = { timeZone: 'UTC', open: [{ days: 'mon-fri', from: '09:00', to: '12:00' }] };
const swedish = { vendor: 'planview', product: 'ppm-pro', language: 'sv', region: 'americas', requestedSeverity: 'moderate' };

test('what the server answers is what the contract says: no field lacks, none is too many', async () => {
  const decision = await ask('POST /v1/decisions', { body: { case: { ...swedish, openedAt: '2026-11-20T10:00:00Z' } } });
  await place.services.recorder.flush();
  await ask('POST /v1/clock', { body: { calendar, op: 'open', at: '2026-11-20T10:00:00Z' } });
  await ask('GET /v1/decisions');
  await ask('GET /v1/decisions/{id}', { filled: [decision.decisionId] });
  await ask('GET /v1/decisions/{id}/replay', { filled: [decision.decisionId] });

  const { revision } = await ask(`POST ${edition}/draft`, { filled: french, body: {} });
  const { text } = await ask(`GET ${edition}/draft`, { filled: french });
  const change = { filled: french, type: 'application/yaml', headers: { 'if-match': `"${revision}"` } };
  await ask(`PUT ${edition}/draft`, { ...change, body: 'title: [' }).then(async (faulty) => {
    const check = await ask(`GET ${edition}/draft/check`, { filled: french });
    expect(check.faults.length).toBeGreaterThan(0);
    await ask(`PUT ${edition}/draft`, { ...change, body: faster(text), headers: { 'if-match': `"${faulty.revision}"` } });
  });
  await ask(`GET ${edition}/draft/check`, { filled: french });
  await ask(`POST ${edition}/draft/reviews`, { filled: french, body: { kind: 'comment', text: 'Why?', place: '/targets' } });
  await ask(`GET ${edition}/draft/reviews`, { filled: french });
  await ask('GET /v1/drafts');
  await ask('GET /v1/policies');
  const sides = '?from=planview/customer-care/fr@1&to=planview/customer-care/fr@draft';
  await ask('GET /v1/comparisons', { query: sides });
  await ask('POST /v1/comparisons', { body: { to: { ref: 'planview/customer-care/fr@draft' } } });
  await ask('GET /v1/comparisons/languages', { query: '?policy=planview/customer-care' });

  const openedAt = '2026-11-20T10:00:00Z';
  const major = { vendor: 'planview', product: 'clarizen', language: 'fr', requestedSeverity: 'major', openedAt };
  const begun = await ask('POST /v1/simulations', {
    query: sides,
    body: [{ case: major }, { case: { vendor: 'nobody', openedAt } }],
  });
  const events = await place.app.request(`https://dueline.example.com/v1/simulations/${begun.id}/events`, { headers: ada });
  await events.text();
  const filled = [begun.id];
  const ended = await ask('GET /v1/simulations/{id}', { filled });
  expect(ended).toMatchObject({ state: 'finished', report: { different: 1, undecided: [{ place: 2 }] } });
  await ask('GET /v1/simulations');
  const changes = await ask('GET /v1/simulations/{id}/changes', { filled });
  await ask('GET /v1/simulations/{id}/changes/{place}', { filled: [begun.id, String(changes.items[0].place)] });
  await ask('DELETE /v1/simulations/{id}', { filled });

  const current = await ask(`GET ${edition}/draft`, { filled: french });
  const publication = { filled: french, body: { reason: 'Faster' }, headers: { 'if-match': `"${current.revision}"` } };
  await ask(`POST ${edition}/draft/publication`, publication);
  await ask(`POST ${edition}/rollback`, { filled: french, body: { to: 1, reason: 'Back' } });
  await ask(`POST ${edition}/retirement`, { filled: french, body: { from: '2027-01-01', reason: 'Over' } });
  await ask(`GET ${edition}/versions`, { filled: french });
  await ask(`DELETE ${edition}/retirement`, { filled: french, body: { reason: 'Not yet' } });
  await ask(`GET ${edition}/history`, { filled: french });

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
  await ask('GET /v1/audit/verification');
  await ask('GET /v1/session');
  await ask('DELETE /v1/session');
  await ask('DELETE /v1/sessions', { headers: await signedIn(place, person) });
});

test('every route that says what it answers was asked', () => {
  expect([...told.keys()].filter((key) => !asked.has(key))).toEqual([]);
});
