import type { SpokenLanguage } from '../../contract/language.ts';
import { compilePolicy, type ToldFinding, tellAnalysis } from '../../engine/index.ts';
import { messageCatalogOf } from '../messages/message-catalog-of.ts';
import { policyOfArgument } from '../policies/policy-argument.ts';
import { isReferenceProblem, type NamedPolicy } from '../policies/policy-reference.ts';
import { openSnapshot, type PolicySnapshot } from '../policies/policy-snapshot.ts';
import { timeData } from '../policies/public-holidays.ts';
import { shownPath } from '../policies/shown-path.ts';
import { analysisSarif } from '../render/analysis-sarif.ts';
import { type AnalysedPolicy, analysisMarkdown, analysisText } from '../render/analysis-text.ts';
import { colorsFor } from '../render/colors.ts';
import { diagnosticText, githubText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { problemText } from '../render/problem-text.ts';
import { isPolicyName } from '../storage/folder/policy-folder.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type AnalyseOptions = Pick<ServicesCommandOptions, 'policies' | 'databaseUrl'> & {
  readonly format: 'text' | 'json' | 'markdown' | 'github' | 'sarif';
  /** In which language findings are told. */
  readonly words: SpokenLanguage;
  /** What else ends it with 1. */
  readonly failOn?: 'warnings';
};

/**
 * Says what the rules of policies do together: of those that are named, or of the newest version of each. Ends with 0 where nothing is
 * wrong, 1 where an error is found (with `--fail-on warnings` also a warning), 2 for bad input, 3 where there is no such policy.
 */
export async function analyse(named: readonly string[], options: AnalyseOptions, terminal: Terminal): Promise<ExitCode> {
  const { policies, databaseUrl } = options;
  if (databaseUrl === undefined) return analyseIn(await openSnapshot(policies), named, options, terminal);
  return withServices({ policies, databaseUrl, data: '' }, terminal, ({ snapshot }) =>
    analyseIn(snapshot, named, options, terminal),
  );
}

async function analyseIn(
  snapshot: PolicySnapshot,
  named: readonly string[],
  { format, words, failOn }: AnalyseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const chosen: NamedPolicy[] = [];
  for (const name of named.length > 0 ? named : newestOf(snapshot)) {
    const one = await policyOfArgument(snapshot, name, Date.now());
    if (isReferenceProblem(one)) {
      const colors = colorsFor(terminal.colorError);
      for (const diagnostic of one.faults ?? []) terminal.error(`${diagnosticText(diagnostic, undefined, colors)}\n`);
      terminal.error(problemText(one, colors));
      return one.status === 404 ? 3 : 2;
    }
    chosen.push(one);
  }
  const catalog = messageCatalogOf(words);
  const analysed = chosen.map(({ name, loaded: { policy, draft, file } }): AnalysedPolicy => {
    terminal.progress(`analysing ${name}`);
    const { findings, accepted, ...rest } = tellAnalysis(compilePolicy(policy, timeData), draft, catalog);
    // A file that was named is called as it was; what it takes over stands in the folder.
    const called = (path: string): string => (path === file.path && isPolicyName(name) ? name : shownPath(snapshot, path));
    const named = <T extends ToldFinding>(found: readonly T[]): T[] => found.map((one) => ({ ...one, file: called(one.file) }));
    return { policy: name, text: file.text, ...rest, findings: named(findings), accepted: named(accepted) };
  });
  terminal.progress('');
  const shown = {
    text: () => analysisText(analysed, colorsFor(terminal.colorOut), catalog),
    json: () => `${jsonText({ policies: analysed.map(asJson) }, 2)}\n`,
    markdown: () => analysisMarkdown(analysed, catalog),
    sarif: () => analysisSarif(analysed),
    github: () => analysed.flatMap(({ findings }) => findings.map((one) => `${githubText(one, one.weight)}\n`)).join(''),
  };
  await terminal.out(shown[format]());
  const weights = analysed.flatMap(({ findings }) => findings.map(({ weight }) => weight));
  return weights.includes('error') || (failOn === 'warnings' && weights.length > 0) ? 1 : 0;
}

/** The newest version of every policy that decides. */
function newestOf({ loaded }: PolicySnapshot): string[] {
  const newest = new Map<string, number>();
  for (const { policy } of loaded) {
    if (policy.language === 'base') continue;
    const edition = `${policy.id}/${policy.language}`;
    newest.set(edition, Math.max(policy.version, newest.get(edition) ?? 0));
  }
  return [...newest].map(([edition, version]) => `${edition}@${version}`);
}

function asJson({ text: _, findings, accepted, ...rest }: AnalysedPolicy): object {
  const withoutMessages = (found: readonly ToldFinding[]) => found.map(({ said: __, code: ___, ...finding }) => finding);
  return { ...rest, findings: withoutMessages(findings), accepted: withoutMessages(accepted) };
}
