import { signal } from '@preact/signals';
import { readHolidaysOf } from '../../../shared/policies/holiday-table.ts';
import { type PolicySummary, readPolicy } from '../../../shared/policies/policies-client.ts';
import type { ExampleHealth, ToHealth } from './messages.ts';

/** How the examples came out, by the digest of their policy. */
export const exampleHealth = signal<ReadonlyMap<string, ExampleHealth>>(new Map());

const requested = new Set<string>();

/** Runs the examples of policies beside the page, each policy once. What cannot be read is left for the next time. */
export async function runExamplesOf(policies: readonly PolicySummary[]): Promise<void> {
  const fresh = policies.filter(({ digest, examples }) => examples > 0 && !requested.has(digest));
  if (fresh.length === 0) return;
  for (const { digest } of fresh) requested.add(digest);
  try {
    const documents = await Promise.all(fresh.map(readPolicy));
    const message: ToHealth = { policies: documents, holidays: await readHolidaysOf(documents) };
    const worker = new Worker(new URL('./health-worker.ts', import.meta.url), { type: 'module' });
    let left = documents.length;
    worker.addEventListener('message', ({ data }: MessageEvent<ExampleHealth>) => {
      exampleHealth.value = new Map(exampleHealth.value).set(data.digest, data);
      left -= 1;
      if (left === 0) worker.terminate();
    });
    worker.postMessage(message);
  } catch {
    for (const { digest } of fresh) requested.delete(digest);
  }
}
