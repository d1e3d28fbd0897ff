import {
  caseVocabulary,
  factCatalogue,
  metricsSetBy,
  momentsOfCase,
  ownValue,
  type Path,
  type SupportPolicy,
  writtenLevelTime,
} from '../../../../engine/index.ts';
import { question } from '../../../shared/vocabulary/question.ts';

/** Something that can be chosen, by its id, with what it is called. */
export type KnownName = { readonly id: string; readonly label: string };

type Labelled = Readonly<Record<string, { readonly label?: string } | null | undefined>>;

/** Hours that every policy has. */
export const builtInHours = ['around-the-clock', 'desk-hours', 'desk-or-alternates-hours', 'business-days'] as const;

/** The names that the value at a path chooses from, where it refers to something else in the policy; undefined where any will do. */
export function namesAt(document: SupportPolicy, path: Path): KnownName[] | undefined {
  const at = path.filter((step) => typeof step === 'string').join('.');
  const last = path.filter((step) => typeof step === 'string').at(-1);
  if (/^severity\.(criteria\.then|limits\.highest|default)$/.test(at)) return severityNames(document);
  if (/^routing\.desks\.(then|alternates)$/.test(at)) return deskNames(document);
  if (/^desks\..+\.hours$/.test(at)) return [...calendarNames(document), { id: 'around-the-clock', label: '' }];
  if (/^desks\..+\.contacts$/.test(at)) return named(document.contacts);
  if (/^unions\.[^.]+$/.test(at)) return named(document.calendars);
  if (/^calendars\.[^.]+\.(outside|both)$/.test(at)) return calendarNames(document);
  if (/^clocks\.[^.]+\.then$/.test(at)) return hoursNames(document, false);
  if (at === 'credits.of' || at === 'closure.lateFor') return metricNames(document);
  if (at === 'closure.on') return hoursNames(document, Array.isArray(document.closure));
  if (at === 'escalation.after') return levelTimes(document).map(unnamed);
  if (path.at(-2) === 'table' && ['rows', 'columns', 'sheets'].includes(String(last)))
    return [...factCatalogue(document).keys()].map((id) => ({ id, label: '' }));
  const isTarget = path[0] === 'targets' && path.length > 3 && path[2] !== 'when' && path[2] !== 'source';
  if (isTarget && (last === 'on' || last === 'dueWithinHours')) return hoursNames(document, true);
  if (isTarget && last === 'pausedBy') return pauseNames(document);
  const isVocabulary = path[0] === 'metrics' || path[0] === 'pauses';
  if ((isTarget && (last === 'starts' || last === 'cutoffOf')) || (path[0] === 'metrics' && last === 'starts'))
    return [...momentsOfCase.map(unnamed), ...eventNames(document)];
  if (isVocabulary && /^(stops|restarts|begins|ends)$/.test(String(last))) return eventNames(document);
  return undefined;
}

const unnamed = (id: string): KnownName => ({ id, label: '' });

/** The events of a policy: standard ones, and its own with what they are called. */
export function eventNames(document: SupportPolicy): KnownName[] {
  return caseVocabulary(document).events.map((id) => ({ id, label: ownValue(document.events, id)?.label ?? '' }));
}

/** The pauses of a policy, likewise. */
export function pauseNames(document: SupportPolicy): KnownName[] {
  return [...caseVocabulary(document).pauses.keys()].map((id) => ({ id, label: ownValue(document.pauses, id)?.label ?? '' }));
}

/** The metrics of a policy, likewise. */
export function metricNames(document: SupportPolicy): KnownName[] {
  return [...caseVocabulary(document).metrics.keys()].map((id) => ({
    id,
    label: ownValue(document.metrics, id)?.label ?? '',
  }));
}

export function severityNames({ severities }: SupportPolicy): KnownName[] {
  return named(severities);
}

export function deskNames({ desks }: SupportPolicy): KnownName[] {
  return named(desks);
}

function calendarNames({ calendars, unions = {} }: SupportPolicy): KnownName[] {
  return [...named(calendars), ...Object.keys(unions).map((id) => ({ id, label: '' }))];
}

/** The hours that a target, a clock or closing can count. */
export function hoursNames(document: SupportPolicy, withClocks: boolean): KnownName[] {
  const clocks = withClocks ? Object.keys(document.clocks ?? {}).map((id) => ({ id, label: '' })) : [];
  return [...clocks, ...builtInHours.map((id) => ({ id, label: '' })), ...calendarNames(document)];
}

/** Times that levels of escalation may have: half and all of each target's, and some hours on each calendar. */
function levelTimes(document: SupportPolicy): string[] {
  const metrics = [...new Set((document.targets ?? []).flatMap(metricsSetBy))];
  return [
    ...metrics.flatMap((of) => [50, 100].map((percent) => writtenLevelTime({ percent, of }))),
    ...metrics.map((lateFor) => writtenLevelTime({ late: '1 hour', lateFor, on: undefined })),
    ...hoursNames(document, true).map(({ id }) => writtenLevelTime({ within: '2 hours', on: id })),
  ];
}

/** The answers to a question, as the policy calls them. */
export function answersTo(document: SupportPolicy, fact: string): KnownName[] {
  const declared = factCatalogue(document).get(fact);
  if (declared?.type === 'boolean') return ['true', 'false'].map((id) => ({ id, label: '' }));
  const { options } = question(fact, document);
  const known = declared?.values;
  const listed = options.filter(({ id }) => known === undefined || known.includes(id)).map(({ id, label }) => ({ id, label }));
  return listed.length > 0 ? listed : (known ?? []).map((id) => ({ id, label: '' }));
}

function named(map: Labelled | undefined): KnownName[] {
  return Object.entries(map ?? {}).map(([id, one]) => ({ id, label: one?.label ?? '' }));
}
