import { useEffect, useState } from 'preact/hooks';
import { type Reading, type Retried, readingOf } from '../../platform/client/reading.ts';
import { shown } from '../../platform/messages/language-choice.ts';
import { readSimulation, type Simulation } from '../../shared/simulations/simulations-client.ts';

const ends = ['finished', 'cancelled', 'failed'] as const;
const askAgain = 2000;

/** A simulation, followed while it runs: by what the server sends, or, where that does not get through, by asking again. */
export function useSimulation(id: string): Retried<Simulation> & { readonly set: (simulation: Simulation) => void } {
  const [reading, setReading] = useState<Reading<Simulation>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const language = shown.value?.language;
  useEffect(() => {
    let isOver = false;
    let events: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const found = await readingOf(readSimulation(id));
      if (isOver) return;
      setReading(found);
      if (found.state === 'ready' && found.value.state === 'running') follow();
    };
    const take = ({ data }: MessageEvent<string>): void => setReading({ state: 'ready', value: JSON.parse(data) as Simulation });
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
    setReading((before) => (before.state === 'ready' && before.value.id === id ? before : { state: 'loading' }));
    void look();
    return () => {
      isOver = true;
      events?.close();
      clearTimeout(timer);
    };
  }, [id, attempt, language]);
  return { reading, retry: () => setAttempt(attempt + 1), set: (value) => setReading({ state: 'ready', value }) };
}
