import type { ConfigurationIssue } from '../config/configuration-issue.ts';
import type { Configuration } from '../config/read-configuration.ts';
import { shownValue } from '../config/shown-value.ts';
import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';

/** What is wrong with a configuration, an issue a line with its way out. */
export function configurationIssuesText(issues: readonly ConfigurationIssue[], colors: Colors): string {
  return issues
    .map(({ place, message, hint }) => {
      const way = hint === undefined ? '' : `\n  ${colors.cyan('hint')} ${harmless(hint)}`;
      return `${colors.bold(harmless(place))} ${colors.red('fault')} ${harmless(message)}${way}\n`;
    })
    .join('');
}

/** Every setting, what holds and where it came from. */
export function configurationText({ values, file }: Configuration, colors: Colors): string {
  const width = Math.max(...values.map(({ name }) => name.length));
  const lines = values.map((found) => {
    const from = found.from === 'default' ? '' : `  ${colors.dim(`from ${found.place}`)}`;
    return `${found.name.padEnd(width)}  ${valueText(shownValue(found))}${from}\n`;
  });
  return `${lines.join('')}\n${colors.dim(file === null ? 'no file: there is no dueline.yaml here and none is named' : `file: ${file}`)}\n`;
}

function valueText(value: unknown): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(', ');
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .map(([key, one]) => `${key}=${one}`)
        .join(', ') || '–'
    );
  return String(value);
}
