import type { Context } from 'hono';
import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { describeRoute } from 'hono-openapi';
import { openStages } from '../../../contract/draft-stage.ts';
import {
  type BaseSummary,
  type PolicyList,
  type PolicySummary,
  type PolicyWithDigest,
  policiesSchema,
} from '../../../contract/policies.ts';
import {
  type CompiledPolicy,
  type LoadedPolicy,
  nearestName,
  type Policy,
  type Problem,
  pickVersion,
} from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem } from '../../errors/problems.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { stateOf } from '../../lifecycle/versions.ts';
import { messageOf } from '../../messages/message-of.ts';
import { draftName } from '../../policies/draft-name.ts';
import { diagnosticsForOthers, unusableFiles } from '../../policies/policy-snapshot.ts';
import { instantText } from '../../render/instant-text.ts';
import { draftPath } from '../../storage/port/edition.ts';
import { serializeDraft } from '../drafts/serialize-draft.ts';
import { instantQuery } from '../shared/instant-query.ts';
import { jsonAnswer, notJson } from '../shared/json-answer.ts';
import { namedQuery } from '../shared/named-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';

const tags = ['Policies'];
const path = (name: string, description: string) => ({
  in: 'path' as const,
  name,
  required: true,
  description,
  schema: { type: 'string' as const },
});
const policyPath = [
  path('vendor', 'as `planview`'),
  path('policy', 'as `customer-care`'),
  path('language', 'a language tag, or `base`'),
];
const atQuery = {
  in: 'query' as const,
  name: 'at',
  description: 'The moment at which it is in force; now where left out.',
  schema: { type: 'string' as const, format: 'date-time' },
};
const policyAnswer = {
  description:
    'The policy: JSON with what it takes over from its base, or with `Accept: application/yaml` the file as it was written.',
  content: {
    'application/json': { schema: { type: 'object' as const } },
    'application/yaml': { schema: { type: 'string' as const } },
  },
};

/** The policies: which there are, and each of them. */
export function policyRoutes(lifecycle: LifecycleContext) {
  const { now } = lifecycle;
  return new Hono()
    .get(
      '/v1/policies',
      describeRoute({
        tags,
        summary: 'List the policies',
        parameters: [atQuery],
        responses: {
          200: jsonAnswer('Every version, with whether it is in force, and the files that cannot be used.', policiesSchema),
          422: problemAnswer('`at` is not an instant.'),
        },
      }),
      namedQuery('at'),
      async (context) => {
        const at = instantQuery('at', context.req.valid('query').at, now());
        const { snapshot } = lifecycle.watcher;
        const drafts = await lifecycle.ledger.drafts.list({ stages: openStages }, { limit: 500 });
        const answer: PolicyList = {
          policies: snapshot.set.policies.map((policy) => serializePolicy(policy, at)),
          bases: snapshot.loaded.filter(({ policy }) => policy.language === 'base').map(({ policy }) => serializeBase(policy)),
          drafts: drafts.items.map((record) => ({
            ...serializeDraft(record),
            ...draftName(snapshot.drafts.find(({ path }) => path === draftPath(record.edition))?.text ?? ''),
          })),
          unusable: unusableFiles(diagnosticsForOthers(snapshot)),
        };
        return context.json(answer);
      },
    )
    .get(
      '/v1/policies/:vendor/:policy/:language',
      describeRoute({
        tags,
        summary: 'The policy in force',
        parameters: [...policyPath, atQuery],
        responses: {
          200: policyAnswer,
          404: problemAnswer('There is no such policy, or none in force then.'),
          422: problemAnswer('`at` is not an instant.'),
        },
      }),
      namedQuery('at'),
      (context) => {
        const { vendor, policy, language } = context.req.param();
        const at = instantQuery('at', context.req.valid('query').at, now());
        const { snapshot } = lifecycle.watcher;
        const found = pickVersion(snapshot.set.policies, { id: `${vendor}/${policy}`, language, version: undefined, at });
        const loaded = snapshot.loaded.find((one) => one.policy.digest === found?.digest);
        if (loaded === undefined) throw new ProblemError(noSuchPolicy(snapshot.loaded, `${vendor}/${policy}`, language));
        return sendPolicy(loaded, context);
      },
    )
    .get(
      '/v1/policies/:vendor/:policy/:language/:version{[0-9]+}',
      describeRoute({
        tags,
        summary: 'A version of a policy',
        parameters: [...policyPath, path('version', 'the number of the version')],
        responses: { 200: policyAnswer, 404: problemAnswer('There is no such version.') },
      }),
      (context) => {
        const { vendor, policy, language, version } = context.req.param();
        const { snapshot } = lifecycle.watcher;
        const loaded = snapshot.loaded.find(
          (one) =>
            one.policy.id === `${vendor}/${policy}` && one.policy.language === language && String(one.policy.version) === version,
        );
        if (loaded === undefined) throw new ProblemError(noSuchPolicy(snapshot.loaded, `${vendor}/${policy}`, language));
        return sendPolicy(loaded, context);
      },
    );
}

function serializePolicy(policy: CompiledPolicy, at: number): PolicySummary {
  const { id, vendor, language, version, digest, document, from, until, retiredFrom } = policy;
  const { vendorName = vendor, title, products, effective, source, examples = [] } = document;
  const state = stateOf(policy, at);
  return {
    policy: id,
    vendor,
    vendorName,
    language,
    version,
    title,
    source,
    products:
      products === undefined ? null : Object.entries(products).map(([product, { label = product }]) => ({ id: product, label })),
    appliesTo: document.appliesTo ?? null,
    from: effective?.from ?? null,
    until: effective?.until ?? null,
    begins: Number.isFinite(from) ? instantText(from) : null,
    ends: Number.isFinite(until) ? instantText(until) : null,
    timeZone: document.timeZone ?? 'UTC',
    retiredFrom: retiredFrom ?? null,
    state,
    inForce: state === 'in-force',
    digest,
    examples: examples.length,
  };
}

function serializeBase({
  id,
  vendor,
  language,
  version,
  digest,
  document: { title, source, timeZone = 'UTC' },
}: Policy): BaseSummary {
  return { policy: id, vendor, language, version, title, source, timeZone, digest };
}

function sendPolicy({ policy, file }: LoadedPolicy, context: Context) {
  const type = accepts(context, {
    header: 'Accept',
    supports: ['application/json', 'application/yaml', 'text/yaml', 'text/plain'],
    default: 'application/json',
  });
  const isYaml = type !== 'application/json';
  const headers = { etag: `"${policy.digest}${isYaml ? '-yaml' : ''}"`, vary: 'Accept' };
  if (context.req.header('if-none-match') === headers.etag) return notJson(context.body(null, 304, headers));
  if (isYaml) return notJson(context.body(file.text, 200, { ...headers, 'content-type': 'application/yaml; charset=utf-8' }));
  return context.json(
    { ...(policy.asWritten ?? policy.document), digest: policy.digest } satisfies PolicyWithDigest,
    200,
    headers,
  );
}

function noSuchPolicy(loaded: readonly LoadedPolicy[], id: string, language: string): Problem {
  const ids = [...new Set(loaded.map(({ policy }) => policy.id))];
  const versions = loaded
    .filter(({ policy }) => policy.id === id)
    .map(({ policy }) => `${policy.language} version ${policy.version}`);
  const nearest = nearestName(id, ids);
  const known =
    versions.length > 0
      ? messageOf('hint.there-is', { versions: versions.join(', ') })
      : nearest
        ? messageOf('hint.did-you-mean', { nearest })
        : messageOf('hint.there-are', { names: ids.join(', ') });
  return describeProblem({
    type: 'urn:dueline:problem:no-policy',
    title: messageOf('policy.unknown.title'),
    status: 404,
    detail: messageOf('policy.no-such-version', { id, language, hint: known }),
  });
}
