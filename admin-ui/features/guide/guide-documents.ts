const texts = import.meta.glob<string>('../../../docs/*.md', { query: '?raw', import: 'default' });
const images = import.meta.glob<string>('../../../docs/images/*.png', { query: '?url', import: 'default', eager: true });

/** The text of a document by its name, as `guide`; undefined where there is none. */
export async function readDocument(name: string): Promise<string | undefined> {
  return texts[`../../../docs/${name}.md`]?.();
}

/** Where a picture of a document is, by its address in the document. */
export function imageAddress(address: string): string {
  return images[`../../../docs/${address}`] ?? address;
}

/** Where a link of a document leads on the page; undefined where it leads to nothing that is here. */
export function linkAddress(address: string): string | undefined {
  const [, name, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(address) ?? [];
  if (name !== undefined && `../../../docs/${name}.md` in texts)
    return name === 'guide' ? `/guide${anchor}` : `/guide/${name}${anchor}`;
  return /^(#|https?:)/.test(address) ? address : undefined;
}
