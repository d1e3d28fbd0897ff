import { stringify } from 'yaml';
import { type ExampleStrength, exampleStrength, suggestedExamples, type Unnoticed } from '../../engine/index.ts';
import { policyOfArgument } from '../policies/policy-argument.ts';
import { isReferenceProblem, type NamedPolicy } from '../policies/policy-reference.ts';
import { newestVersions, openSnapshot } from '../policies/policy-snapshot.ts';
import { timeData } from '../policies/public-holidays.ts';
import { harmless } from '../render/cells.ts';
import { type Colors, colorsFor } from '../render/colors.ts';
import { diagnosticText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { problemText } from '../render/problem-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';

type ExamplesOptions = { readonly policies: string };

type Measured = ExampleStrength & { readonly policy: string };

/**
 * Says how much the examples of policies hold them to: which rules decide none, and which changes of the policy no example would notice.
 * Ends with 0, 2 for bad input, 3 where there is no such policy.
 */
export async function measureExamples(
  named: readonly string[],
  { policies, format }: ExamplesOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  const measured = await measure(named, policies, terminal);
  if (typeof measured === 'number') return measured;
  const colors = colorsFor(terminal.colorOut);
  await terminal.out(
    format === 'json'
      ? `${jsonText({ policies: measured }, 2)}\n`
      : measured.map((one) => `${strengthText(one, colors)}\n`).join('\n'),
  );
  return 0;
}

/** Writes examples that would notice what none notices yet, as YAML to be put under `examples`. */
export async function suggestExamples(
  named: readonly string[],
  { policies }: ExamplesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const measured = await measure(named, policies, terminal);
  if (typeof measured === 'number') return measured;
  for (const { policy, unnoticed } of measured) {
    const suggestions = suggestedExamples(unnoticed).map(({ example }) => example);
    const head = `# ${policy}: ${suggestions.length} of ${unnoticed.length} changes that no example notices would be noticed by these.\n`;
    const text = suggestions.length === 0 ? '' : stringify({ examples: suggestions }, { lineWidth: 120 });
    await terminal.out(`${head}${text}`);
  }
  return 0;
}

async function measure(named: readonly string[], folder: string, terminal: Terminal): Promise<Measured[] | ExitCode> {
  const snapshot = await openSnapshot(folder);
  const newest = newestVersions(snapshot).filter(({ policy }) => policy.language !== 'base');
  const names = named.length > 0 ? named : newest.map(({ policy }) => `${policy.id}/${policy.language}@${policy.version}`);
  const chosen: NamedPolicy[] = [];
  for (const name of names) {
    const one = await policyOfArgument(snapshot, name, Date.now());
    if (isReferenceProblem(one)) {
      const colors = colorsFor(terminal.colorError);
      for (const diagnostic of one.faults ?? []) terminal.error(`${diagnosticText(diagnostic, undefined, colors)}\n`);
      terminal.error(problemText(one, colors));
      return one.status === 404 ? 3 : 2;
    }
    chosen.push(one);
  }
  const measured: Measured[] = [];
  for (const { name, loaded } of chosen) {
    const progress = (tried: number): void => terminal.progress(`${name}: ${tried} changes tried`);
    measured.push({ policy: name, ...(await exampleStrength(loaded.policy, timeData, progress)) });
  }
  terminal.progress('');
  return measured;
}

function strengthText({ policy, rules, unreached, mutants, unnoticed, equivalent }: Measured, colors: Colors): string {
  const noticed = mutants - unnoticed.length;
  const share = mutants === 0 ? 100 : Math.floor((100 * noticed) / mutants);
  const head = `${colors.bold(policy)}  ${rules - unreached.length} of ${rules} rules decide an example; ${noticed} of ${mutants} changes are noticed (${share} %)`;
  return [
    head,
    colors.dim(`  ${equivalent} more changes are proved to decide every case the same`),
    ...unreached.map(({ part, rule }) => `  ${colors.yellow('no example comes to')} ${harmless(rule)} ${colors.dim(part)}`),
    ...unnoticed.map((one) => `  ${colors.yellow('not noticed')} ${harmless(changeText(one))} ${colors.dim(one.part)}`),
  ].join('\n');
}

/** A change that no example notices, in words. */
function changeText({ kind, rule, path, before, after }: Unnoticed): string {
  const where = rule === null ? path.slice(2).join('.') : rule;
  switch (kind) {
    case 'rule-removed':
      return `${where} is gone`;
    case 'rules-swapped':
      return `${where} stands after ${String(after)}`;
    case 'value-dropped':
      return `${where} no longer asks for ${String(before)}`;
    case 'threshold-moved':
    case 'amount-doubled':
    case 'hour-shifted':
      return `${where}: ${String(before)} is ${String(after)}`;
  }
}
