import type { Page, PageOf } from '../storage/port/page.ts';

/** Every entry of a list, page by page. */
export async function everything<T>(list: (page: Page) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 200, cursor });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
