const offered = ['en', 'sv', 'fr', 'cs', 'da', 'de', 'es', 'fi', 'it', 'ja', 'nb', 'nl', 'pl', 'pt', 'tr', 'zh'] as const;

/** The languages that are offered for a policy, and the one that is chosen. */
export function policyLanguages(chosen: string): readonly string[] {
  return offered.some((tag) => tag === chosen) ? offered : [chosen, ...offered];
}
