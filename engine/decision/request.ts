import { nearestName } from '../diagnostic.ts';
import { instantOf } from '../instant.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Facts } from '../rules/rule-table.ts';
import { shown } from '../shown-text.ts';
import { eventEntry } from '../vocabulary/events.ts';
import { factValueIssue, instantIssue } from '../vocabulary/fact-value.ts';
import type { FactCatalogue, FactDeclaration } from '../vocabulary/facts.ts';
import { meantEventKey, meantFact, stateInstead } from '../vocabulary/meant-facts.ts';
import type { CaseEvent } from './case-event.ts';
import { dayIn, deriveFacts, typesIn } from './case-facts.ts';
import { mostChanges, mostEvents, mostItems } from './case-limits.ts';
import type { CompiledPolicy, EventNames } from './compiled-policy.ts';
import type { ResolvedHours } from './policy-hours.ts';
import { validationIssue } from './problem.ts';
import { type ValidationIssue, ValidationIssues } from './validation-issue.ts';

/** A case as a policy decides it. Instants are milliseconds. */
export type SupportCase = {
  readonly id: string | null;
  readonly openedAt: number;
  /** The facts that are stated, have a default or are worked out. */
  readonly facts: Facts;
  /** Whether the case itself says that it is being logged or open, so that no event says otherwise. */
  readonly isStateStated: boolean;
  /** In the order in which they happened. */
  readonly events: readonly CaseEvent[];
  /** When silence closed the case; what happened afterwards moves no clock. */
  readonly closedAt?: number;
};

type Json = Readonly<Record<string, unknown>>;

/** What was sent, taken apart but not checked. `prefix` is where the case stands in it, as a JSON Pointer. */
export type RawRequest = { readonly case: Json; readonly envelope: Json; readonly prefix: '' | '/case' };

/** Takes a request apart: a body with `case`, `asOf` and `explain`, or a case alone. */
export function readRequest(sent: unknown): RawRequest | ValidationIssue {
  if (!isObject(sent)) return validationIssue('', messageOf('request.not-an-object', { given: shown(sent) }));
  if (!('case' in sent)) return { case: sent, envelope: {}, prefix: '' };
  if (!isObject(sent.case)) return validationIssue('/case', messageOf('request.case-not-an-object', { given: shown(sent.case) }));
  return { case: sent.case, envelope: sent, prefix: '/case' };
}

/** The issues of a request against the facts and names that a policy knows. */
export function checkRequest(request: RawRequest, catalogue: FactCatalogue, names: EventNames): ValidationIssues {
  const issues = new ValidationIssues();
  checkEnvelope(request, issues);
  checkFacts(request, catalogue, issues);
  checkEvents(request, catalogue, names, issues);
  return issues;
}

const envelopeKeys = ['case', 'asOf', 'explain', 'updates', 'policyAt'] as const;

/** What a request can state. */
export type RequestKey = (typeof envelopeKeys)[number];

/** Whose version decides: the one in force when the case was opened, or at the moment from which it is looked at. */
export const policyMoments = ['opened', 'as-of'] as const;

/** More status updates than these are not listed ahead. */
export const mostUpdates = 100;

function checkEnvelope({ envelope }: RawRequest, issues: ValidationIssues): void {
  const { asOf, explain, updates, policyAt } = envelope;
  for (const key in envelope)
    if (!envelopeKeys.some((one) => one === key))
      issues.add(() => unknownName(`/${pointerStep(key)}`, messageOf('request.unknown-key', { key }), key, envelopeKeys));
  const issue = asOf === undefined || asOf === null ? undefined : instantIssue('asOf', asOf);
  if (issue) issues.add(() => validationIssue('/asOf', issue.message, { hint: issue.hint }));
  if (explain !== undefined && typeof explain !== 'boolean')
    issues.add(() => validationIssue('/explain', messageOf('request.explain-not-boolean', { given: shown(explain) })));
  if (updates !== undefined && !(Number.isInteger(updates) && (updates as number) >= 0 && (updates as number) <= mostUpdates))
    issues.add(() =>
      validationIssue('/updates', messageOf('request.updates-out-of-range', { most: mostUpdates, given: shown(updates) })),
    );
  if (policyAt !== undefined && !policyMoments.some((moment) => moment === policyAt))
    issues.add(() =>
      unknownName('/policyAt', messageOf('request.unknown-policy-at', { given: shown(policyAt) }), policyAt, policyMoments),
    );
}

function checkFacts({ case: facts, prefix }: RawRequest, catalogue: FactCatalogue, issues: ValidationIssues): void {
  if (facts.vendor === undefined || facts.vendor === null)
    issues.add(() => validationIssue(`${prefix}/vendor`, messageOf('request.vendor-missing')));
  for (const name in facts) {
    const value = facts[name];
    if (name === 'events' || value === null) continue;
    checkFact(`${prefix}/${pointerStep(name)}`, name, value, catalogue, issues);
  }
}

function checkFact(pointer: string, name: string, value: unknown, catalogue: FactCatalogue, issues: ValidationIssues): void {
  const declaration = catalogue.get(name);
  const isList = declaration?.type === 'ids' && Array.isArray(value);
  if (isList && value.length > mostItems) {
    issues.add(() => tooMany(pointer, name, mostItems, value.length));
    return;
  }
  if (declaration !== undefined && !declaration.derived && factValueIssue(declaration, value) === undefined) return;
  checkStatedFact(pointer, name, value, catalogue, issues);
}

/** The issue of a list that is longer than allowed. */
function tooMany(pointer: string, name: string, most: number, count: number): ValidationIssue {
  return validationIssue(pointer, messageOf('request.too-many-entries', { name, most, count }));
}

/** What is wrong with a fact that a case states. */
function checkStatedFact(
  pointer: string,
  name: string,
  value: unknown,
  catalogue: FactCatalogue,
  issues: ValidationIssues,
): void {
  const declaration = catalogue.get(name);
  if (declaration === undefined) {
    issues.add(() => {
      const askable = [...catalogue.values()].filter(({ derived }) => !derived).map((one) => one.name);
      const meant = name === 'severity' ? 'requestedSeverity' : meantFact(name, askable);
      return unknownName(pointer, messageOf('request.unknown-fact', { name }), name, [...askable, 'events'], meant);
    });
  } else if (declaration.derived) {
    issues.add(() => validationIssue(pointer, messageOf('request.fact-is-derived', { name }), { hint: stateInstead(name) }));
  } else if (declaration.type !== 'ids' || !Array.isArray(value)) {
    checkValue(pointer, declaration, value, issues);
  } else {
    for (const [index, item] of value.entries()) checkValue(`${pointer}/${index}`, declaration, [item], issues);
  }
}

function checkValue(pointer: string, declaration: FactDeclaration, value: unknown, issues: ValidationIssues): void {
  const issue = factValueIssue(declaration, value);
  if (issue === undefined) return;
  issues.add(() => {
    const given = Array.isArray(value) ? value[0] : value;
    const nearest = typeof given === 'string' && issue.allowed ? nearestName(given, issue.allowed) : undefined;
    const allowed = issue.allowed && issue.allowed.length > 0 ? issue.allowed : undefined;
    const hint = issue.allowed?.length === 0 ? messageOf('request.policy-knows-none', { name: declaration.name }) : issue.hint;
    // What stands there is no name: which ones there are says too little.
    const isReportedElsewhere = typeof given === 'string' && (nearest !== undefined || allowed !== undefined);
    return validationIssue(pointer, issue.message, {
      ...(allowed && { allowed }),
      nearest,
      hint: isReportedElsewhere ? undefined : hint,
    });
  });
}

const eventKeys: readonly string[] = ['type', 'at', 'to', 'level', 'set'] satisfies readonly (keyof CaseEvent)[];

function checkEvents(
  { case: { events }, prefix }: RawRequest,
  catalogue: FactCatalogue,
  names: EventNames,
  issues: ValidationIssues,
): void {
  if (events === undefined || events === null) return;
  const at = `${prefix}/events`;
  if (!Array.isArray(events)) {
    issues.add(() => validationIssue(at, messageOf('request.events-not-a-list', { given: shown(events) })));
    return;
  }
  if (events.length > mostEvents) {
    issues.add(() => tooMany(at, 'events', mostEvents, events.length));
    return;
  }
  const known = { severities: catalogue.get('severity')?.values, desks: names.desks, levels: names.levels };
  let changes = 0;
  for (const [index, event] of events.entries() as IterableIterator<[number, unknown]>) {
    const pointer = `${at}/${index}`;
    if (!isObject(event)) {
      issues.add(() => validationIssue(pointer, messageOf('request.event-not-an-object', { given: shown(event) })));
      continue;
    }
    for (const key in event)
      if (!eventKeys.includes(key))
        issues.add(() =>
          names.types.includes(key)
            ? validationIssue(`${pointer}/${pointerStep(key)}`, messageOf('request.unknown-event-key', { key }), {
                hint: messageOf('request.write-event', { code: `{ type: ${key}, at: … }` }),
              })
            : unknownName(
                `${pointer}/${pointerStep(key)}`,
                messageOf('request.unknown-event-key', { key }),
                key,
                eventKeys,
                meantEventKey(key),
              ),
        );
    const { type } = event;
    const issue = instantIssue('at', event.at);
    if (issue) issues.add(() => validationIssue(`${pointer}/at`, issue.message, { hint: issue.hint }));
    const { names: named, setsFacts } = eventEntry(type) ?? {};
    if (named?.of === 'severities' || named?.of === 'desks' || setsFacts) changes += 1;
    if (typeof type !== 'string' || !names.types.includes(type))
      issues.add(() =>
        unknownName(
          `${pointer}/type`,
          type === undefined
            ? messageOf('request.event-type-missing')
            : messageOf('request.unknown-event-type', { type: shown(type) }),
          type,
          names.types,
        ),
      );
    else if (named !== undefined) checkDetail(event, named.key, pointer, known[named.of], issues);
    if (setsFacts) checkChangedFacts(event.set, `${pointer}/set`, catalogue, issues);
    else if (event.set !== undefined) issues.add(() => validationIssue(`${pointer}/set`, messageOf('request.set-elsewhere')));
  }
  if (changes > mostChanges)
    issues.add(() => validationIssue(at, messageOf('request.too-many-changes', { most: mostChanges, changes })));
}

/** What no event changes: which case it is, when it was opened and which policy decides it. */
const lasting: ReadonlySet<string> = new Set([
  'id',
  'vendor',
  'product',
  'language',
  'openedAt',
  'customer',
  'contract',
  'events',
]);

function checkChangedFacts(set: unknown, pointer: string, catalogue: FactCatalogue, issues: ValidationIssues): void {
  if (!isObject(set) || Object.keys(set).length === 0) {
    issues.add(() => validationIssue(pointer, messageOf('request.set-missing', { example: '{"workaround": "simple"}' })));
    return;
  }
  for (const name in set) {
    const value = set[name];
    const at = `${pointer}/${pointerStep(name)}`;
    if (lasting.has(name)) issues.add(() => validationIssue(at, messageOf('request.fact-lasts', { name })));
    else if (value === null && catalogue.get(name)?.derived === undefined && catalogue.has(name)) continue;
    else checkFact(at, name, value, catalogue, issues);
  }
}

function checkDetail(
  event: Json,
  key: string,
  pointer: string,
  known: readonly string[] | undefined,
  issues: ValidationIssues,
): void {
  const value = event[key];
  if (typeof value === 'string' && (known === undefined || known.includes(value))) return;
  issues.add(() => {
    const of = String(event.type);
    const detail =
      value === undefined
        ? messageOf('request.event-part-missing', { key, type: of })
        : messageOf('request.event-part-unfit', { key, type: of, value: shown(value) });
    return unknownName(`${pointer}/${key}`, detail, value, known ?? []);
  });
}

function unknownName(
  pointer: string,
  detail: Message,
  given: unknown,
  known: readonly string[],
  meant?: string,
): ValidationIssue {
  const nearest = meant ?? (typeof given === 'string' ? nearestName(given, known) : undefined);
  return validationIssue(pointer, detail, { ...(known.length > 0 && { allowed: known }), nearest });
}

/** The case of a request without issues, as a policy knows it. Events after `asOf` have not happened yet and are left out. */
export function toCase(
  { case: sent }: RawRequest,
  asOf: number,
  { asksOpeningDay, blankFacts, document, openings, watched, hours }: CompiledPolicy,
): SupportCase {
  const facts: Record<string, unknown> = { ...blankFacts };
  for (const name in sent) {
    const value = sent[name];
    if (value !== null && name !== 'id' && name !== 'events' && name !== 'openedAt') facts[name] = value;
  }
  const openedAt = typeof sent.openedAt === 'string' ? instantOf(sent.openedAt) : asOf;
  const events = happened(sent.events, asOf);
  deriveFacts(facts, events, openedAt, document.timeZone ?? 'UTC');
  if (asksOpeningDay) facts.openedOn = dayIn(openedAt, document.timeZone ?? 'UTC');
  if (openings.length > 0) facts.openedDuring = openings.filter((name) => isOpenAt(hours.of(name, facts), openedAt));
  if (watched.size > 0) facts.happened = typesIn(events, watched);
  const isStateStated = typeof sent.caseState === 'string';
  return { id: (sent.id as string | null | undefined) ?? null, openedAt, facts, isStateStated, events };
}

/** Whether hours are open at an instant; those that are not known are not. */
function isOpenAt(resolved: ResolvedHours, at: number): boolean {
  return 'hours' in resolved && resolved.hours.isOpen(at);
}

const nothing: readonly CaseEvent[] = [];

function happened(events: unknown, asOf: number): readonly CaseEvent[] {
  if (!Array.isArray(events) || events.length === 0) return nothing;
  const timed = (events as readonly Json[]).map((event) => ({ ...event, at: instantOf(event.at as string) }) as CaseEvent);
  return timed.filter(({ at }) => at <= asOf).sort((a, b) => a.at - b.at);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
