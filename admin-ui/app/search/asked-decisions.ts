import { useEffect, useState } from 'preact/hooks';
import { instantOf } from '../../../engine/index.ts';
import { findDecisions, readRecorded } from '../../features/decisions/recorded-decisions-client.ts';
import { text } from '../../platform/messages/text.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import type { SearchEntry } from './entry.ts';

type Recorded = Awaited<ReturnType<typeof findDecisions>>['items'][number];

/** How long typing rests before the server is asked. Milliseconds. */
const pause = 250;

/** So many decisions about one case are shown. */
const most = '4';

/** The id that a query can be: of a decision as a whole, or of a case, which has a digit in it; undefined where it is neither. */
export function askedId(query: string): { readonly kind: 'decision' | 'case'; readonly id: string } | undefined {
  const id = query.trim();
  if (/^dec-[0-9a-f]{32}$/.test(id)) return { kind: 'decision', id };
  return /^\S{2,200}$/.test(id) && /\d/.test(id) ? { kind: 'case', id } : undefined;
}

/** The decisions that a query names by their own id or by that of their case, and whether the server is still being asked. */
export function useAskedDecisions(query: string): { readonly entries: readonly SearchEntry[]; readonly isAsking: boolean } {
  const asked = askedId(query);
  const key = asked && `${asked.kind} ${asked.id}`;
  const [found, setFound] = useState<{ readonly key: string; readonly items: readonly Recorded[] } | undefined>(undefined);
  useEffect(() => {
    if (asked === undefined || key === undefined) return undefined;
    let isOver = false;
    const ask = () => {
      const answer = asked.kind === 'decision' ? readRecorded(asked.id).then((one) => [one]) : findOfCase(asked.id);
      // What cannot be found or asked for is not among what is found.
      answer.catch(() => []).then((items) => !isOver && setFound({ key, items }));
    };
    const waiting = setTimeout(ask, pause);
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, [key]);
  if (key === undefined) return { entries: [], isAsking: false };
  return found?.key === key ? { entries: found.items.map(entryOf), isAsking: false } : { entries: [], isAsking: true };
}

async function findOfCase(id: string): Promise<readonly Recorded[]> {
  return (await findDecisions({ case: id, limit: most })).items;
}

function entryOf({ id, caseId, policy, language, recordedAt }: Recorded): SearchEntry {
  return {
    group: 'decisions',
    title: caseId === null ? text('search.decision') : text('search.decision.of', { case: caseId }),
    hint: `${policy} · ${language} · ${formatMoment(instantOf(recordedAt), readersZone)}`,
    icon: 'list',
    address: `/decisions/${encodeURIComponent(id)}`,
  };
}
