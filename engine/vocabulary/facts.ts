import { type Message, nameMessage, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { eventTypes } from './events.ts';

/** A single answer to a question, or an item of a list of them. */
export type Scalar = string | number | boolean;

/** What is known of a type of facts. */
type FactTypeEntry = {
  readonly told: Message;
  /** What a single answer is in JSON. */
  readonly json: 'string' | 'number' | 'boolean';
  /** Whether the answer is a list. */
  readonly isList: boolean;
  /** Whether of two answers one is the lesser: numbers, and days as texts. */
  readonly isOrdered: boolean;
};

const plain = { json: 'string', isList: false, isOrdered: false } as const;

/** What kind of answer a fact takes. `ids` is a list of ids; `date` a day as YYYY-MM-DD; `severity` a severity id of the policy. */
export const factTypes = {
  text: { ...plain, told: messageOf('type.text') },
  id: { ...plain, told: messageOf('type.id') },
  ids: { ...plain, told: messageOf('type.list'), isList: true },
  boolean: { ...plain, told: messageOf('type.boolean'), json: 'boolean' },
  integer: { ...plain, told: messageOf('type.integer'), json: 'number', isOrdered: true },
  number: { ...plain, told: messageOf('type.number'), json: 'number', isOrdered: true },
  date: { ...plain, told: messageOf('type.date'), isOrdered: true },
  instant: { ...plain, told: messageOf('type.instant') },
  severity: { ...plain, told: messageOf('type.severity') },
  language: { ...plain, told: messageOf('type.language') },
  country: { ...plain, told: messageOf('type.country') },
  duration: { ...plain, told: messageOf('fact-type.duration') },
  timeZone: { ...plain, told: messageOf('type.time-zone') },
} as const satisfies Readonly<Record<string, FactTypeEntry>>;

export type FactType = keyof typeof factTypes;

/**
 * Of two answers the graver one: the greater number, yes, or the one that stands later on a scale, from the slightest to the gravest.
 * Two answers that are on no scale together cannot be compared.
 */
export type Graver = 'more' | 'yes' | readonly (readonly string[])[];

/** The part of the decision from which on a derived fact is known. */
export type KnownFrom = 'start' | 'severity.limits' | 'severity.reviews' | 'routing';

const order: readonly KnownFrom[] = ['start', 'severity.limits', 'severity.reviews', 'routing'];

/** A question about a case and the answers it takes. */
export type FactDeclaration = {
  readonly name: string;
  readonly type: FactType;
  readonly description: string;
  /** The ids to choose from; left out where the policy names them or any id will do. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Which of two answers tells of the graver case, other things equal; left out where neither does. */
  readonly graver?: Graver;
  /** Worked out by the engine; a case cannot state it. */
  readonly derived?: true;
  readonly knownFrom: KnownFrom;
};

/** The facts that a policy knows, by name, with the values that it allows. */
export type FactCatalogue = ReadonlyMap<string, FactDeclaration> & {
  /** The conditions that a policy has names for, as it writes them. */
  readonly conditions?: Readonly<Record<string, object>> | undefined;
};

/** Whether a fact is known in a part of the decision. */
export function isKnownAt({ knownFrom }: FactDeclaration, part: KnownFrom): boolean {
  return order.indexOf(knownFrom) <= order.indexOf(part);
}

type Details = Omit<FactDeclaration, 'name' | 'type' | 'description' | 'knownFrom'> & { readonly knownFrom?: KnownFrom };

function fact(name: string, type: FactType, description: string, details: Details = {}): FactDeclaration {
  return { name, type, description, knownFrom: 'start', ...details };
}

/** The facts that every policy knows, in the order in which the contract lists them. */
export const commonFacts: readonly FactDeclaration[] = [
  fact('id', 'text', "the case's own number, echoed back"),
  fact('vendor', 'id', 'the vendor whose policy decides'),
  fact('product', 'id', 'the product, as the policies declare it'),
  fact('language', 'language', "the customer's language, a BCP 47 tag"),
  fact('region', 'id', "the customer's region", { values: ['americas', 'apac', 'emea'] }),
  fact('country', 'country', "the customer's country, ISO 3166-1 alpha-2; picks the local telephone"),
  fact('customerTimeZone', 'timeZone', 'the IANA time zone in which the customer works'),
  fact('deployment', 'id', 'how the product is run', { values: ['saas', 'on-premises'] }),
  fact('environment', 'id', 'the environment concerned', { values: ['production', 'training', 'test', 'development'] }),
  fact('supportPlan', 'id', 'the support plan that the customer bought', {
    values: ['standard', 'platinum', 'elite', 'medallion', 'active-support-enterprise'],
  }),
  fact('channel', 'id', 'how the case was brought', { values: ['portal', 'phone', 'email', 'chat'] }),
  fact('caseState', 'id', 'whether the case is being logged or is open already', { values: ['new', 'open'] }),
  fact('reporterRole', 'id', 'who brought the case', { values: ['administrator', 'authorized-user', 'key-contact', 'end-user'] }),
  fact('caseType', 'id', 'what kind of case it is', {
    values: [
      'issue',
      'privacy',
      'integration',
      'security',
      'functional',
      'defect',
      'enhancement',
      'performance',
      'cloud-operations',
    ],
  }),
  fact('topic', 'id', 'what help is asked for', {
    values: [
      'custom-report',
      'self-installation',
      'custom-integration',
      'custom-add-in',
      'consulting',
      'training',
      'product-question',
    ],
  }),
  fact('assistanceMinutes', 'number', 'help already given on this topic, in minutes, cumulative', { minimum: 0 }),
  fact('requestedSeverity', 'severity', 'the severity that the customer asked for'),
  fact('defectOrigin', 'id', 'whose software has the defect', { values: ['vendor-software', 'other-software'] }),
  fact('cause', 'id', 'what caused the problem', {
    values: [
      'oem-software',
      'third-party-component',
      'customer-network',
      'customer-client',
      'customization',
      'usage-question',
      'enhancement-request',
    ],
  }),
  fact('release', 'id', 'which release is in use', { values: ['latest', 'previous', 'older'] }),
  fact('releaseChannel', 'id', 'how the release in use came out', { values: ['general-availability', 'early-access'] }),
  fact('releasedOn', 'date', 'the day on which the release in use came out'),
  fact('serviceState', 'id', 'the service as a whole', {
    values: ['operational', 'degraded', 'down'],
    graver: [['operational', 'degraded', 'down']],
  }),
  fact('functionTier', 'id', 'the weightiest function or data affected', {
    values: ['none', 'minor', 'important', 'essential'],
    graver: [['none', 'minor', 'important', 'essential']],
  }),
  fact('functionState', 'id', 'how that function or data is affected', {
    values: ['working', 'slow', 'impaired', 'limited', 'unusable'],
    graver: [
      ['working', 'slow', 'unusable'],
      ['working', 'impaired', 'limited', 'unusable'],
    ],
  }),
  fact('workaround', 'id', 'whether there is a way around the problem', {
    values: ['none', 'difficult', 'simple', 'not-needed'],
    graver: [['not-needed', 'simple', 'difficult', 'none']],
  }),
  fact('dataLoss', 'boolean', 'data are lost or corrupted', { graver: 'yes' }),
  fact('milestoneAtRisk', 'boolean', 'imminent financial risk to a key or near milestone', { graver: 'yes' }),
  fact('decisionsAffected', 'boolean', 'business decisions are affected', { graver: 'yes' }),
  fact('scheduledTraining', 'boolean', 'the training environment is in a planned session'),
  fact('systemWide', 'boolean', 'the problem affects the whole system', { graver: 'yes' }),
  fact('codeChangeNeeded', 'boolean', 'the fix needs a code change'),
  fact('productionStopped', 'boolean', 'all production work has stopped', { graver: 'yes' }),
  fact('impact', 'id', 'how far the problem reaches', { values: ['high', 'medium', 'low'], graver: [['low', 'medium', 'high']] }),
  fact('urgency', 'id', 'how soon it must be solved', { values: ['high', 'medium', 'low'], graver: [['low', 'medium', 'high']] }),
  fact('vip', 'boolean', 'somebody is concerned who is served first', { graver: 'yes' }),
  fact('usersAffected', 'integer', 'how many users are affected', { minimum: 0, graver: 'more' }),
  fact('usersTotal', 'integer', 'how many users there are', { minimum: 0 }),
  fact('productivityDrop', 'number', 'how far productivity has dropped, in percent', {
    minimum: 0,
    maximum: 100,
    graver: 'more',
  }),
  fact('symptoms', 'ids', 'what is observed, as the policy declares it'),
  fact('occurredAt', 'instant', 'when what the case is about happened or was noticed'),
  fact('customer', 'id', 'who the customer is, as the vendor names them'),
  fact('contract', 'id', 'under which contract the case is brought, as the vendor names it'),
  fact('openedAt', 'instant', 'when the case was opened; the moment of the question where left out'),
];

/** Facts that the engine works out from the case or in an earlier part of the decision. */
export const derivedFacts: readonly FactDeclaration[] = [
  fact('severity', 'severity', 'what the case is handled as', { derived: true, knownFrom: 'severity.reviews' }),
  fact('assessedSeverity', 'severity', 'what the criteria say', { derived: true, knownFrom: 'severity.limits' }),
  fact('severityChangedTo', 'severity', 'the severity of the last `severity-changed` event', { derived: true }),
  fact(
    'severityRaised',
    'boolean',
    'whether the last `severity-changed` event made the case graver than what it was handled as before',
    {
      derived: true,
      knownFrom: 'severity.reviews',
    },
  ),
  fact('defectConfirmed', 'boolean', 'whether a `defect-confirmed` event has happened', { derived: true }),
  fact('openedDuring', 'ids', 'the hours that were open when the case was opened, of those that rules ask about', {
    derived: true,
  }),
  fact('openedOn', 'date', "the day on which the case was opened, in the policy's time zone", { derived: true }),
  fact('happened', 'ids', 'the types of the events that have happened, of those that rules ask about', {
    derived: true,
    values: eventTypes,
  }),
  fact('usersAffectedPercent', 'number', '`usersAffected` of `usersTotal`, in percent', { derived: true, graver: 'more' }),
  fact('monthsSinceRelease', 'number', 'months from `releasedOn` to the day on which the case was opened', { derived: true }),
];

/** What a case holds where it does not say otherwise. */
export const factDefaults: Readonly<Record<string, string>> = { caseState: 'new', defectOrigin: 'vendor-software' };

/** Names that mean something else where a condition, a case, a table of cases or an address names facts: events among them. */
export const reservedFactNames: ReadonlySet<string> = new Set([
  ...['all', 'any', 'not', 'is', 'case', 'event', 'events', 'asOf'],
  ...eventTypes.map((type) => type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())),
]);

/** What a fact is; a policy's own facts are told in its words. */
export function factHelp({ name, description }: FactDeclaration): Message {
  const isKnown = [...commonFacts, ...derivedFacts].some((one) => one.description === description);
  return isKnown ? nameMessage(`fact-help.${name}`, description) : textMessage(description);
}
