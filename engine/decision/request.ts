import { nearestName } from '../diagnostic.ts';
import { instantOf } from '../instant.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { type FactCatalogue, factValueFault, instantFault, shown } from '../policy/fact-catalogue.ts';
import { type EventType, eventTypes, type FactDeclaration, factDefaults } from '../policy/facts.ts';
import type { Facts } from '../rules/rule-table.ts';
import type { CaseEvent } from './case-event.ts';
import { deriveFacts } from './case-facts.ts';
import type { CompiledPolicy, EventNames } from './compiled-policy.ts';
import { type RequestFault, requestFault } from './problem.ts';

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

/** Every fault of a request against the facts and names that a policy knows. */
export function checkRequest(request: RawRequest, catalogue: FactCatalogue, names: EventNames): RequestFault[] {
  return [...checkEnvelope(request), ...checkFacts(request, catalogue), ...checkEvents(request, catalogue, names)];
}

const envelopeKeys = ['case', 'asOf', 'explain', 'updates', 'policyAt'];

/** Whose version decides: the one in force when the case was opened, or at the moment from which it is looked at. */
export const policyMoments = ['opened', 'as-of'] as const;

/** More status updates than these are not listed ahead. */
export const mostUpdates = 100;

function checkEnvelope({ envelope }: RawRequest): RequestFault[] {
  const { asOf, explain, updates, policyAt } = envelope;
  const faults = Object.keys(envelope)
    .filter((key) => !envelopeKeys.includes(key))
    .map((key) => unknownName(`/${pointerStep(key)}`, phrase`\`${key}\` is not part of a request`, key, envelopeKeys));
  const fault = asOf === undefined || asOf === null ? undefined : instantFault('asOf', asOf);
  if (fault) faults.push(requestFault('/asOf', fault.message, { hint: fault.hint }));
  if (explain !== undefined && typeof explain !== 'boolean')
    faults.push(requestFault('/explain', phrase`\`explain\` is true or false, not ${shown(explain)}`));
  if (updates !== undefined && !(Number.isInteger(updates) && (updates as number) >= 0 && (updates as number) <= mostUpdates)) {
    faults.push(requestFault('/updates', phrase`\`updates\` is a whole number from 0 to ${mostUpdates}, not ${shown(updates)}`));
  }
  if (policyAt !== undefined && !policyMoments.some((moment) => moment === policyAt)) {
    faults.push(unknownName('/policyAt', phrase`\`policyAt\` cannot be ${shown(policyAt)}`, policyAt, policyMoments));
  }
  return faults;
}

function checkFacts({ case: facts, prefix }: RawRequest, catalogue: FactCatalogue): RequestFault[] {
  const faults: RequestFault[] = [];
  for (const name in facts) {
    const value = facts[name];
    if (name === 'events' || value === null) continue;
    const declaration = catalogue.get(name);
    if (declaration !== undefined && !declaration.derived && factValueFault(declaration, value) === undefined) continue;
    faults.push(...factFaults(`${prefix}/${pointerStep(name)}`, name, value, catalogue));
  }
  if (facts.vendor === undefined || facts.vendor === null) {
    faults.unshift(requestFault(`${prefix}/vendor`, phrase`\`vendor\` is missing: it says whose policy decides`));
  }
  return faults;
}

/** What is wrong with a fact that a case states. */
function factFaults(pointer: string, name: string, value: unknown, catalogue: FactCatalogue): RequestFault[] {
  const declaration = catalogue.get(name);
  if (declaration === undefined) {
    const askable = [...catalogue.values()].filter(({ derived }) => !derived).map((one) => one.name);
    return [unknownName(pointer, phrase`\`${name}\` is not a fact that this policy knows`, name, [...askable, 'events'])];
  }
  if (declaration.derived) return [requestFault(pointer, phrase`\`${name}\` is worked out and cannot be stated`)];
  if (declaration.type !== 'ids' || !Array.isArray(value)) return checkValue(pointer, declaration, value);
  return value.flatMap((item, index) => checkValue(`${pointer}/${index}`, declaration, [item]));
}

function checkValue(pointer: string, declaration: FactDeclaration, value: unknown): RequestFault[] {
  const fault = factValueFault(declaration, value);
  if (fault === undefined) return [];
  const given = Array.isArray(value) ? value[0] : value;
  const nearest = typeof given === 'string' && fault.allowed ? nearestName(given, fault.allowed) : undefined;
  const allowed = fault.allowed && fault.allowed.length > 0 ? fault.allowed : undefined;
  const hint = fault.allowed?.length === 0 ? phrase`this policy knows no \`${declaration.name}\`` : fault.hint;
  // What stands there is no name: which ones there are says too little.
  const isToldOtherwise = typeof given === 'string' && (nearest !== undefined || allowed !== undefined);
  return [
    requestFault(pointer, fault.message, { ...(allowed && { allowed }), nearest, hint: isToldOtherwise ? undefined : hint }),
  ];
}

const eventKeys = ['type', 'at', 'to', 'level'];

function checkEvents({ case: { events }, prefix }: RawRequest, catalogue: FactCatalogue, names: EventNames): RequestFault[] {
  if (events === undefined || events === null) return [];
  const at = `${prefix}/events`;
  if (!Array.isArray(events)) return [requestFault(at, phrase`\`events\` is a list, not ${shown(events)}`)];
  return events.flatMap((event: unknown, index): RequestFault[] => {
    const pointer = `${at}/${index}`;
    if (!isObject(event))
      return [requestFault(pointer, phrase`an event is an object with \`type\` and \`at\`, not ${shown(event)}`)];
    const faults = Object.keys(event)
      .filter((key) => !eventKeys.includes(key))
      .map((key) => unknownName(`${pointer}/${pointerStep(key)}`, phrase`\`${key}\` is not part of an event`, key, eventKeys));
    const fault = instantFault('at', event.at);
    if (fault) faults.push(requestFault(`${pointer}/at`, fault.message, { hint: fault.hint }));
    const severities = catalogue.get('severity')?.values;
    if (!eventTypes.includes(event.type as EventType))
      faults.push(
        unknownName(
          `${pointer}/type`,
          event.type === undefined ? phrase`\`type\` is missing` : phrase`\`type\` cannot be ${shown(event.type)}`,
          event.type,
          eventTypes,
        ),
      );
    else if (event.type === 'severity-changed') faults.push(...checkDetail(event, 'to', pointer, severities));
    else if (event.type === 'desk-changed') faults.push(...checkDetail(event, 'to', pointer, names.desks));
    else if (event.type === 'escalated') faults.push(...checkDetail(event, 'level', pointer, names.levels));
    return faults;
  });
}

function checkDetail(event: Json, key: string, pointer: string, known: readonly string[] | undefined): RequestFault[] {
  const value = event[key];
  if (typeof value === 'string' && (known === undefined || known.includes(value))) return [];
  const of = String(event.type);
  const detail =
    value === undefined ? phrase`\`${key}\` of \`${of}\` is missing` : phrase`\`${key}\` of \`${of}\` cannot be ${shown(value)}`;
  return [unknownName(`${pointer}/${key}`, detail, value, known ?? [])];
}

function unknownName(pointer: string, detail: Phrase, given: unknown, known: readonly string[]): RequestFault {
  const nearest = typeof given === 'string' ? nearestName(given, known) : undefined;
  return requestFault(pointer, detail, { ...(known.length > 0 && { allowed: known }), nearest });
}

/** The case of a request without faults, as a policy knows it. Events after `asOf` have not happened yet and are left out. */
export function toCase({ case: sent }: RawRequest, asOf: number, { blankFacts, document }: CompiledPolicy): SupportCase {
  const facts: Record<string, unknown> = { ...blankFacts };
  for (const name in factDefaults) facts[name] = factDefaults[name];
  for (const name in sent) {
    const value = sent[name];
    if (value !== null && name !== 'id' && name !== 'events' && name !== 'openedAt') facts[name] = value;
  }
  const openedAt = typeof sent.openedAt === 'string' ? instantOf(sent.openedAt) : asOf;
  const events = happened(sent.events, asOf);
  deriveFacts(facts, events, openedAt, document.timeZone ?? 'UTC');
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
