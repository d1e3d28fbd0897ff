import { useEffect, useState } from 'preact/hooks';
import { type Query, type QueryResult, settleQuery } from '../../platform/client/use-query.ts';
import { shown } from '../../platform/messages/language-choice.ts';
import { readSimulation, type Simulation } from '../../shared/simulations/simulations-client.ts';

const ends = ['finished', 'cancelled', 'failed'] as const;
const askAgain = 2000;

/** A simulation, followed while it runs: by what the server sends, or, where that does not get through, by asking again. */
export function useSimulation(id: string): QueryResult<Simulation> & { readonly set: (simulation: Simulation) => void } {
  const [query, setQuery] = useState<Query<Simulation>>({ status: 'pending' });
  const [attempt, setAttempt] = useState(0);
  const language = shown.value?.language;
  useEffect(() => {
    let isOver = false;
    let events: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const found = await settleQuery(readSimulation(id));
      if (isOver) return;
      setQuery(found);
      if (found.status === 'success' && found.data.state === 'running') follow();
    };
    const take = ({ data }: MessageEvent<string>): void => setQuery({ status: 'success', data: JSON.parse(data) as Simulation });
    const follow = (): void => {
      events?.close();
      events = new EventSource(`/v1/simulations/${encodeURIComponent(id)}/events?language=${language ?? 'en'}`);
      events.addEventListener('progress', take);
      for (const end of ends)
        events.addEventListener(end, (event) => {
          take(event as MessageEvent<string>);
          events?.close();
        });
      events.addEventListener('error', () => {
        events?.close();
        timer = setTimeout(() => void look(), askAgain);
      });
    };
    setQuery((before) => (before.status === 'success' && before.data.id === id ? before : { status: 'pending' }));
    void look();
    return () => {
      isOver = true;
      events?.close();
      clearTimeout(timer);
    };
  }, [id, attempt, language]);
  return { query, retry: () => setAttempt(attempt + 1), set: (data) => setQuery({ status: 'success', data }) };
}
