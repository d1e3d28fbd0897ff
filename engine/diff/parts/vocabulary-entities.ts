import { describeCondition } from '../../conditions/sentence.ts';
import { listMessages } from '../../messages/lists.ts';
import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import { listed } from '../../policy/case-vocabulary.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import { quoted } from '../describe-value.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity, Facet } from '../entity.ts';
import { type FacetFormatter, type FacetFormatters, facetOf, facetsOf, wording } from '../facets.ts';
import { mapEntities } from './map-entities.ts';

const released = (value: unknown): MessageValue | null =>
  value === undefined ? null : quoted(String((value as { every?: string }).every ?? ''));

const fact: FacetFormatters = {
  values: {
    form: (value) => Object.keys(value ?? {}).sort(),
    words: (value) => (value === undefined ? null : listMessages(Object.keys(value as object))),
    items: (value) => Object.keys(value ?? {}).map((id) => ({ form: id, words: id })),
  },
  type: { words: (value) => (value === undefined ? null : describeId(String(value), 'type')) },
};

/** Names, of which a single one may be written without a list. */
const names: FacetFormatter = {
  form: (value) => (value === undefined ? null : listed(value as string | string[])),
  words: (value) => (value === undefined ? null : listMessages([...listed(value as string | string[])])),
};

/** What starts, stops and pauses clocks. */
const clock: FacetFormatters = { starts: names, stops: names, restarts: names, begins: names, ends: names };

/** The words of a policy: its products, plans, case types, symptoms, facts, events, metrics, pauses and severities. */
export function vocabularyEntities(context: DocumentContext): Entity[] {
  const { document } = context;
  const { products, supportPlans, caseTypes, symptoms, facts, events, metrics, pauses, severities } = document;
  return [
    ...mapEntities(
      withoutReleases(products),
      plainMap('products', ['products'], (id) => messageOf('diff.entry.product', { id })),
      (_, path) => releaseFacets(ownValue(products, String(path[1]))?.releases, path),
    ),
    ...mapEntities(
      supportPlans,
      plainMap('plans', ['supportPlans'], (id) => messageOf('diff.entry.support-plan', { id })),
    ),
    ...mapEntities(
      caseTypes,
      plainMap('case-types', ['caseTypes'], (id) => messageOf('diff.entry.case-type', { id })),
    ),
    ...mapEntities(
      symptoms,
      plainMap('facts', ['symptoms'], (id) => messageOf('diff.entry.symptom', { id })),
    ),
    ...mapEntities(
      facts,
      { ...plainMap('facts', ['facts'], (id) => messageOf('diff.entry.fact', { id })), tellers: fact },
      valueWordings,
    ),
    ...mapEntities(
      events,
      plainMap('facts', ['events'], (id) => messageOf('diff.entry.event', { id })),
    ),
    ...mapEntities(metrics, {
      ...plainMap('targets', ['metrics'], (id) => messageOf('diff.entry.metric', { id })),
      tellers: clock,
    }),
    ...mapEntities(pauses, { ...plainMap('targets', ['pauses'], (id) => messageOf('diff.entry.pause', { id })), tellers: clock }),
    ...conditionEntities(context),
    ...mapEntities(severities, {
      ...plainMap('severities', ['severities'], (id) => messageOf('diff.entry.severity', { id })),
      tellers: { withoutTargets: { what: messageOf('diff.facet.without-targets') } },
      order: 'counts',
    }),
  ].map((entity) => ({ ...entity, sense: '' }));
}

/** The conditions that have a name: what each says, once, wherever it is asked. */
function conditionEntities({ document, condition, form }: DocumentContext): Entity[] {
  return Object.entries(document.conditions ?? {}).map(([id, when]) => {
    const path = ['conditions', id];
    const words = describeCondition(condition(when));
    const says = form(condition(when));
    const facet: Facet = { key: 'when', what: undefined, weight: 'meaning', path, value: when, form: says, words };
    const name = messageOf('diff.entry.condition', { id });
    const entry = { stage: 'facts', list: 'conditions', id, path, name, words, weight: 'meaning' } as const;
    return { ...entry, facets: [facet], isOnlyName: true, sense: says, likeness: '', order: 'unordered' };
  });
}

function plainMap(stage: Entity['stage'], path: readonly string[], named: (id: string) => MessageValue) {
  return { stage, path, named, tellers: {} };
}

type Products = NonNullable<DocumentContext['document']['products']>;
type Releases = NonNullable<Products[string]['releases']>;

function withoutReleases(products: Products | undefined): Record<string, object> {
  return Object.fromEntries(Object.entries(products ?? {}).map(([id, { releases: _, ...product }]) => [id, product]));
}

/** How often a product is released is said in the policy's language; where its releases are described is the same in all. */
function releaseFacets(releases: Releases | undefined, path: Facet['path']): Facet[] {
  if (releases === undefined) return [];
  const { every, ...others } = releases;
  return [
    facetOf('releases', every, [...path, 'releases', 'every'], { weight: 'told', words: () => released({ every }) }),
    ...facetsOf(others, [...path, 'releases'], {
      link: { what: messageOf('diff.facet.releases-link') },
      source: { ...wording.source, what: messageOf('diff.facet.releases-source') },
    }).map((facet) => ({ ...facet, key: `releases ${facet.key}` })),
  ];
}

/** The labels of a fact's values. */
function valueWordings(entry: object, path: Facet['path']): Facet[] {
  const { values } = entry as { values?: Readonly<Record<string, object>> };
  return Object.entries(values ?? {}).map(([id, described]) => ({
    ...facetOf(`value ${id}`, described, [...path, 'values', id], {
      what: messageOf('diff.entry.value', { id }),
      weight: 'words',
    }),
    isBeside: true,
  }));
}
