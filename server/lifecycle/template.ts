import { lookup } from 'bcp-47-match';
import { type SpokenLanguage, spokenLanguages } from '../../contract/language.ts';
import { beginningOf, formatInstant, formatMessage, isTimeZone, zoneOf } from '../../engine/index.ts';
import type { English } from '../messages/english.ts';
import { messageCatalogOf } from '../messages/message-catalog-of.ts';
import { messageOf } from '../messages/message-of.ts';
import { publicHolidays } from '../policies/public-holidays.ts';
import type { Edition } from '../storage/port/edition.ts';
import { invalid } from './lifecycle-problems.ts';
import type { TemplateAnswers } from './template-answers.ts';
import { exampleOf, flowEntries } from './template-example.ts';
import { capitalized, type TemplateName, templateNames } from './template-names.ts';
import { mustBeNamed, promiseRows, promiseTable } from './template-promises.ts';

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
  const severities = answers.severities === undefined ? unnamed(['p1', 'p2', 'p3']) : namesOf('severities', answers.severities);
  const plans =
    answers.plans === undefined ? unnamed(['gold', 'silver']) : answers.plans.length === 0 ? [] : namesOf('plans', answers.plans);
  const vendor = capitalized(edition.policy.split('/')[0] ?? '');
  const { vendorName = vendor } = answers;
  const catalog = messageCatalogOf(templateLanguage(edition));
  const { title = formatMessage(messageOf('template.title', { vendor: vendorName }), catalog) } = answers;
  const products = (answers.products ?? []).length === 0 ? [] : namesOf('products', answers.products ?? []);
  const say = (code: TemplateCode): string => formatMessage(messageOf(code), catalog);
  const written = (text: string | undefined, code: TemplateCode): string => JSON.stringify(text?.trim() || `<? ${say(code)} ?>`);
  const sourceIn = (text: string | undefined, code: TemplateCode): string => `source: { section: ${written(text, code)} }`;
  const { sections = {} } = answers;
  const hoursSource = sourceIn(sections.hours, 'template.hours-section');
  const contactSource = sourceIn(sections.contact, 'template.contact-section');
  const timesSource = sourceIn(sections.times, 'template.times-section');
  const [gravest, best] = [severities[0]?.id ?? '', plans[0]?.id];
  const opened = openDayIn(timeZone, country);
  const firstCase = { ...(best !== undefined && { supportPlan: best }), requestedSeverity: gravest };
  const { desk = {}, open } = answers;
  const deskName = JSON.stringify(desk.label?.trim() || say('template.support'));
  const contacts = contactsOf(desk, say);
  const text = `# yaml-language-server: $schema=../../../policy.schema.json
# ${formatMessage(messageOf('template.unwritten', { mark: '<? … ?>' }), catalog)}

policy: ${edition.policy}
language: ${edition.language}
version: 1
title: ${JSON.stringify(title)}
vendorName: ${JSON.stringify(vendorName)}
timeZone: ${timeZone}
source: { document: ${written(answers.document, 'template.document')} }
${
  products.length === 0
    ? ''
    : `
products:
${products.map(({ id, name }) => `  ${id}: { label: ${JSON.stringify(name)} }`).join('\n')}
`
}${
  plans.length === 0
    ? ''
    : `
supportPlans: # ${say('template.plans')}
${plans.map(({ id, name }) => `  ${id}: { label: ${written(name, 'template.plan-name')} }`).join('\n')}
`
}
severities: # ${say('template.severities')}
${severities
  .map(
    ({ id, name, definition }) => `  ${id}:
    label: ${written(name, 'template.severity-name')}
    definition: ${written(definition, 'template.definition')}`,
  )
  .join('\n')}

severity:
  setBy: customer # ${say('template.set-by')}
  default: ${severities.at(-1)?.id} # ${say('template.default')}

calendars:
  office:
    label: ${JSON.stringify(say('template.office'))}
    timeZone: ${timeZone}
    open:${open === undefined ? ` # ${say('template.hours')}` : ''}
${(open ?? officeHours).map(({ days, from, to }) => `      - { days: ${/,/.test(days) ? JSON.stringify(days) : days}, from: "${from}", to: "${to}" }`).join('\n')}
    ${country === undefined ? `# holidays: { country: … } # ${say('template.holidays')}` : `holidays: { country: ${country} }`}
    ${hoursSource}

contacts:
${contacts.map(({ id, value, label }) => `  ${id}: { kind: ${id}, value: ${value === undefined ? written(undefined, 'template.contact') : JSON.stringify(value)}, label: ${label} }`).join('\n')}

desks:
  support: { label: ${deskName}, timeZone: ${timeZone}, hours: office, contacts: [${contacts.map(({ id }) => id).join(', ')}], ${contactSource} }

routing:
  teams:
    - { id: all-cases, then: support, label: ${JSON.stringify(say('template.all-cases'))}, ${contactSource} }
  desks:
    - { id: all-cases, then: support, ${contactSource} }

targets:
${
  answers.promises === undefined
    ? `${responseTable(plans, severities, { within: say('template.times'), label: written(undefined, 'template.response'), source: timesSource })}
  - id: resolution
    resolution: { commitment: best-effort, label: ${written(undefined, 'template.resolution')} }
    ${timesSource}`
    : promiseTable(promiseRows(answers.promises, severities, plans), severities.length, {
        response: JSON.stringify(say('template.first-answer')),
        resolution: JSON.stringify(say('template.solution')),
        source: timesSource,
      })
}
`;
  const { example } = answers;
  if (answers.promises !== undefined || open !== undefined || example !== undefined) {
    const shown = example ?? { openedAt: opened.from, severity: gravest, ...(best !== undefined && { plan: best }) };
    mustBeNamed('/template/example/severity', shown.severity, severities);
    if (shown.plan !== undefined) mustBeNamed('/template/example/plan', shown.plan, plans);
    if (shown.product !== undefined) mustBeNamed('/template/example/product', shown.product, products);
    const severity = severities.find(({ id }) => id === shown.severity)?.name ?? shown.severity;
    const name = formatMessage(messageOf('template.example-of', { severity }), catalog);
    return { text: `${text}${exampleOf(edition, text, shown, name)}`, firstCase };
  }
  return {
    text: `${text}
examples:
  - name: ${JSON.stringify(say('template.example'))}
    case: { ${flowEntries({ ...firstCase, openedAt: opened.from })} }
    expect: { severity.id: ${gravest}, targets.response.dueAt: ${opened.due} }
`,
    firstCase,
  };
}

const officeHours = [{ days: 'mon-fri', from: '09:00', to: '17:00' }] as const;

/** What is said without values. */
type TemplateCode = Exclude<
  Extract<keyof English, `template.${string}`>,
  | 'template.unwritten'
  | `template.${'title' | 'name-twice' | 'too-many' | 'unknown-country' | 'unknown-name' | 'row-twice' | 'example-of'}`
  | `template.not-${'an-amount' | 'a-number' | 'an-instant'}`
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

const kinds = {
  products: { prefix: 'product', most: 200 },
  severities: { prefix: 'severity', most: 50 },
  plans: { prefix: 'plan', most: 100 },
} as const;

function namesOf(kind: keyof typeof kinds, given: NonNullable<TemplateAnswers['severities']>): readonly TemplateName[] {
  return templateNames(`/template/${kind}`, given, kinds[kind]);
}

type Contact = { readonly id: 'email' | 'phone'; readonly value: string | undefined; readonly label: string };

/** How the desk is reached; by an address that is still to be written where nobody said one. */
function contactsOf({ email, phone }: NonNullable<TemplateAnswers['desk']>, say: (code: TemplateCode) => string): Contact[] {
  const number = phone?.replace(/[\s()./-]/g, '');
  if (number !== undefined && number !== '' && !/^\+[1-9]\d{5,14}$/.test(number))
    throw invalid(
      '/template/desk/phone',
      messageOf('template.not-a-number', { phone: phone ?? '' }),
      messageOf('template.write-number'),
    );
  const found: Contact[] = [
    ...(email?.trim() ? [{ id: 'email' as const, value: email.trim(), label: JSON.stringify(say('template.email')) }] : []),
    ...(number ? [{ id: 'phone' as const, value: number, label: JSON.stringify(say('template.phone')) }] : []),
  ];
  return found.length > 0 ? found : [{ id: 'email', value: undefined, label: JSON.stringify(say('template.email')) }];
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
