import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { basesOf, draftOf, faultyBase, nameOf, placedFaults, type Written } from './bases.ts';
import { checkCalendars } from './checks/calendars.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkHeader } from './checks/header.ts';
import { checkReferences } from './checks/references.ts';
import { checkRules } from './checks/rules.ts';
import { checkTargets } from './checks/targets.ts';
import type { HolidaySource } from './holiday-source.ts';
import type { Policy, PolicyDraft, PolicyFile } from './policy.ts';
import type { SupportPolicy } from './policy-document.generated.ts';
import { checkSchema } from './schema-check.ts';
import { parseYaml } from './yaml-source.ts';

/** A policy that is free of faults, with the file it was written in. */
export type LoadedPolicy = { readonly policy: Policy; readonly file: PolicyFile; readonly draft: PolicyDraft };

/** The policies that can be used, and every fault of those that cannot. */
export type LoadedPolicies = { readonly policies: readonly LoadedPolicy[]; readonly diagnostics: readonly Diagnostic[] };

/** Reads policy files, lays each over its base and checks it; a faulty file never takes the good ones with it. */
export function loadPolicies(files: readonly PolicyFile[], holidays: HolidaySource): LoadedPolicies {
  const diagnostics: Diagnostic[] = [];
  const written = files.flatMap((file): Written[] => {
    const source = parseYaml(file.path, file.text);
    const faults = source.diagnostics.length > 0 ? source.diagnostics : checkSchema(source);
    diagnostics.push(...faults);
    return faults.length > 0 ? [] : [{ file, source, document: source.value as SupportPolicy }];
  });
  diagnostics.push(...written.flatMap(misplaced));
  const byName = new Map(written.map((one) => [nameOf(one.document), one]));
  const unread = new Set(diagnostics.map(({ file }) => file));
  const chained = written.map((one) => basesOf(one, byName, unread));
  diagnostics.push(...chained.flatMap(({ fault }) => (fault === undefined ? [] : [fault])));
  const drafts = chained.filter(({ fault }) => fault === undefined).map(({ chain }) => draftOf(chain));
  const found = drafts.map((one) => ({ one, faults: checkMeaning(one.draft, holidays) }));
  diagnostics.push(...placedFaults(found), ...overlappingVersions(drafts.map(({ draft }) => draft)));
  const faulty = new Set(diagnostics.map(({ file }) => file));
  diagnostics.push(...drafts.flatMap((one) => faultyBase(one, faulty)));
  const policies = drafts
    .filter(({ chain }) => chain.every(({ file }) => !faulty.has(file.path)))
    .map(({ chain, draft, top }): LoadedPolicy => ({ file: top.file, draft, policy: toPolicy(draft.document, chain) }));
  return { policies, diagnostics: sortDiagnostics(diagnostics) };
}

function checkMeaning(draft: PolicyDraft, holidays: HolidaySource): Diagnostic[] {
  return [
    ...checkHeader(draft),
    ...checkConditions(draft),
    ...checkRules(draft),
    ...checkReferences(draft),
    ...checkTargets(draft),
    ...checkCalendars(draft, holidays),
  ];
}

function misplaced({ file, source, document }: Written): Diagnostic[] {
  const expected = `${document.policy}/${document.language}/${document.version}.yaml`;
  if (file.path === expected || file.path.endsWith(`/${expected}`)) return [];
  return [
    {
      ...source.locate(['policy']),
      code: 'misplaced-file',
      message: `the file calls itself \`${nameOf(document)}\``,
      hint: `its place is \`${expected}\``,
    },
  ];
}

function toPolicy(document: SupportPolicy, chain: readonly Written[]): Policy {
  const text = chain.map(({ file }) => file.text).join('\0');
  return {
    id: document.policy,
    vendor: document.policy.split('/')[0] ?? '',
    language: document.language,
    version: document.version,
    digest: `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`,
    document,
  };
}

/** Versions that would be in force together with the one before them. */
function overlappingVersions(drafts: readonly PolicyDraft[]): Diagnostic[] {
  const groups = new Map<string, PolicyDraft[]>();
  for (const draft of drafts) {
    const key = `${draft.document.policy}/${draft.document.language}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].flatMap((versions) => {
    const sorted = versions.filter(({ isBase }) => !isBase).sort((a, b) => a.document.version - b.document.version);
    return sorted.slice(1).flatMap((draft, index) => {
      const before = sorted[index]?.document;
      const from = draft.document.effective?.from;
      const start = before?.effective?.from ?? '';
      if (from !== undefined && from > start) return [];
      const message =
        from === undefined
          ? `the version does not say from when it holds, but version ${before?.version} comes before it`
          : `the version begins on \`${from}\`, not after version ${before?.version}`;
      return [
        draft.fault(from === undefined ? ['version'] : ['effective', 'from'], 'overlapping-versions', message, {
          hint: 'each version begins after the one before it',
        }),
      ];
    });
  });
}
