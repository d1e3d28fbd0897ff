import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import type { CaseDraft } from '../../../shared/case/case-draft.ts';
import { type Question, question } from '../../../shared/vocabulary/question.ts';
import { questionsOf } from './questions-of.ts';

/** Questions under a heading. */
export type QuestionGroup = { readonly id: string; readonly title: string; readonly questions: readonly Question[] };

const groups = [
  {
    id: 'customer',
    names: ['customer', 'contract', 'region', 'country', 'customerTimeZone', 'supportPlan', 'vip', 'reporterRole', 'channel'],
  },
  {
    id: 'problem',
    names: [
      'requestedSeverity',
      'impact',
      'urgency',
      'occurredAt',
      'symptoms',
      'environment',
      'serviceState',
      'functionTier',
      'functionState',
      'workaround',
      'productionStopped',
      'productivityDrop',
      'usersAffected',
      'usersTotal',
      'dataLoss',
      'milestoneAtRisk',
      'decisionsAffected',
      'scheduledTraining',
      'systemWide',
      'caseType',
      'topic',
      'assistanceMinutes',
    ],
  },
  {
    id: 'software',
    names: ['deployment', 'release', 'releaseChannel', 'releasedOn', 'defectOrigin', 'cause', 'codeChangeNeeded'],
  },
] as const;

/** Asked elsewhere on the form. */
const askedApart = ['vendor', 'product', 'language', 'openedAt', 'asOf', 'under', 'caseState'];

/** The questions of a policy in groups; what only that policy asks stands with the problem. */
export function questionGroups(document: SupportPolicy): QuestionGroup[] {
  const asked = questionsOf(document);
  const standard = new Set<string>(groups.flatMap(({ names }) => names));
  const own = Object.keys(document.facts ?? {}).filter((name) => asked.has(name) && !standard.has(name));
  return groups
    .map(({ id, names }) => ({
      id,
      title: text(`case.group.${id}`),
      questions: [...names.filter((name) => asked.has(name)), ...(id === 'problem' ? own : [])].map((name) =>
        question(name, document),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** What a case states although nothing in the policy depends on it. */
export function unusedAnswers({ answers }: CaseDraft, document: SupportPolicy): string[] {
  const asked = questionsOf(document);
  return [...answers.keys()].filter((name) => !asked.has(name) && !askedApart.includes(name));
}
