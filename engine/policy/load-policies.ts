import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Diagnostic, nameHint, sortDiagnostics } from '../diagnostic.ts';
import { checkCalendars } from './checks/calendars.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkHeader } from './checks/header.ts';
import { checkReferences } from './checks/references.ts';
import { checkRules } from './checks/rules.ts';
import { checkTargets } from './checks/targets.ts';
import type { HolidaySource } from './holiday-source.ts';
import { type Policy, type PolicyDraft, type PolicyFile, policyDraft } from './policy.ts';
import type { SupportPolicy } from './policy-document.generated.ts';
import { checkSchema } from './schema-check.ts';
import { mergeTraced, type Traced, trace, withoutKeys } from './traced.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** A policy that is free of faults, with the file it was written in. */
export type LoadedPolicy = { readonly policy: Policy; readonly file: PolicyFile; readonly draft: PolicyDraft };

/** The policies that can be used, and every fault of those that cannot. */
export type LoadedPolicies = { readonly policies: readonly LoadedPolicy[]; readonly diagnostics: readonly Diagnostic[] };

/** A file whose text follows the schema. */
type Written = { readonly file: PolicyFile; readonly source: YamlSource; readonly document: SupportPolicy };

type Family = { readonly byName: ReadonlyMap<string, Written>; readonly faulty: Set<string> };

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
  const family: Family = { byName, faulty: new Set(diagnostics.map((diagnostic) => diagnostic.file)) };
  const complete = written.flatMap((one) => {
    const { chain, fault } = basesOf(one, family);
    if (fault !== undefined) diagnostics.push(fault);
    return fault === undefined ? [{ one, chain }] : [];
  });
  const drafts = complete.map(({ one, chain }) => ({ one, chain, draft: policyDraft(lay(chain)) }));
  const found = drafts.flatMap(({ draft }) => checkMeaning(draft, holidays));
  diagnostics.push(...found, ...overlappingVersions(drafts.map(({ draft }) => draft)));
  const faulty = new Set(diagnostics.map((diagnostic) => diagnostic.file));
  const policies = drafts
    .filter(({ chain }) => chain.every(({ file }) => !faulty.has(file.path)))
    .map(({ one, chain, draft }): LoadedPolicy => ({ file: one.file, draft, policy: toPolicy(draft.document, chain) }));
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

/** The file and the bases under it, or the fault that keeps them from being found. */
function basesOf(one: Written, { byName, faulty }: Family): { chain: Written[]; fault?: Diagnostic } {
  const chain = [one];
  for (let current = one; current.document.extends !== undefined; ) {
    const name = current.document.extends;
    const base = byName.get(name);
    if (base === undefined) {
      // A base whose own file is faulty has its faults named there; here it is enough to say that it cannot be used.
      const path = `${name.replace('@', '/')}.yaml`;
      const isFaulty = [...faulty].some((file) => file === path || file.endsWith(`/${path}`));
      const hint = isFaulty
        ? 'mend its faults first'
        : nameHint(
            name,
            [...byName.keys()].filter((known) => known.includes('/base@')),
          );
      const message = isFaulty ? `the base \`${name}\` has faults` : `there is no \`${name}\``;
      return { chain, fault: { ...current.source.locate(['extends']), code: 'unknown-base', message, ...(hint && { hint }) } };
    }
    if (chain.includes(base)) {
      const loop = [...chain, base].map(({ document }) => nameOf(document)).join(' → ');
      return {
        chain,
        fault: {
          ...current.source.locate(['extends']),
          code: 'extends-loop',
          message: `the policy extends itself: ${loop}`,
          hint: 'a base may not build on what extends it',
        },
      };
    }
    chain.push(base);
    current = base;
  }
  return { chain };
}

/** What only holds for the file in which it stands. */
const ownKeys = ['title', 'summary', 'effective', 'notes', 'examples'];

function lay(chain: readonly Written[]): Traced {
  const [top, ...bases] = chain.map(({ source }) => trace(source));
  if (top === undefined) throw new Error('a policy is made of at least one file');
  return bases.map((base) => withoutKeys(base, ownKeys)).reduce((above, below) => mergeTraced(above, below), top);
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
          : `the version begins on ${from}, not after version ${before?.version}`;
      return [
        draft.fault(['effective', 'from'], 'overlapping-versions', message, {
          hint: 'each version begins after the one before it',
        }),
      ];
    });
  });
}

function nameOf(document: SupportPolicy): string {
  return `${document.policy}/${document.language}@${document.version}`;
}
