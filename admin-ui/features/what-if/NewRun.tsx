import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { instantsOf } from '../../shared/listing/day-range.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { type Cases, startSimulation } from '../../shared/simulations/simulations-client.ts';
import { CasesChoice, type ChosenCases } from './CasesChoice.tsx';
import { useVersionPair, VersionPair } from './VersionPair.tsx';

/** Chooses two versions and many cases, and has every case decided under both. */
export function NewRun({ list }: { readonly list: PolicyList }) {
  const pair = useVersionPair(list);
  const [cases, setCases] = useState<ChosenCases>({ kind: 'file' });
  const { isBusy, fault, run } = useTask();
  const { route } = useLocation();
  const sent = casesToSend(cases);
  const isSame = pair.from !== undefined && pair.from === pair.to;
  const start = () =>
    run(async () => {
      if (pair.from === undefined || pair.to === undefined || sent === undefined) return;
      const { id } = await startSimulation({ from: pair.from, to: pair.to }, sent);
      route(`/what-if/${id}`);
    });
  return (
    <form
      class="new-run"
      aria-label={text('what-if.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <VersionPair pair={pair} list={list} />
      <CasesChoice cases={cases} onChange={setCases} />
      {isSame && <p class="hint">{text('what-if.same-version')}</p>}
      {pair.to?.endsWith('@draft') && <p class="hint">{text('what-if.attached')}</p>}
      {fault && <ProblemNote reason={fault} />}
      <div>
        <button
          type="submit"
          class="button primary"
          disabled={isBusy || sent === undefined || pair.from === undefined || pair.to === undefined || isSame}
        >
          {text(isBusy ? 'what-if.sending' : 'what-if.run')}
        </button>
      </div>
    </form>
  );
}

function casesToSend(cases: ChosenCases): Cases | undefined {
  if (cases.kind === 'recorded') return { recorded: instantsOf(cases) };
  return cases.file && { file: cases.file, type: typeOfFile(cases.file) };
}

/** The media type that a file's name tells; the server looks into the file where it tells nothing. */
function typeOfFile(file: Blob): string {
  const name = file instanceof File ? file.name : '';
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'application/x-ndjson';
  return /\.(csv|tsv)$/i.test(name) ? 'text/csv' : 'application/json';
}
