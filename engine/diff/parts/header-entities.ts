import { listMessages } from '../../messages/lists.ts';
import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { closingRules, plainClosure } from '../../policy/closure.ts';
import type { SupportPolicy } from '../../policy/policy-document.generated.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import type { Share } from '../../vocabulary/share.ts';
import { warnPoints } from '../../vocabulary/warn-point.ts';
import { describeWarnPoints } from '../describe-commitment.ts';
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
  'events',
  'metrics',
  'pauses',
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
  'credits',
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
function approvals(value: unknown): MessageValue | null {
  const count = (value as SupportPolicy['review'])?.approvals;
  if (count === undefined) return null;
  return count === 1 ? messageOf('diff.one-approval') : messageOf('diff.approvals', { count });
}

/** What is meant of findings of the analysis. */
function acceptedFindings(value: unknown): MessageValue | null {
  const { accept = [], weights = {} } = (value ?? {}) as NonNullable<SupportPolicy['analysis']>;
  const told = [
    ...accept.map(({ finding, part, rule, reason }) =>
      messageOf('diff.accepted', { finding, place: rule === undefined ? part : `${part} ${rule}`, reason: quoted(reason) }),
    ),
    ...Object.entries(weights).map(([finding, weight]) => messageOf('diff.weight', { finding, weight: String(weight) })),
  ];
  return told.length === 0 ? null : listMessages(told, 'and');
}

/** For whom a policy is a variant. */
function applyingTo(value: unknown): MessageValue {
  const { customer = [], contract = [] } = (value ?? {}) as NonNullable<SupportPolicy['appliesTo']>;
  const named = [
    ...(customer.length > 0 ? [messageOf('diff.customer', { names: listMessages(customer, 'or') })] : []),
    ...(contract.length > 0 ? [messageOf('diff.contract', { names: listMessages(contract, 'or') })] : []),
  ];
  return named.length === 0 ? messageOf('diff.everybody') : listMessages(named, 'or');
}

const header: FacetFormatters = {
  policy: { weight: 'own' },
  language: { weight: 'own' },
  version: { weight: 'words' },
  extends: { weight: 'words', what: messageOf('diff.facet.base') },
  title: { weight: 'words', words: text },
  vendorName: { weight: 'words', words: text },
  appliesTo: { weight: 'own', what: messageOf('diff.facet.applies-to'), words: applyingTo, hasDefault: true },
  review: { weight: 'own', what: messageOf('diff.facet.approvals'), words: approvals },
  analysis: { weight: 'words', what: messageOf('diff.facet.analysis'), words: acceptedFindings },
};

const effective: FacetFormatters = {
  from: {
    what: messageOf('diff.facet.in-force-from'),
    words: (value) => (value === undefined ? messageOf('diff.facet.no-stated-start') : String(value)),
    hasDefault: true,
  },
  until: { what: messageOf('diff.facet.in-force-until') },
  openCases: {
    hasDefault: true,
    what: messageOf('diff.facet.open-cases'),
    form: (value) => value ?? 'keep',
    words: (value) => (value === 'move' ? messageOf('diff.facet.open-cases-move') : messageOf('diff.facet.open-cases-stay')),
  },
  withdraws: { weight: 'own', what: messageOf('diff.facet.withdraws') },
  insteadOf: { weight: 'own', what: messageOf('diff.facet.instead-of') },
  followedBy: { weight: 'own', what: messageOf('diff.facet.followed-by') },
};

/** Which days count towards closing. */
function closingDays(value: unknown): MessageValue {
  switch (value) {
    case undefined:
      return messageOf('diff.days.monday-to-friday-without-holidays');
    case 'around-the-clock':
      return messageOf('diff.days.every-day');
    case 'business-days':
      return messageOf('diff.days.monday-to-friday');
    case 'desk-hours':
      return messageOf('diff.days.desk-opens');
    case 'desk-or-alternates-hours':
      return messageOf('diff.days.desk-or-alternate-opens');
    default:
      return messageOf('diff.days.of', { calendar: String(value) });
  }
}

const closure: FacetFormatters = {
  afterBusinessDays: { what: messageOf('diff.facet.silent-business-days') },
  on: { what: messageOf('diff.facet.days-that-count'), words: closingDays, hasDefault: true },
  afterFollowUps: { what: messageOf('diff.facet.follow-ups') },
};

const severity: FacetFormatters = {
  setBy: {
    what: messageOf('diff.facet.set-by'),
    words: (value) => (value === undefined ? null : describeId(String(value), 'setBy')),
  },
  changes: {
    what: messageOf('diff.facet.severity-changes'),
    words: (value) =>
      value === undefined
        ? null
        : value === 'requested'
          ? messageOf('diff.severity-changes.requested')
          : messageOf('diff.severity-changes.assessed'),
  },
  default: {
    what: messageOf('diff.facet.otherwise'),
    words: (value) => (value === undefined ? null : describeId(String(value), 'severity')),
  },
};

/** What a policy says of itself, and the settings that stand alone: how severities come about, when to warn, when silence closes. */
export function headerEntities({ document }: DocumentContext): Entity[] {
  return [
    single('header', 'policy', messageOf('diff.entry.policy'), facetsOf(document, [], header, ownEntries)),
    single('header', 'version', messageOf('diff.entry.version'), facetsOf(document.effective ?? {}, ['effective'], effective)),
    single(
      'severity',
      'severity',
      messageOf('diff.facet.severity'),
      facetsOf(document.severity ?? {}, ['severity'], severity, ['criteria', 'adjustments', 'limits', 'reviews']),
    ),
    single(
      'targets',
      'warnings',
      messageOf('diff.entry.warnings'),
      facetsOf({ ...(document.warnAt && { warnAt: document.warnAt }) }, [], warnings),
    ),
    single('closure', 'closure', messageOf('diff.entry.closure'), closureFacets(document)),
  ];
}

/** What a closure says that is one setting for all cases. Rules have entries of their own, which tell on which days they count. */
function closureFacets({ closure: stated }: SupportPolicy): Facet[] {
  if (closingRules(stated) !== undefined) return [];
  return facetsOf(plainClosure(stated), ['closure'], closure).map((facet) =>
    facet.key === 'on' ? { ...facet, isBeside: true } : facet,
  );
}

/** When a policy warns that does not say. */
const usualWarnings: readonly Share[] = [50, 75, 90];

const warnings: FacetFormatters = {
  warnAt: {
    what: messageOf('diff.facet.percent-of-time'),
    hasDefault: true,
    form: (value) => warnPoints((value ?? usualWarnings) as readonly Share[]),
    words: (value) => describeWarnPoints((value ?? usualWarnings) as readonly Share[], String),
  },
};

/** Something that stands once in every document, whether the document says anything about it or not. */
function single(stage: Entity['stage'], list: string, name: MessageValue, facets: readonly Facet[]): Entity {
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
