import { type Diagnostic, eventHint, nameHint } from '../../diagnostic.ts';
import type { Message } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import { eventTypes, momentsOfCase } from '../../vocabulary/events.ts';
import { isStandardMetric } from '../../vocabulary/metrics.ts';
import { type CaseVocabulary, caseVocabulary, listed } from '../case-vocabulary.ts';
import type { PolicyDraft } from '../policy.ts';
import { metricsSetBy, targetOf } from '../target-rule.ts';

/** Events, metrics and pauses that are not there, that lack a part, or that nothing would ever go by. */
export function checkVocabulary(draft: PolicyDraft): Diagnostic[] {
  const vocabulary = caseVocabulary(draft.document);
  return [
    ...eventFaults(draft),
    ...metricFaults(draft, vocabulary),
    ...pauseFaults(draft, vocabulary),
    ...targetFaults(draft, vocabulary),
    // What a base declares for others need not be used by each of them.
    ...(draft.isBase ? [] : idleEntries(draft).filter(({ file }) => file === draft.files[0]?.path)),
  ];
}

function eventFaults({ document, diagnostic, isBase }: PolicyDraft): Diagnostic[] {
  return Object.entries(document.events ?? {}).flatMap(([id, { label }]) => {
    if ((momentsOfCase as readonly string[]).includes(id))
      return [
        diagnostic(['events', id], 'name-clash', messageOf('check.moment-of-case', { name: id }), {
          hint: messageOf('check.choose-other-name'),
          part: 'key',
        }),
      ];
    const isStandard = (eventTypes as readonly string[]).includes(id);
    return label !== undefined || isBase || isStandard ? [] : [unlabelled(diagnostic, ['events', id], id)];
  });
}

function metricFaults({ document, diagnostic, isBase }: PolicyDraft, { events }: CaseVocabulary): Diagnostic[] {
  return Object.entries(document.metrics ?? {}).flatMap(([name, metric]) => {
    const path: Path = ['metrics', name];
    const { label, starts, stops, restarts, repeats, resumes } = metric;
    const diagnostics = [
      ...namesAt([...path, 'starts'], starts, [...momentsOfCase, ...events], noEvent, diagnostic),
      ...namesAt([...path, 'stops'], stops, events, noEvent, diagnostic),
      ...namesAt([...path, 'restarts'], restarts, events, noEvent, diagnostic),
    ];
    if (repeats === true && resumes === true)
      diagnostics.push(
        diagnostic([...path, 'resumes'], 'ignored-key', messageOf('check.repeats-and-resumes'), {
          hint: messageOf('check.keep-one'),
          part: 'key',
        }),
      );
    if (isStandardMetric(name)) return diagnostics;
    if (stops === undefined)
      diagnostics.push(
        diagnostic(path, 'incomplete-rule', messageOf('check.stops-missing', { name }), {
          hint: messageOf('check.name-stopping-events'),
          part: 'key',
        }),
      );
    if (label === undefined && !isBase) diagnostics.push(unlabelled(diagnostic, path, name));
    return diagnostics;
  });
}

function pauseFaults({ document, diagnostic, isBase }: PolicyDraft, { events, pauses }: CaseVocabulary): Diagnostic[] {
  return Object.entries(document.pauses ?? {}).flatMap(([id, pause]) => {
    const path: Path = ['pauses', id];
    const known = pauses.get(id);
    const diagnostics = [
      ...namesAt([...path, 'begins'], pause.begins, events, noEvent, diagnostic),
      ...namesAt([...path, 'ends'], pause.ends, events, noEvent, diagnostic),
    ];
    for (const key of ['begins', 'ends'] as const)
      if (known?.[key].length === 0)
        diagnostics.push(
          diagnostic(path, 'incomplete-rule', messageOf('check.rule-lacks-key', { id, key }), {
            hint: messageOf('check.add-key', { key }),
            part: 'key',
          }),
        );
    if (pause.label === undefined && !isBase && id !== 'waiting-on-customer') diagnostics.push(unlabelled(diagnostic, path, id));
    return diagnostics;
  });
}

/** Metrics for which targets are set, what starts them and what pauses them. */
function targetFaults({ document, diagnostic }: PolicyDraft, { events, metrics, pauses }: CaseVocabulary): Diagnostic[] {
  return (document.targets ?? []).flatMap((rule, index) =>
    metricsSetBy(rule).flatMap((name): Diagnostic[] => {
      const path: Path = ['targets', index, name];
      const metric = metrics.get(name);
      if (metric === undefined)
        return [
          diagnostic(path, 'unknown-metric', messageOf('check.no-such-metric', { name }), {
            hint: nameHint(name, metrics.keys()) ?? messageOf('check.declare-under-metrics'),
            part: 'key',
          }),
        ];
      const { starts, pausedBy, cutoffOf } = targetOf(rule, name) ?? {};
      const judged = listed(cutoffOf).join();
      const started = starts === undefined ? metric.starts : listed(starts);
      const same =
        cutoffOf !== undefined && judged === started.join()
          ? [
              diagnostic([...path, 'cutoffOf'], 'ignored-key', messageOf('check.cutoff-of-start', { name: judged }), {
                hint: messageOf('hint.take-away'),
                part: 'key',
              }),
            ]
          : [];
      const repeated =
        metric.repeats && starts !== undefined
          ? [
              diagnostic([...path, 'starts'], 'ignored-key', messageOf('check.starts-said-at-metric', { name }), {
                hint: messageOf('check.say-under-metrics'),
                part: 'key',
              }),
            ]
          : [];
      return [
        ...repeated,
        ...same,
        ...namesAt([...path, 'cutoffOf'], cutoffOf, [...momentsOfCase, ...events], noEvent, diagnostic),
        ...namesAt([...path, 'starts'], starts, [...momentsOfCase, ...events], noEvent, diagnostic),
        ...namesAt([...path, 'pausedBy'], pausedBy, [...pauses.keys()], noPause, diagnostic),
      ];
    }),
  );
}

/** Metrics and pauses of the policy's own that no target names. */
function idleEntries({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const rules = document.targets ?? [];
  const set = new Set(rules.flatMap(metricsSetBy));
  const paused = new Set(rules.flatMap((rule) => metricsSetBy(rule).flatMap((name) => listed(targetOf(rule, name)?.pausedBy))));
  const idle = (part: 'metrics' | 'pauses', used: ReadonlySet<string>, hint: Message): Diagnostic[] =>
    Object.keys(document[part] ?? {})
      .filter((name) => !used.has(name))
      .map((name) =>
        diagnostic([part, name], 'ignored-key', messageOf('check.no-target-goes-by', { name }), { hint, part: 'key' }),
      );
  return [
    ...idle('metrics', set, messageOf('check.set-target-for-it')),
    ...idle('pauses', paused, messageOf('check.name-in-paused-by')),
  ];
}

type Unknown = { readonly code: 'unknown-event' | 'unknown-pause'; readonly said: (name: string) => Message };

const noEvent: Unknown = { code: 'unknown-event', said: (name) => messageOf('check.no-such-event', { name }) };
const noPause: Unknown = { code: 'unknown-pause', said: (name) => messageOf('check.no-such-pause', { name }) };

/** The names at a path, alone or in a list, that are not known. */
function namesAt(
  path: Path,
  names: string | readonly string[] | undefined,
  known: readonly string[],
  { code, said }: Unknown,
  diagnostic: PolicyDraft['diagnostic'],
): Diagnostic[] {
  return listed(names).flatMap((name, index) =>
    known.includes(name)
      ? []
      : [
          diagnostic(typeof names === 'string' ? path : [...path, index], code, said(name), {
            hint: code === 'unknown-event' ? eventHint(name, known) : nameHint(name, known),
          }),
        ],
  );
}

function unlabelled(diagnostic: PolicyDraft['diagnostic'], path: Path, id: string): Diagnostic {
  return diagnostic(path, 'missing-label', messageOf('check.label-missing', { id }), {
    hint: messageOf('check.name-in-language'),
    part: 'key',
  });
}
