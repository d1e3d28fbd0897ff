import { isAmount } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { invalid } from './lifecycle-problems.ts';
import type { TemplateAnswers } from './template-answers.ts';
import type { TemplateName } from './template-names.ts';

type Promised = NonNullable<TemplateAnswers['promises']>[number];

/** The promises by plan and severity, in their order; without plans, all stand under one that has no name. */
type PromiseRows = readonly { readonly plan: string | undefined; readonly promises: readonly Promised[] }[];

type Words = { readonly response: string; readonly resolution: string; readonly source: string };

/** The promises as rows of the table. Refuses what names no severity or plan of the policy, is no amount, or stands twice. */
export function promiseRows(
  given: readonly Promised[],
  severities: readonly TemplateName[],
  plans: readonly TemplateName[],
): PromiseRows {
  const seen = new Set<string>();
  for (const [index, promise] of given.entries()) {
    const at = `/template/promises/${index}`;
    mustBeNamed(`${at}/severity`, promise.severity, severities);
    if (plans.length > 0 || promise.plan !== undefined) mustBeNamed(`${at}/plan`, promise.plan ?? '', plans);
    for (const kind of ['response', 'resolution'] as const) {
      const amount = promise[kind];
      if (amount !== undefined && !isAmount(amount))
        throw invalid(`${at}/${kind}`, messageOf('template.not-an-amount', { amount }), messageOf('template.write-amount'));
    }
    const key = `${promise.plan ?? ''}/${promise.severity}`;
    if (seen.has(key))
      throw invalid(at, messageOf('template.row-twice', { row: key.replace(/^\//, '') }), messageOf('template.write-row'));
    seen.add(key);
  }
  const names = plans.length === 0 ? [undefined] : plans.map(({ id }) => id);
  return names
    .map((plan) => ({
      plan,
      // Where nothing is promised, the rules further down hold.
      promises: severities.flatMap(
        ({ id }) => given.find((one) => one.plan === plan && one.severity === id && hasTime(one)) ?? [],
      ),
    }))
    .filter(({ promises }) => promises.length > 0);
}

/** What has to be one of the names of a policy's severities, plans or products. */
export function mustBeNamed(pointer: string, id: string, names: readonly TemplateName[]): void {
  if (!names.some((one) => one.id === id))
    throw invalid(
      pointer,
      messageOf('template.unknown-name', { name: id }),
      messageOf('hint.there-are', { names: names.map((one) => one.id).join(', ') }),
    );
}

/** The promises as a table of the policy: a row for each severity, or one for each plan with the severities as columns. */
export function promiseTable(rows: PromiseRows, severities: number, { response, resolution, source }: Words): string {
  const hasPlans = rows.some(({ plan }) => plan !== undefined);
  const all = rows.flatMap(({ promises }) => promises);
  const lines = rows.flatMap(({ plan, promises }) => {
    const cells = promises.map((promise) => `${promise.severity}: ${cellOf(promise)}`);
    return plan === undefined
      ? cells.map((cell) => `        ${cell}`)
      : [`        ${plan}:`, ...cells.map((cell) => `          ${cell}`)];
  });
  const table = `  - id: times
    table:
      ${hasPlans ? 'rows: supportPlan\n      columns: severity' : 'rows: severity'}
      cells:
${lines.join('\n')}
${all.some((one) => one.response !== undefined) ? `    response: { on: office, label: ${response} }\n` : ''}${
  all.some((one) => one.resolution !== undefined) ? `    resolution: { on: office, label: ${resolution} }\n` : ''
}    ${source}
`;
  const rest = `  - id: best-effort
    resolution: { commitment: best-effort, label: ${resolution} }
    ${source}`;
  // Where every severity has its time there is nothing left to do one's best for.
  const isLeft = hasPlans || all.length < severities || all.some((one) => one.resolution === undefined);
  return rows.length === 0 || all.every((one) => one.response === undefined && one.resolution === undefined)
    ? rest
    : isLeft
      ? `${table}${rest}`
      : table.trimEnd();
}

function hasTime({ response, resolution }: Promised): boolean {
  return response !== undefined || resolution !== undefined;
}

function cellOf({ response, resolution, on }: Promised): string {
  const settings = (['response', 'resolution'] as const).flatMap((kind) => {
    const within = { response, resolution }[kind];
    if (within === undefined) return [];
    return [`${kind}.within: ${within}`, ...(on === 'around-the-clock' ? [`${kind}.on: around-the-clock`] : [])];
  });
  return `{ ${settings.join(', ')} }`;
}
