import { type Amount, parseAmount } from '../vocabulary/amount.ts';
import { eventTypes, pauses as standardPauses } from '../vocabulary/events.ts';
import { type Metric, metrics as standardMetrics } from '../vocabulary/metrics.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** A pause as a policy has it: `most` is how long it lasts at most each time. */
export type PauseDefinition = { readonly begins: readonly string[]; readonly ends: readonly string[]; readonly most?: Amount };

/** What can happen to a case under a policy, what is measured and what makes clocks stand still: the standard vocabulary with the policy's own. */
export type CaseVocabulary = {
  /** The types of events, standard ones first. */
  readonly events: readonly string[];
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly pauses: ReadonlyMap<string, PauseDefinition>;
};

/** The vocabulary of a policy: what it says of a standard metric or pause takes the place of that part alone. */
export function caseVocabulary({ events = {}, metrics = {}, pauses = {} }: Partial<SupportPolicy>): CaseVocabulary {
  return {
    events: [...new Set([...eventTypes, ...Object.keys(events)])],
    metrics: new Map(
      namesOf(standardMetrics, metrics).map((name) => {
        const { starts, stops, restarts, repeats, resumes } = { ...partOf(standardMetrics, name), ...partOf(metrics, name) };
        return [
          name,
          {
            starts: listed(starts ?? 'opened'),
            stops: listed(stops),
            restarts: listed(restarts),
            repeats: repeats === true,
            resumes: resumes === true,
          },
        ];
      }),
    ),
    pauses: new Map(
      namesOf(standardPauses, pauses).map((name) => {
        const { begins, ends, most } = { ...partOf(standardPauses, name), ...partOf(pauses, name) };
        return [name, { begins: listed(begins), ends: listed(ends), ...(most !== undefined && { most: parseAmount(most) }) }];
      }),
    ),
  };
}

type MetricParts = {
  readonly starts?: Names;
  readonly stops?: Names;
  readonly restarts?: Names;
  readonly repeats?: boolean;
  readonly resumes?: boolean;
  readonly begins?: Names;
  readonly ends?: Names;
  readonly most?: string;
};

type Names = string | readonly string[];

function namesOf(standard: object, own: object): string[] {
  return [...new Set([...Object.keys(standard), ...Object.keys(own)])];
}

function partOf(entries: object, name: string): MetricParts {
  return Object.hasOwn(entries, name) ? ((entries as Readonly<Record<string, MetricParts>>)[name] ?? {}) : {};
}

/** A name, or several, as a list. */
export function listed(names: Names | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}
