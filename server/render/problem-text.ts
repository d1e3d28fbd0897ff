import type { Problem } from '../../engine/index.ts';
import { harmless, harmlessIn } from './cells.ts';
import type { Colors } from './colors.ts';
import { issueText } from './diagnostic-text.ts';

/** A problem as the person who asked reads it. */
export function problemText(given: Problem, colors: Colors): string {
  const problem = harmlessIn(given);
  const lines = [`${colors.red('dueline:')} ${problem.title.charAt(0).toLowerCase()}${problem.title.slice(1)}`];
  if (problem.errors) lines.push(...problem.errors.map((issue) => issueText(issue, colors)));
  else lines.push(`  ${problem.detail}`);
  if (problem.moreErrors) lines.push(`  and ${problem.moreErrors} more`);
  if (problem.lookedFor) {
    const { vendor, product, language, at } = problem.lookedFor;
    lines.push(
      `  looked for: vendor \`${vendor}\`, product ${product ? `\`${product}\`` : 'any'}, language ${language ? `\`${language}\`` : 'any'}, in force at ${at}`,
    );
  }
  for (const { policy, language, version, products, from } of problem.available ?? []) {
    lines.push(
      `  there is: ${policy} ${language} version ${version}${from ? ` from ${from}` : ''}${products ? `, ${products.join(' ')}` : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The way out, on a line of its own. */
export function hintText(hint: string, colors: Colors): string {
  return `  ${colors.cyan('hint')} ${harmless(hint)}\n`;
}
