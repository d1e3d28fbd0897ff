import type { SupportPolicy } from './policy-document.generated.ts';

/** What a policy is called where its vendor is not named beside it: the vendor's name before the title, unless the title begins with it. */
export function fullTitle({ vendorName, title }: Pick<SupportPolicy, 'vendorName' | 'title'>): string {
  if (vendorName === undefined || title === undefined) return title ?? vendorName ?? '';
  const isNamed = title.toLowerCase().startsWith(vendorName.toLowerCase());
  return isNamed ? title : `${vendorName} · ${title}`;
}
