import type { ConfigurationIssue } from './configuration-issue.ts';
import type { ReadValue } from './setting.ts';
import type { SettingName } from './setting-table.ts';

/** Where values come from; the earlier wins. */
export const origins = ['option', 'environment', 'file', 'default'] as const;

/** A value that was set somewhere. `place` is an option, a variable, or a file with line and column. */
export type FoundValue = {
  readonly name: SettingName;
  readonly from: (typeof origins)[number];
  readonly place: string;
  readonly value: unknown;
};

/** What a source of values gives: the good ones, and what is wrong with the others. */
export type FoundValues = { readonly values: readonly FoundValue[]; readonly issues: readonly ConfigurationIssue[] };

/** Takes up what was read for a setting: a value, or an issue that calls it by `called`. */
export function sortOut(
  read: ReadValue<unknown>,
  found: Omit<FoundValue, 'value'>,
  called: string,
): { readonly values: readonly FoundValue[]; readonly issues: readonly ConfigurationIssue[] } {
  if ('value' in read) return { values: [{ ...found, value: read.value }], issues: [] };
  return {
    values: [],
    issues: [{ place: found.place, message: `\`${called}\` ${read.issue}`, ...(read.hint && { hint: read.hint }) }],
  };
}

/** Puts the findings of several places together. */
export function together(all: readonly FoundValues[]): FoundValues {
  return { values: all.flatMap(({ values }) => values), issues: all.flatMap(({ issues }) => issues) };
}
