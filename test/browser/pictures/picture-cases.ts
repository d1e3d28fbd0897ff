/** A made-up case of a French customer. */
export type PictureCase = Readonly<Record<string, unknown>>;

const severities = ['critical', 'major', 'major', 'major', 'moderate', 'moderate', 'moderate', 'minor', 'minor'];
const regions = ['emea', 'emea', 'emea', 'americas'];
const products = ['enterprise-one', 'enterprise-one', 'ppm-pro', 'projectplace', 'leankit'];
const origins = ['vendor-software', 'vendor-software', 'vendor-software', 'other-software'];

/** Cases that were opened one after another until an instant, about three hours apart, newest last; the same ones every time. */
export function pictureCases(count: number, until: string): PictureCase[] {
  let state = 20_261_117;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  return Array.from({ length: count }, (_, index) => {
    const before = (count - index) * 180 + below(120);
    return {
      id: `FR-${2000 + index}`,
      vendor: 'planview',
      product: one(products),
      language: 'fr',
      region: one(regions),
      defectOrigin: one(origins),
      requestedSeverity: one(severities),
      openedAt: new Date(Date.parse(until) - before * 60_000).toISOString(),
    };
  });
}
