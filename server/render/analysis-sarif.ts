import { engineVersion, findingKinds } from '../../engine/index.ts';
import type { AnalysedPolicy } from './analysis-text.ts';
import { jsonText } from './json-text.ts';

/** What was found in policies in SARIF 2.1.0, as code scanning takes it; what is accepted is told as suppressed, with its reason. */
export function analysisSarif(analysed: readonly AnalysedPolicy[]): string {
  const results = analysed.flatMap(({ findings, accepted }) => [
    ...findings.map((one) => resultOf(one)),
    ...accepted.map((one) => ({ ...resultOf(one), suppressions: [{ kind: 'inSource', justification: one.reason }] })),
  ]);
  return `${jsonText(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'dueline', version: engineVersion, rules: findingKinds.map((id) => ({ id })) },
          },
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    },
    2,
  )}\n`;
}

function resultOf({ kind, weight, message, hint, file, line, column, length }: AnalysedPolicy['findings'][number]) {
  return {
    ruleId: kind,
    level: weight,
    message: { text: `${message}; ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endColumn: column + length },
        },
      },
    ],
  };
}
