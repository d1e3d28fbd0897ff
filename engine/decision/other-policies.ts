import type { CompiledPolicy } from './compiled-policy.ts';

/** A policy that may hold in place of the one that decides, and the products for which it does. */
export type OtherPolicy = {
  readonly policy: string;
  readonly title: string;
  readonly products: readonly { readonly id: string; readonly label: string }[];
};

/** How many products a policy covers; all that there are where it names none. */
export function breadthOf({ document }: CompiledPolicy): number {
  return document.products === undefined ? Number.POSITIVE_INFINITY : Object.keys(document.products).length;
}

/** The ids of the policies that cover the most products, in whichever of their languages. */
export function widestPolicies(policies: readonly CompiledPolicy[]): ReadonlySet<string> {
  const widest = Math.max(...policies.map(breadthOf));
  return new Set(policies.filter((policy) => breadthOf(policy) === widest).map(({ id }) => id));
}

/**
 * The policies that may hold in place of the one picked for a case that states no product: those of the ones in force that cover fewer
 * products. They are called as in the language of the picked one, where they exist in that.
 */
export function otherPolicies(picked: CompiledPolicy, inForce: readonly CompiledPolicy[]): OtherPolicy[] {
  const widest = widestPolicies(inForce);
  const narrower = inForce.filter(({ id }) => !widest.has(id));
  return [...new Set(narrower.map(({ id }) => id))].sort().map((id) => {
    const editions = narrower.filter((policy) => policy.id === id).sort((a, b) => (a.language < b.language ? -1 : 1));
    const told = editions.find(({ language }) => language === picked.language) ?? editions[0];
    const products = Object.assign(
      {},
      ...editions.map(({ document }) => document.products),
      picked.document.products,
    ) as NonNullable<CompiledPolicy['document']['products']>;
    const covered = new Set(editions.flatMap(({ document }) => Object.keys(document.products ?? {})));
    return {
      policy: id,
      title: told?.document.title ?? id,
      products: [...covered].map((product) => ({ id: product, label: products[product]?.label ?? product })),
    };
  });
}
