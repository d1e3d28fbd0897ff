const lost = new Set<string>();

/** Notes the style sheets of later parts that cannot be fetched: the loader asks for each only once. Gives what ends that. */
export function noteLostStyles(): () => void {
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    lost.add(target.href);
    target.remove();
  };
  addEventListener('error', note, { capture: true });
  return () => removeEventListener('error', note, { capture: true });
}

/** Fetches again what could not be fetched before. Throws where one of them still cannot be. */
export async function fetchLostStyles(): Promise<void> {
  await Promise.all([...lost].map(fetchStyle));
}

async function fetchStyle(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  await new Promise((ready, failed) => {
    link.onload = ready;
    link.onerror = () => failed(new Error(`no answer for ${href}`));
    document.head.append(link);
  });
  lost.delete(href);
}
