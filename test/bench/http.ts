import { decideSync, isProblem } from '../../engine/index.ts';
import { openSnapshot } from '../../server/policies/policy-snapshot.ts';
import { batchTable, measureBatch } from './batch-load.ts';
import { exampleRequests } from './example-cases.ts';
import { median, shown } from './figures.ts';
import { httpRatio, httpTable, measureHttp, processorTime } from './http-load.ts';
import { race } from './rounds.ts';
import type { RunOptions, Section } from './section.ts';

/** Decisions over HTTP, one at a time and in bulk. */
export async function measureHttpDecisions({ quick, pace }: RunOptions): Promise<Section> {
  const { loaded, set } = await openSnapshot('policies');
  const requests = exampleRequests(loaded, 1).filter((request) => !isProblem(decideSync(set, request, 0)));
  const bodies = requests.map((request) => JSON.stringify(request));
  const lineName = 'a line';
  const turn = (): void => bodies.forEach((body) => void JSON.stringify(decideSync(set, JSON.parse(body), 0)));
  const inProcess = (await race('HTTP', [{ name: lineName, operations: bodies.length, turn }], pace)).median(lineName);
  const single = await measureHttp(bodies, quick ? 3 : pace.rounds, quick ? 2 : 5);
  const batch = await measureBatch(bodies, quick ? 60_000 : 400_000, quick ? 3 : pace.rounds);
  const [ours, echo] = [processorTime(single.ours), processorTime(single.echo)];
  const perLine = 1e6 / median(batch.rates);
  return {
    title: 'HTTP',
    about: `The examples of the shipped policies in turn, ${bodies.length} cases. Client and server share the machine.`,
    tables: [httpTable(single), batchTable(batch)],
    goals: [
      {
        what: '`POST /v1/decisions`, of the requests that a bare echo answers',
        measured: httpRatio(single),
        unit: '×',
        aim: { atLeast: 0.6 },
        limit: `a request takes ${shown(ours, 'µs')} of the processor, ${shown(echo, 'µs')} of which the echo takes too; deciding takes ${shown(inProcess, 'µs')} with reading and writing its JSON, and ${shown(ours - echo - inProcess, 'µs')} are what else the routes do`,
      },
      {
        what: '`POST /v1/decisions/batch`',
        measured: median(batch.rates),
        unit: '/s',
        aim: { atLeast: 50_000 },
        limit: `a line takes ${shown(perLine, 'µs')}; deciding it takes ${shown(inProcess, 'µs')} with reading and writing its JSON, and ${shown(perLine - inProcess, 'µs')} are streams and lines`,
      },
    ],
  };
}
