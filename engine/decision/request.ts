import { nearestName } from '../diagnostic.ts';
import { instantOf } from '../instant.ts';
import { type Message, phrase } from '../messages/message.ts';
import type { Facts } from '../rules/rule-table.ts';
import { shown } from '../shown-text.ts';
import { eventEntry, eventTypes } from '../vocabulary/events.ts';
import { factValueFault, instantFault } from '../vocabulary/fact-value.ts';
import { type FactCatalogue, type FactDeclaration, factDefaults } from '../vocabulary/facts.ts';
import type { CaseEvent } from './case-event.ts';
import { deriveFacts, typesIn } from './case-facts.ts';
import { mostChanges, mostEvents, mostItems } from './case-limits.ts';
import type { CompiledPolicy, EventNames } from './compiled-policy.ts';
import { requestFault } from './problem.ts';
import { type RequestFault, RequestFaults } from './request-faults.ts';

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
export function readRequest(sent: unknown): RawRequest | RequestFault {
  if (!isObject(sent)) return requestFault('', phrase`a request is an object with a \`case\`, not ${shown(sent)}`);
  if (!('case' in sent)) return { case: sent, envelope: {}, prefix: '' };
  if (!isObject(sent.case)) return requestFault('/case', phrase`\`case\` is an object of facts, not ${shown(sent.case)}`);
  return { case: sent.case, envelope: sent, prefix: '/case' };
}

/** The faults of a request against the facts and names that a policy knows. */
export function checkRequest(request: RawRequest, catalogue: FactCatalogue, names: EventNames): RequestFaults {
  const faults = new RequestFaults();
  checkEnvelope(request, faults);
  checkFacts(request, catalogue, faults);
  checkEvents(request, catalogue, names, faults);
  return faults;
}

const envelopeKeys = ['case', 'asOf', 'explain', 'updates', 'policyAt'];

/** Whose version decides: the one in force when the case was opened, or at the moment from which it is looked at. */
export const policyMoments = ['opened', 'as-of'] as const;

/** More status updates than these are not listed ahead. */
export const mostUpdates = 100;

function checkEnvelope({ envelope }: RawRequest, faults: RequestFaults): void {
  const { asOf, explain, updates, policyAt } = envelope;
  for (const key in envelope)
    if (!envelopeKeys.includes(key))
      faults.add(() => unknownName(`/${pointerStep(key)}`, phrase`\`${key}\` is not part of a request`, key, envelopeKeys));
  const fault = asOf === undefined || asOf === null ? undefined : instantFault('asOf', asOf);
  if (fault) faults.add(() => requestFault('/asOf', fault.message, { hint: fault.hint }));
  if (explain !== undefined && typeof explain !== 'boolean')
    faults.add(() => requestFault('/explain', phrase`\`explain\` is true or false, not ${shown(explain)}`));
  if (updates !== undefined && !(Number.isInteger(updates) && (updates as number) >= 0 && (updates as number) <= mostUpdates))
    faults.add(() =>
      requestFault('/updates', phrase`\`updates\` is a whole number from 0 to ${mostUpdates}, not ${shown(updates)}`),
    );
  if (policyAt !== undefined && !policyMoments.some((moment) => moment === policyAt))
    faults.add(() => unknownName('/policyAt', phrase`\`policyAt\` cannot be ${shown(policyAt)}`, policyAt, policyMoments));
}

function checkFacts({ case: facts, prefix }: RawRequest, catalogue: FactCatalogue, faults: RequestFaults): void {
  if (facts.vendor === undefined || facts.vendor === null)
    faults.add(() => requestFault(`${prefix}/vendor`, phrase`\`vendor\` is missing: it says whose policy decides`));
  for (const name in facts) {
    const value = facts[name];
    if (name === 'events' || value === null) continue;
    const declaration = catalogue.get(name);
    const isList = declaration?.type === 'ids' && Array.isArray(value);
    if (isList && value.length > mostItems) {
      faults.add(() => tooMany(`${prefix}/${pointerStep(name)}`, name, mostItems, value.length));
      continue;
    }
    if (declaration !== undefined && !declaration.derived && factValueFault(declaration, value) === undefined) continue;
    factFaults(`${prefix}/${pointerStep(name)}`, name, value, catalogue, faults);
  }
}

/** The fault of a list that is longer than allowed. */
function tooMany(pointer: string, name: string, most: number, count: number): RequestFault {
  return requestFault(pointer, phrase`\`${name}\` has at most ${most} entries, not ${count}`);
}

/** What is wrong with a fact that a case states. */
function factFaults(pointer: string, name: string, value: unknown, catalogue: FactCatalogue, faults: RequestFaults): void {
  const declaration = catalogue.get(name);
  if (declaration === undefined) {
    faults.add(() => {
      const askable = [...catalogue.values()].filter(({ derived }) => !derived).map((one) => one.name);
      return unknownName(pointer, phrase`\`${name}\` is not a fact that this policy knows`, name, [...askable, 'events']);
    });
  } else if (declaration.derived) {
    faults.add(() => requestFault(pointer, phrase`\`${name}\` is worked out and cannot be stated`));
  } else if (declaration.type !== 'ids' || !Array.isArray(value)) {
    checkValue(pointer, declaration, value, faults);
  } else {
    for (const [index, item] of value.entries()) checkValue(`${pointer}/${index}`, declaration, [item], faults);
  }
}

function checkValue(pointer: string, declaration: FactDeclaration, value: unknown, faults: RequestFaults): void {
  const fault = factValueFault(declaration, value);
  if (fault === undefined) return;
  faults.add(() => {
    const given = Array.isArray(value) ? value[0] : value;
    const nearest = typeof given === 'string' && fault.allowed ? nearestName(given, fault.allowed) : undefined;
    const allowed = fault.allowed && fault.allowed.length > 0 ? fault.allowed : undefined;
    const hint = fault.allowed?.length === 0 ? phrase`this policy knows no \`${declaration.name}\`` : fault.hint;
    // What stands there is no name: which ones there are says too little.
    const isToldOtherwise = typeof given === 'string' && (nearest !== undefined || allowed !== undefined);
    return requestFault(pointer, fault.message, {
      ...(allowed && { allowed }),
      nearest,
      hint: isToldOtherwise ? undefined : hint,
    });
  });
}

const eventKeys = ['type', 'at', 'to', 'level'];

function checkEvents(
  { case: { events }, prefix }: RawRequest,
  catalogue: FactCatalogue,
  names: EventNames,
  faults: RequestFaults,
): void {
  if (events === undefined || events === null) return;
  const at = `${prefix}/events`;
  if (!Array.isArray(events)) {
    faults.add(() => requestFault(at, phrase`\`events\` is a list, not ${shown(events)}`));
    return;
  }
  if (events.length > mostEvents) {
    faults.add(() => tooMany(at, 'events', mostEvents, events.length));
    return;
  }
  const known = { severities: catalogue.get('severity')?.values, desks: names.desks, levels: names.levels };
  let changes = 0;
  for (const [index, event] of events.entries() as IterableIterator<[number, unknown]>) {
    const pointer = `${at}/${index}`;
    if (!isObject(event)) {
      faults.add(() => requestFault(pointer, phrase`an event is an object with \`type\` and \`at\`, not ${shown(event)}`));
      continue;
    }
    for (const key in event)
      if (!eventKeys.includes(key))
        faults.add(() =>
          unknownName(`${pointer}/${pointerStep(key)}`, phrase`\`${key}\` is not part of an event`, key, eventKeys),
        );
    const { type } = event;
    const fault = instantFault('at', event.at);
    if (fault) faults.add(() => requestFault(`${pointer}/at`, fault.message, { hint: fault.hint }));
    const named = eventEntry(type)?.names;
    if (named?.of === 'severities' || named?.of === 'desks') changes += 1;
    if (eventEntry(type) === undefined)
      faults.add(() =>
        unknownName(
          `${pointer}/type`,
          type === undefined ? phrase`\`type\` is missing` : phrase`\`type\` cannot be ${shown(type)}`,
          type,
          eventTypes,
        ),
      );
    else if (named !== undefined) checkDetail(event, named.key, pointer, known[named.of], faults);
  }
  if (changes > mostChanges)
    faults.add(() =>
      requestFault(at, phrase`a case changes its severity and its desk at most ${mostChanges} times, not ${changes}`),
    );
}

function checkDetail(
  event: Json,
  key: string,
  pointer: string,
  known: readonly string[] | undefined,
  faults: RequestFaults,
): void {
  const value = event[key];
  if (typeof value === 'string' && (known === undefined || known.includes(value))) return;
  faults.add(() => {
    const of = String(event.type);
    const detail =
      value === undefined
        ? phrase`\`${key}\` of \`${of}\` is missing`
        : phrase`\`${key}\` of \`${of}\` cannot be ${shown(value)}`;
    return unknownName(`${pointer}/${key}`, detail, value, known ?? []);
  });
}

function unknownName(pointer: string, detail: Message, given: unknown, known: readonly string[]): RequestFault {
  const nearest = typeof given === 'string' ? nearestName(given, known) : undefined;
  return requestFault(pointer, detail, { ...(known.length > 0 && { allowed: known }), nearest });
}

/** The case of a request without faults, as a policy knows it. Events after `asOf` have not happened yet and are left out. */
export function toCase(
  { case: sent }: RawRequest,
  asOf: number,
  { blankFacts, document, openings, watched, hours }: CompiledPolicy,
): SupportCase {
  const facts: Record<string, unknown> = { ...blankFacts };
  for (const name in factDefaults) facts[name] = factDefaults[name];
  for (const name in sent) {
    const value = sent[name];
    if (value !== null && name !== 'id' && name !== 'events' && name !== 'openedAt') facts[name] = value;
  }
  const openedAt = typeof sent.openedAt === 'string' ? instantOf(sent.openedAt) : asOf;
  const events = happened(sent.events, asOf);
  deriveFacts(facts, events, openedAt, document.timeZone ?? 'UTC');
  if (openings.length > 0) facts.openedDuring = openings.filter((name) => hours(name).isOpen(openedAt));
  if (watched.size > 0) facts.happened = typesIn(events, watched);
  const isStateStated = typeof sent.caseState === 'string';
  return { id: (sent.id as string | null | undefined) ?? null, openedAt, facts, isStateStated, events };
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
