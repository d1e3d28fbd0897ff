import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { firstFaults } from '../first-faults.ts';
import { messageOf } from '../messages/message-of.ts';
import { letterDiagnostics } from '../yaml/letter-diagnostics.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { basesOf, type Chain, type ChainDraft, draftOf, invalidBase, nameOf, placedDiagnostics, type Written } from './bases.ts';
import { checkAdjustments } from './checks/adjustments.ts';
import { checkCalendars } from './checks/calendars.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkConsequences } from './checks/consequences.ts';
import { checkDeclarations } from './checks/declarations.ts';
import { checkExampleNames } from './checks/example-names.ts';
import { checkHeader } from './checks/header.ts';
import { checkHours } from './checks/hours.ts';
import { checkLimits } from './checks/limits.ts';
import { checkOverTime } from './checks/over-time.ts';
import { checkReferences } from './checks/references.ts';
import { checkRules } from './checks/rules.ts';
import { checkCells, checkTables } from './checks/tables.ts';
import { checkTargets } from './checks/targets.ts';
import { checkVariant, equalVariants } from './checks/variants.ts';
import { overlappingVersions } from './checks/versions.ts';
import { checkVocabulary } from './checks/vocabulary.ts';
import type { HolidaySource } from './holiday-source.ts';
import type { Policy, PolicyDraft, PolicyFile } from './policy.ts';
import type { SupportPolicy } from './policy-document.generated.ts';
import { cancelledAt, cancelledTooLate, type Retirements, readRetirements } from './retirements.ts';
import { checkSchema } from './schema-check.ts';
import { withdrawnByInvalid } from './withdrawn-versions.ts';

/** A policy that is free of diagnostics, with the file it was written in. */
export type LoadedPolicy = { readonly policy: Policy; readonly file: PolicyFile; readonly draft: PolicyDraft };

/** The policies that can be used, and every diagnostic of those that cannot. */
export type LoadedPolicies = { readonly policies: readonly LoadedPolicy[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads policy files, lays each over its base and checks it; an invalid file never takes the good ones with it. `retirements` are the
 * notes from when a policy ends. What was found of a file is kept as long as the file object is, and for
 * the newest paths until there is another text: reading the same ones again is quick.
 */
export function loadPolicies(
  files: readonly PolicyFile[],
  holidays: HolidaySource,
  retirements: readonly PolicyFile[] = [],
): LoadedPolicies {
  const read = files.map(writtenOf);
  // What was found of an earlier file with the same text is told of the one that was given.
  const given = new Map(read.map(({ written }, index) => [written, files[index]]));
  const diagnostics = read.flatMap(({ diagnostics }) => [...diagnostics]);
  const written = read.flatMap((one) => (one.diagnostics.length > 0 ? [] : [one.written]));
  diagnostics.push(...written.flatMap(misplaced));
  const byName = new Map(written.map((one) => [nameOf(one.document), one]));
  const unread = new Set(diagnostics.map(({ file }) => file));
  const chained = written.map((one) => basesOf(one, byName, unread));
  diagnostics.push(...chained.flatMap(({ diagnostic }) => (diagnostic === undefined ? [] : [diagnostic])));
  const found = chained.filter(({ diagnostic }) => diagnostic === undefined).map((chain) => checkedChain(chain, holidays));
  const drafts = found.map(({ one }) => one);
  const meant = placedDiagnostics(found);
  // A version that cannot hold is in no other's way.
  const unusable = new Set(meant.map(({ file }) => file));
  const holding = drafts.filter(({ chain }) => !chain.some(({ file }) => unusable.has(file.path)));
  const retired = readRetirements(retirements);
  const standing = holding.map(({ draft }) => draft);
  const isCancelled = (draft: PolicyDraft): boolean => cancelledAt(retired, draft) !== undefined;
  const cancelled = new Set(retired.cancelled.size === 0 ? [] : standing.filter(isCancelled));
  const beginning = cancelled.size === 0 ? standing : standing.filter((draft) => !cancelled.has(draft));
  diagnostics.push(...meant, ...overlappingVersions(standing, cancelled), ...equalVariants(beginning, retired.from));
  const invalid = new Set(diagnostics.map(({ file }) => file));
  diagnostics.push(...drafts.flatMap((one) => invalidBase(one, invalid)));
  diagnostics.push(...retired.diagnostics, ...cancelledTooLate(retired, standing));
  const withdrawn = withdrawnByInvalid(read.flatMap(({ written: { source } }) => (invalid.has(source.file) ? [source] : [])));
  const policies = drafts
    .filter(({ chain }) => chain.every(({ file }) => !invalid.has(file.path)))
    .map(
      (one): LoadedPolicy => ({
        file: given.get(one.top) ?? one.top.file,
        draft: one.draft,
        policy: policyOf(one, retired, withdrawn),
      }),
    );
  return { policies, diagnostics: sortDiagnostics(diagnostics) };
}

type Read = { readonly written: Written; readonly diagnostics: readonly Diagnostic[] };

const readBefore = new WeakMap<PolicyFile, Read>();

/** What was read last under each of the newest paths: whoever opens the same policies again need not wait for them again. */
const readLast = new Map<string, Read>();
/** So many letters their texts have together at most: what was found of a text takes a hundred times its room. */
const mostLettersReadLast = 1_000_000;
let lettersReadLast = 0;

function writtenOf(file: PolicyFile): Read {
  const last = readLast.get(file.path);
  const before = readBefore.get(file) ?? (last?.written.file.text === file.text ? last : undefined);
  if (before !== undefined) return before;
  const source = parseYaml(file.path, file.text);
  const diagnostics = source.diagnostics.length > 0 ? source.diagnostics : [...letterDiagnostics(source), ...checkSchema(source)];
  const read = { written: { file, source, document: source.value as SupportPolicy }, diagnostics };
  readBefore.set(file, read);
  forgetRead(file.path);
  readLast.set(file.path, read);
  lettersReadLast += file.text.length;
  for (const oldest of readLast.keys()) {
    if (lettersReadLast <= mostLettersReadLast) break;
    forgetRead(oldest);
  }
  return read;
}

function forgetRead(path: string): void {
  lettersReadLast -= readLast.get(path)?.written.file.text.length ?? 0;
  readLast.delete(path);
}

type Checked = { readonly one: ChainDraft; readonly diagnostics: readonly Diagnostic[] };

const checkedBefore = new WeakMap<Written, Checked & { readonly holidays: HolidaySource }>();

function checkedChain({ chain }: Chain, holidays: HolidaySource): Checked {
  const [top] = chain as readonly [Written, ...Written[]];
  const before = checkedBefore.get(top);
  const isSame = before?.holidays === holidays && before.one.chain.length === chain.length;
  if (before !== undefined && isSame && before.one.chain.every((one, index) => one === chain[index])) return before;
  const one = draftOf(chain);
  const checked = { one, diagnostics: checkMeaning(one.draft, holidays), holidays };
  checkedBefore.set(top, checked);
  return checked;
}

function checkMeaning(draft: PolicyDraft, holidays: HolidaySource): Diagnostic[] {
  const unreadable = checkTables(draft);
  if (unreadable.length > 0) return firstOnce(unreadable);
  return firstOnce([
    ...checkHeader(draft),
    ...checkVariant(draft),
    ...checkCells(draft),
    ...checkDeclarations(draft),
    ...checkConditions(draft),
    ...checkRules(draft),
    ...checkReferences(draft),
    ...checkTargets(draft),
    ...checkAdjustments(draft),
    ...checkConsequences(draft),
    ...checkOverTime(draft),
    ...checkVocabulary(draft),
    ...checkHours(draft),
    ...checkCalendars(draft, holidays),
    ...checkLimits(draft),
    ...checkExampleNames(draft),
  ]);
}

/** The first faults, and how many more there are. What stands beside a table is told once, however many cells it has. */
function firstOnce(faults: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map(
    faults.map((fault) => [`${fault.line}:${fault.column} ${fault.file} ${fault.code} ${fault.message}`, fault]),
  );
  return firstFaults(sortDiagnostics([...told.values()]), (fault) => fault);
}

function misplaced({ file, source, document }: Written): Diagnostic[] {
  const expected = `${document.policy}/${document.language}/${document.version}.yaml`;
  if (file.path === expected || file.path.endsWith(`/${expected}`)) return [];
  const message = messageOf('check.file-calls-itself', { name: nameOf(document) });
  return [diagnosticOf(source.locate(['policy']), 'misplaced-file', message, messageOf('check.place-is', { path: expected }))];
}

const madeBefore = new WeakMap<ChainDraft, Policy>();

function policyOf(one: ChainDraft, retirements: Retirements, withdrawn: ReadonlyMap<string, number>): Policy {
  const { document } = one.draft;
  const retiredFrom = retirements.from.get(`${document.policy}/${document.language}`);
  const withdrawnBy = withdrawn.get(one.top.file.path);
  const cancelled = cancelledAt(retirements, one.draft);
  const before = madeBefore.get(one);
  const isSame = before?.retiredFrom === retiredFrom && before?.withdrawnBy === withdrawnBy && before?.cancelledAt === cancelled;
  if (before !== undefined && isSame) return before;
  const policy = {
    id: document.policy,
    vendor: document.policy.split('/')[0] ?? '',
    language: document.language,
    version: document.version,
    digest: before?.digest ?? digestOf(one),
    document,
    ...(one.draft.asWritten.document !== document && { asWritten: one.draft.asWritten.document }),
    ...(retiredFrom !== undefined && { retiredFrom }),
    ...(withdrawnBy !== undefined && { withdrawnBy }),
    ...(cancelled !== undefined && { cancelledAt: cancelled }),
  };
  madeBefore.set(one, policy);
  return policy;
}

function digestOf({ chain }: ChainDraft): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(chain.map(({ file }) => file.text).join('\0'))))}`;
}
