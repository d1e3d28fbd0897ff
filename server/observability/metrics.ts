import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Decision } from '../../engine/index.ts';
import packageInfo from '../../package.json' with { type: 'json' };
import { stateOf } from '../lifecycle/versions.ts';
import { standingDiagnostics, unusableFiles } from '../policies/policy-snapshot.ts';
import type { Services } from '../services.ts';
import { undecidedEditions } from './able-to-decide.ts';
import { healthOf } from './health.ts';

/** A request that was answered. `seconds` is how long it took, until the last byte. */
type AnsweredRequest = {
  readonly method: string;
  /** The route that answered, as it is written in the table of routes. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

const requestLimits = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];
const decisionLimits = [0.00002, 0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 1];

/** What the server counts, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'method' | 'route' | 'status'>;
  readonly #requestSeconds: Histogram<'route'>;
  readonly #decisions: Counter<'policy' | 'language' | 'version' | 'outcome'>;
  readonly #decisionSeconds: Histogram;

  constructor(services: Services) {
    const registers = [this.#registry];
    this.#requests = new Counter({
      name: 'dueline_http_requests_total',
      help: 'Requests that were answered',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#requestSeconds = new Histogram({
      name: 'dueline_http_request_seconds',
      help: 'How long requests took, until the last byte',
      labelNames: ['route'],
      buckets: requestLimits,
      registers,
    });
    this.#decisions = new Counter({
      name: 'dueline_decisions_total',
      help: 'Decisions that were given',
      labelNames: ['policy', 'language', 'version', 'outcome'],
      registers,
    });
    this.#decisionSeconds = new Histogram({
      name: 'dueline_decision_seconds',
      help: 'How long it took to decide a case',
      buckets: decisionLimits,
      registers,
    });
    new Gauge({ name: 'dueline_info', help: 'The version that runs', labelNames: ['version'], registers }).set(
      { version: packageInfo.version },
      1,
    );
    addHealth(services, this.#registry);
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The type that the text has to be sent with. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Counts an answer. */
  answered({ method, route, status, seconds }: AnsweredRequest): void {
    this.#requests.inc({ method, route, status });
    this.#requestSeconds.observe({ route }, seconds);
  }

  /** Counts a decision; `seconds` where it was measured by itself. */
  decided({ policy, intake }: Decision, seconds?: number): void {
    const { id, language, version } = policy;
    this.#decisions.inc({ policy: id, language, version, outcome: intake.outcome });
    if (seconds !== undefined) this.#decisionSeconds.observe(seconds);
  }

  /** Everything, as Prometheus reads it. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

function addHealth(services: Services, registry: Registry): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  };
  gauge('dueline_policies_usable', 'Versions of policies that can decide', () => services.snapshot.set.policies.length);
  gauge(
    'dueline_policies_unusable',
    'Policy files that are not in use because of faults, and whose place none has taken',
    () => unusableFiles(standingDiagnostics(services.snapshot)).length,
  );
  gauge(
    'dueline_policies_undecided',
    'Policies in a language of which no version is in force because of faults',
    () => undecidedEditions(services.snapshot, services.now()).length,
  );
  gauge('dueline_store_up', 'Whether the policies can be read: 1 or 0', () => (services.watcher.trouble === undefined ? 1 : 0));
  const { store } = services;
  if (store.replication !== undefined) {
    const replication = () => store.replication ?? { secondsSinceHeard: 0, changesBehind: 0 };
    gauge(
      'dueline_replication_silent_seconds',
      'Since when the shared database has not been heard',
      () => replication().secondsSinceHeard,
    );
    gauge('dueline_replication_behind', 'Changes in the shared database not taken up here', () => replication().changesBehind);
  }
  gauge('dueline_ledger_up', 'Whether the ledger can be written: 1 or 0', async () => {
    const { ledger } = await healthOf(services);
    return ledger === null ? 1 : 0;
  });
  new Gauge({
    name: 'dueline_policy_in_force',
    help: 'The versions that are in force, each with 1',
    labelNames: ['policy', 'language', 'version'],
    registers,
    collect() {
      this.reset();
      for (const policy of services.snapshot.set.policies)
        if (stateOf(policy, services.now()) === 'in-force')
          this.set({ policy: policy.id, language: policy.language, version: policy.version }, 1);
    },
  });
  gauge('dueline_decisions_lost', 'Decisions that could not be recorded since the start', () => services.recorder.lost);
}
