import type { Entity, Facet } from '../entity.ts';
import { facetOf, facetsOf, type Tellers } from '../facets.ts';
import type { Outlook } from '../outlook.ts';
import { quoted } from '../plain-words.ts';
import { mapEntities } from './map-entities.ts';

const released = (value: unknown): string | null =>
  value === undefined ? null : quoted(String((value as { every?: string }).every ?? ''));

const fact: Tellers = {
  values: {
    form: (value) => Object.keys(value ?? {}).sort(),
    words: (value) => (value === undefined ? null : Object.keys(value as object).join(', ')),
    items: (value) => Object.keys(value ?? {}).map((id) => ({ form: id, words: id })),
  },
};

/** The words of a policy: its products, plans, case types, symptoms, further facts and severities. */
export function vocabularyEntities({ document }: Outlook): Entity[] {
  const { products, supportPlans, caseTypes, symptoms, facts, severities } = document;
  return [
    ...mapEntities(withoutReleases(products), plainMap('products', ['products'], 'product'), (_, path) =>
      releaseFacets(products?.[String(path[1])]?.releases, path),
    ),
    ...mapEntities(supportPlans, plainMap('plans', ['supportPlans'], 'support plan')),
    ...mapEntities(caseTypes, plainMap('case-types', ['caseTypes'], 'case type')),
    ...mapEntities(symptoms, plainMap('facts', ['symptoms'], 'symptom')),
    ...mapEntities(facts, { ...plainMap('facts', ['facts'], 'fact'), tellers: fact }, valueWordings),
    ...mapEntities(severities, {
      ...plainMap('severities', ['severities'], 'severity'),
      tellers: { withoutTargets: { what: 'without targets' } },
      order: 'counts',
    }),
  ].map((entity) => ({ ...entity, sense: '' }));
}

function plainMap(stage: Entity['stage'], path: readonly string[], noun: string) {
  return { stage, path, noun, tellers: {} };
}

type Products = NonNullable<Outlook['document']['products']>;
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
      link: { what: 'releases described at' },
      source: { weight: 'words', what: 'releases, source' },
    }),
  ];
}

/** The labels of a fact's values. */
function valueWordings(entry: object, path: Facet['path']): Facet[] {
  const { values } = entry as { values?: Readonly<Record<string, object>> };
  return Object.entries(values ?? {}).map(([id, term]) => ({
    ...facetOf(`value ${id}`, term, [...path, 'values', id], { weight: 'words' }),
    isBeside: true,
  }));
}
