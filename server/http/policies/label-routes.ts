import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { type Labels, labelsSchema } from '../../../contract/labels.ts';
import { type LoadedPolicy, ruleLists } from '../../../engine/index.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { namedQuery } from '../shared/named-query.ts';

type Label = Labels['rules'][number];

/** What policies call their severities and rules, for those who look for them by their words. */
export function labelRoutes({ watcher }: Pick<LifecycleContext, 'watcher'>) {
  return new Hono().get(
    '/v1/labels',
    describeRoute({
      tags: ['Policies'],
      summary: 'What severities and rules are called',
      parameters: [
        {
          in: 'query',
          name: 'policy',
          description: 'A policy or an edition whose rules are wanted.',
          schema: { type: 'string' },
        },
      ],
      responses: { 200: jsonAnswer('By policy and language.', labelsSchema) },
    }),
    namedQuery('policy'),
    (context) => {
      const { policy: wanted } = context.req.valid('query');
      const newest = newestOf(watcher.snapshot.loaded);
      const named = newest.filter(({ policy: { id, language } }) => wanted === id || wanted === `${id}/${language}`);
      const answer: Labels = { severities: newest.flatMap(severitiesOf), rules: named.flatMap(rulesOf) };
      return context.json(answer);
    },
  );
}

/** The newest version of each edition that decides; a base does not. */
function newestOf(loaded: readonly LoadedPolicy[]): readonly LoadedPolicy[] {
  const newest = new Map<string, LoadedPolicy>();
  for (const one of loaded) {
    const name = `${one.policy.id}/${one.policy.language}`;
    const known = newest.get(name);
    if (one.policy.language !== 'base' && (known === undefined || known.policy.version < one.policy.version))
      newest.set(name, one);
  }
  return [...newest.values()];
}

function severitiesOf({ policy: { id: policy, language, document } }: LoadedPolicy): Label[] {
  return Object.entries(document.severities ?? {}).map(([id, { label }]) => ({ policy, language, id, label: label ?? null }));
}

function rulesOf({ policy: { id: policy, language, document } }: LoadedPolicy): Label[] {
  return Object.values(ruleLists).flatMap(({ path }) => {
    const rules = path.reduce<unknown>(
      (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
      document,
    );
    if (!Array.isArray(rules)) return [];
    return rules.flatMap((rule: unknown): Label[] => {
      if (typeof rule !== 'object' || rule === null || !('id' in rule)) return [];
      const label = 'label' in rule && typeof rule.label === 'string' ? rule.label : null;
      return [{ policy, language, id: String(rule.id), label }];
    });
  });
}
