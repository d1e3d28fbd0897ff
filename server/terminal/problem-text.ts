import type pc from 'picocolors';
import type { Problem } from '../../engine/index.ts';
import { requestFaultText } from './fault-text.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** A problem as the person who asked reads it. */
export function problemText(problem: Problem, colors: Colors): string {
  const lines = [`${colors.red('dueline:')} ${problem.title.charAt(0).toLowerCase()}${problem.title.slice(1)}`];
  if (problem.errors) lines.push(...problem.errors.map((fault) => requestFaultText(fault, colors)));
  else lines.push(`  ${problem.detail}`);
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
