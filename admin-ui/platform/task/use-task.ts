import { useState } from 'preact/hooks';

/** Something that is done on the server when somebody asks for it: whether it is under way, and why it failed last. */
type Task = {
  readonly isBusy: boolean;
  readonly fault: Error | undefined;
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
};

/** Does one thing at a time; `run` says whether it worked. */
export function useTask(): Task {
  const [state, setState] = useState<'idle' | 'busy' | Error>('idle');
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setState('busy');
    try {
      await work();
      setState('idle');
      return true;
    } catch (reason) {
      setState(reason instanceof Error ? reason : new Error(String(reason)));
      return false;
    }
  };
  return {
    isBusy: state === 'busy',
    fault: state instanceof Error ? state : undefined,
    run,
    clear: () => setState('idle'),
  };
}
