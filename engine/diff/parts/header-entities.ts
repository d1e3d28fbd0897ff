import { listMessages, type Message, type MessageValue, phrase } from '../../messages/message.ts';
import type { SupportPolicy } from '../../policy/policy-document.generated.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import { quoted } from '../describe-value.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity, Facet } from '../entity.ts';
import { type FacetFormatters, facetsOf } from '../facets.ts';

/** The keys of a policy whose entries are told by themselves. */
const ownEntries: readonly (keyof SupportPolicy)[] = [
  'effective',
  'products',
  'supportPlans',
  'caseTypes',
  'symptoms',
  'facts',
  'conditions',
  'contacts',
  'calendars',
  'unions',
  'desks',
  'severities',
  'intake',
  'severity',
  'routing',
  'exclusions',
  'clocks',
  'targets',
  'warnAt',
  'escalation',
  'disposition',
  'closure',
  'obligations',
  'notices',
  'terms',
  'examples',
  'notes',
];

const text = (value: unknown): MessageValue | null => (value === undefined ? null : quoted(String(value)));

/** Who has to agree before a draft is published. */
function approvals(value: unknown): Message | null {
  const count = (value as SupportPolicy['review'])?.approvals;
  if (count === undefined) return null;
  return count === 1 ? phrase`1 other person has to approve` : phrase`${count} other people have to approve`;
}

/** For whom a policy is a variant. */
function applyingTo(value: unknown): Message {
  const { customer = [], contract = [] } = (value ?? {}) as NonNullable<SupportPolicy['appliesTo']>;
  const named = [
    ...(customer.length > 0 ? [phrase`customer ${listMessages(customer, 'or')}`] : []),
    ...(contract.length > 0 ? [phrase`contract ${listMessages(contract, 'or')}`] : []),
  ];
  return named.length === 0 ? phrase`everybody` : listMessages(named, 'or');
}

const header: FacetFormatters = {
  policy: { weight: 'own' },
  language: { weight: 'own' },
  version: { weight: 'words' },
  extends: { weight: 'words', what: phrase`base` },
  title: { weight: 'words', words: text },
  vendorName: { weight: 'words', words: text },
  appliesTo: { weight: 'own', what: phrase`applies to`, words: applyingTo, hasDefault: true },
  review: { weight: 'own', what: phrase`approvals`, words: approvals },
};

const effective: FacetFormatters = {
  from: {
    what: phrase`in force from`,
    words: (value) => (value === undefined ? phrase`no stated start` : String(value)),
    hasDefault: true,
  },
  until: { what: phrase`in force until` },
  openCases: {
    hasDefault: true,
    what: phrase`cases open at the change`,
    form: (value) => value ?? 'keep',
    words: (value) => (value === 'move' ? phrase`move to this version` : phrase`stay with theirs`),
  },
  withdraws: { weight: 'own', what: phrase`withdraws versions` },
};

/** Which days count towards closing. */
function closingDays(value: unknown): MessageValue {
  switch (value) {
    case undefined:
      return phrase`Monday to Friday without the desk's holidays`;
    case 'around-the-clock':
      return phrase`every day`;
    case 'business-days':
      return phrase`Monday to Friday`;
    case 'desk-hours':
      return phrase`days on which the desk opens`;
    case 'desk-or-alternates-hours':
      return phrase`days on which the desk or an alternate opens`;
    default:
      return phrase`days of ${String(value)}`;
  }
}

const closure: FacetFormatters = {
  afterBusinessDays: { what: phrase`business days of silence` },
  on: { what: phrase`days that count`, words: closingDays, hasDefault: true },
  afterFollowUps: { what: phrase`follow-ups before` },
};

const severity: FacetFormatters = {
  setBy: { what: phrase`set by`, words: (value) => (value === undefined ? null : describeId(String(value), 'set by')) },
  default: {
    what: phrase`where nothing else says`,
    words: (value) => (value === undefined ? null : describeId(String(value), 'severity')),
  },
};

/** What a policy says of itself, and the settings that stand alone: how severities come about, when to warn, when silence closes. */
export function headerEntities({ document }: DocumentContext): Entity[] {
  return [
    single('header', 'policy', phrase`policy`, facetsOf(document, [], header, ownEntries)),
    single('header', 'version', phrase`version`, facetsOf(document.effective ?? {}, ['effective'], effective)),
    single(
      'severity',
      'severity',
      phrase`severity`,
      facetsOf(document.severity ?? {}, ['severity'], severity, ['criteria', 'limits', 'reviews']),
    ),
    single(
      'targets',
      'warnings',
      phrase`warnings`,
      facetsOf({ ...(document.warnAt && { warnAt: document.warnAt }) }, [], warnings),
    ),
    single('closure', 'closure', phrase`closure`, facetsOf(document.closure ?? {}, ['closure'], closure)),
  ];
}

const warnings: FacetFormatters = {
  warnAt: {
    what: phrase`percent of the time`,
    hasDefault: true,
    form: (value) => [...((value ?? [50, 75, 90]) as number[])].sort((one, other) => one - other),
    words: (value) => listMessages((value ?? [50, 75, 90]) as number[]),
  },
};

/** Something that stands once in every document, whether the document says anything about it or not. */
function single(stage: Entity['stage'], list: string, name: Message, facets: readonly Facet[]): Entity {
  return {
    stage,
    list,
    id: '',
    path: [],
    name,
    words: undefined,
    weight: 'meaning',
    isSilent: true,
    facets,
    sense: '',
    likeness: '',
    order: 'unordered',
  };
}
