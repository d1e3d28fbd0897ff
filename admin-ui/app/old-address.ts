/** Cases used to be described at the root; what an old link states leads to where they are described now. */
export function addressNow({ pathname, search }: { readonly pathname: string; readonly search: string }): string | undefined {
  const names = [...new URLSearchParams(search).keys()];
  const isCase = pathname === '/' && names.some((name) => name !== 'find');
  return isCase ? `/simulate${search}` : undefined;
}
