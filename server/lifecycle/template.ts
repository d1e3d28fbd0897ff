import { lookup } from 'bcp-47-match';
import type { DraftStart } from '../../contract/drafts.ts';
import { type SpokenLanguage, spokenLanguages } from '../../contract/language.ts';
import { beginningOf, formatInstant, formatMessage, isTimeZone, zoneOf } from '../../engine/index.ts';
import type { English } from '../messages/english.ts';
import { messageCatalogOf } from '../messages/message-catalog-of.ts';
import { messageOf } from '../messages/message-of.ts';
import { publicHolidays } from '../policies/public-holidays.ts';
import type { Edition } from '../storage/port/edition.ts';
import { invalid } from './lifecycle-problems.ts';
import { capitalized, type TemplateName, templateNames } from './template-names.ts';

/** What a new policy says of itself in its vendor's words; the rest is there to be written. */
export type TemplateAnswers = NonNullable<DraftStart['template']>;

/** The text to begin with, and what a case states that is answered soonest. */
type Template = { readonly text: string; readonly firstCase: Readonly<Record<string, string>> };

/** The language in which the template tells what is to be written: the policy's own where the program speaks it. */
export function templateLanguage({ language }: Pick<Edition, 'language'>): SpokenLanguage {
  const spoken = lookup([...spokenLanguages], language);
  return spokenLanguages.find((one) => one === spoken) ?? 'en';
}

/**
 * A complete small policy to begin with, in its vendor's words: plans, severities, opening hours, a table of response times, and an example.
 * It decides as it is; the texts that only the vendor knows are still to be written. Refuses answers that would be faults.
 */
export function templateOf(edition: Edition, answers: TemplateAnswers): Template {
  const { timeZone = 'UTC', country } = answers;
  mustBeKnown(timeZone, country);
  const severities =
    answers.severities === undefined
      ? unnamed(['p1', 'p2', 'p3'])
      : templateNames('/template/severities', answers.severities, { prefix: 'severity', most: 50 });
  const plans =
    answers.plans === undefined
      ? unnamed(['gold', 'silver'])
      : answers.plans.length === 0
        ? []
        : templateNames('/template/plans', answers.plans, { prefix: 'plan', most: 100 });
  const vendor = capitalized(edition.policy.split('/')[0] ?? '');
  const { vendorName = vendor } = answers;
  const catalog = messageCatalogOf(templateLanguage(edition));
  const { title = formatMessage(messageOf('template.title', { vendor: vendorName }), catalog) } = answers;
  const say = (code: TemplateCode): string => formatMessage(messageOf(code), catalog);
  const unwritten = (code: TemplateCode): string => JSON.stringify(`<? ${say(code)} ?>`);
  const sourceIn = (section: TemplateCode): string => `source: { section: ${unwritten(section)} }`;
  const [hoursSource, contactSource] = [sourceIn('template.hours-section'), sourceIn('template.contact-section')];
  const labelOf = ({ name }: TemplateName, code: TemplateCode): string =>
    name === undefined ? unwritten(code) : JSON.stringify(name);
  const [gravest, best] = [severities[0]?.id ?? '', plans[0]?.id];
  const responses: ResponseTexts = {
    within: say('template.times'),
    label: unwritten('template.response'),
    source: sourceIn('template.times-section'),
  };
  const opened = openDayIn(timeZone, country);
  const firstCase = { ...(best !== undefined && { supportPlan: best }), requestedSeverity: gravest };
  const text = `# yaml-language-server: $schema=../../../policy.schema.json
# ${formatMessage(messageOf('template.unwritten', { mark: '<? … ?>' }), catalog)}

policy: ${edition.policy}
language: ${edition.language}
version: 1
title: ${JSON.stringify(title)}
vendorName: ${JSON.stringify(vendorName)}
timeZone: ${timeZone}
source: { document: ${unwritten('template.document')} }
${
  plans.length === 0
    ? ''
    : `
supportPlans: # ${say('template.plans')}
${plans.map((plan) => `  ${plan.id}: { label: ${labelOf(plan, 'template.plan-name')} }`).join('\n')}
`
}
severities: # ${say('template.severities')}
${severities
  .map(
    (severity) => `  ${severity.id}:
    label: ${labelOf(severity, 'template.severity-name')}
    definition: ${unwritten('template.definition')}`,
  )
  .join('\n')}

severity:
  setBy: customer # ${say('template.set-by')}
  default: ${severities.at(-1)?.id} # ${say('template.default')}

calendars:
  office:
    label: ${JSON.stringify(say('template.office'))}
    timeZone: ${timeZone}
    open: # ${say('template.hours')}
      - { days: mon-fri, from: "09:00", to: "17:00" }
    ${country === undefined ? `# holidays: { country: … } # ${say('template.holidays')}` : `holidays: { country: ${country} }`}
    ${hoursSource}

contacts:
  email: { kind: email, value: ${unwritten('template.contact')}, label: ${say('template.email')} }

desks:
  support: { label: ${say('template.support')}, timeZone: ${timeZone}, hours: office, contacts: [email], ${contactSource} }

routing:
  teams:
    - { id: all-cases, then: support, label: ${JSON.stringify(say('template.all-cases'))}, ${contactSource} }
  desks:
    - { id: all-cases, then: support, ${contactSource} }

targets:
${responseTable(plans, severities, responses)}
  - id: resolution
    resolution: { commitment: best-effort, label: ${unwritten('template.resolution')} }
    ${responses.source}

examples:
  - name: ${JSON.stringify(say('template.example'))}
    case: { ${Object.entries({ ...firstCase, openedAt: opened.from })
      .map(([fact, value]) => `${fact}: ${value}`)
      .join(', ')} }
    expect: { severity.id: ${gravest}, targets.response.dueAt: ${opened.due} }
`;
  return { text, firstCase };
}

type TemplateCode = Exclude<
  Extract<keyof English, `template.${string}`>,
  'template.unwritten' | `template.${'title' | 'name-twice' | 'too-many' | 'unknown-country'}`
>;

type ResponseTexts = { readonly within: string; readonly label: string; readonly source: string };

const unnamed = (ids: readonly string[]): readonly TemplateName[] => ids.map((id) => ({ id, name: undefined }));

function mustBeKnown(timeZone: string, country: string | undefined): void {
  if (!isTimeZone(timeZone))
    throw invalid(
      '/template/timeZone',
      messageOf('check.unknown-zone', { zone: `\`${timeZone}\`` }),
      messageOf('hint.write-zone'),
    );
  if (country !== undefined && !publicHolidays.countries().includes(country))
    throw invalid('/template/country', messageOf('template.unknown-country', { country }), messageOf('template.write-country'));
}

/** How long the first answer takes at most, from the gravest and best on. */
const times = ['1 hour', '2 hours', '4 hours', '8 hours', '2 business days', '3 business days', '5 business days'];

const timeAt = (step: number): string => times[Math.min(step, times.length - 1)] ?? '';

/** The table of response times: by plan and severity, or by severity alone where there are no plans. */
function responseTable(plans: readonly TemplateName[], severities: readonly TemplateName[], texts: ResponseTexts): string {
  const cellsOf = (row: number): string[] => severities.map(({ id }, column) => `${id}: ${timeAt(row + column)}`);
  const [axes, cells] =
    plans.length === 0
      ? ['rows: severity', cellsOf(0)]
      : ['rows: supportPlan\n      columns: severity', plans.map(({ id }, row) => `${id}: { ${cellsOf(row).join(', ')} }`)];
  return `  - id: response-times
    table:
      ${axes}
      sets: response.within
      cells: # ${texts.within}
${cells.map((cell) => `        ${cell}`).join('\n')}
    response: { on: office, label: ${texts.label} }
    ${texts.source}`;
}

const minute = 60_000;

/** The hour in which an office that keeps a country's holidays opens on its first open day of June 2026, as instants with their offset. */
function openDayIn(timeZone: string, country: string | undefined): { from: string; due: string } {
  const holidays = country === undefined ? [] : publicHolidays.holidays(country, undefined, 2026);
  // The 1st of June 2026 is a Monday.
  const days = ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12'].map((day) => `2026-06-${day}`);
  const day = days.find((one) => !holidays.some(({ date }) => date === one)) ?? '2026-06-01';
  const at = (hour: number): string => formatInstant(beginningOf(day, timeZone) + hour * 60 * minute, zoneOf(timeZone));
  return { from: at(9), due: at(10) };
}
