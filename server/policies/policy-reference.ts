import {
  type LoadedPolicy,
  loadPolicies,
  type PolicyFile,
  pickVersion,
  topLevelValues,
  versionName,
} from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { draftPath, type Edition, editionName, editionOf, versionPath } from '../storage/port/edition.ts';
import type { PolicySnapshot } from './policy-snapshot.ts';
import { publicHolidays } from './public-holidays.ts';
import { invalidPolicy, noSuchPolicy, type ReferenceProblem, unreadableReference } from './reference-problem.ts';

/** A policy with the name by which it was asked for, a version where only the edition was named: `planview/customer-care/fr@1`. */
export type NamedPolicy = { readonly name: string; readonly loaded: LoadedPolicy };

/** Where named policies are looked for. */
export type ReferenceSnapshot = Pick<PolicySnapshot, 'files' | 'drafts' | 'loaded' | 'set' | 'diagnostics'>;

/**
 * The policy of a reference: `planview/customer-care/fr@1` (a version), `…/fr@draft` (the open draft, as if it were released
 * next) or `…/fr` (in force at `now`, milliseconds; of a base the newest). Or the problem: nothing of that name, or diagnostics.
 */
export function resolvePolicy(snapshot: ReferenceSnapshot, reference: string, now: number): NamedPolicy | ReferenceProblem {
  const [name = '', version, ...rest] = reference.split('@');
  const edition = editionOf(name);
  if (edition === undefined || rest.length > 0) return unreadableReference(reference);
  if (version === undefined) return inForce(snapshot, edition, now);
  if (version === 'draft') return openDraft(snapshot, edition);
  return /^[1-9]\d*$/.test(version) ? released(snapshot, edition, Number(version)) : unreadableReference(reference);
}

/**
 * A text as a policy, laid over the bases on the snapshot as if it were released next; it replaces the released version that it
 * says it is. `edition` is which it must be, by what it says itself where left out; `file` is how it is called in diagnostics.
 */
export function policyOfText(
  snapshot: Pick<ReferenceSnapshot, 'files'>,
  { file, name, text, edition }: { file: string; name: string; text: string; edition?: Edition },
): NamedPolicy | ReferenceProblem {
  const head = headOf(text);
  const place = edition ?? (head.language === undefined ? undefined : editionOf(`${head.policy}/${head.language}`));
  const path = place === undefined || head.version === undefined ? file : versionPath(place, head.version);
  const { policies, diagnostics } = loadPolicies([{ path, text }, ...under(snapshot.files, path, head.extends)], publicHolidays);
  const loaded = policies.find((one) => one.file.path === path);
  if (loaded !== undefined) return { name, loaded };
  const own = diagnostics.filter((diagnostic) => diagnostic.file === path).map((diagnostic) => ({ ...diagnostic, file }));
  return invalidPolicy(name, own);
}

/** Whether asking for a policy gave a problem instead. */
export function isReferenceProblem(outcome: object): outcome is ReferenceProblem {
  return 'status' in outcome;
}

function inForce(snapshot: ReferenceSnapshot, edition: Edition, now: number): NamedPolicy | ReferenceProblem {
  const name = editionName(edition);
  const versions = snapshot.loaded.filter(({ policy }) => `${policy.id}/${policy.language}` === name);
  const query = { id: edition.policy, language: edition.language, version: undefined, at: now };
  const picked =
    edition.language === 'base'
      ? versions.toSorted((one, other) => other.policy.version - one.policy.version)[0]?.policy
      : pickVersion(snapshot.set.policies, query);
  const loaded = versions.find(({ policy }) => policy.version === picked?.version);
  if (loaded !== undefined) return { name: versionName(loaded.policy), loaded };
  const diagnostics = snapshot.diagnostics.filter(({ file }) => file.startsWith(`${name}/`));
  if (versions.length === 0 && diagnostics.length > 0) return invalidPolicy(name, diagnostics);
  const detail = versions.length === 0 ? messageOf('check.base-missing', { name }) : messageOf('policy.none-in-force', { name });
  return noSuchPolicy(detail, name, snapshot.loaded);
}

function released(snapshot: ReferenceSnapshot, edition: Edition, version: number): NamedPolicy | ReferenceProblem {
  const name = `${editionName(edition)}@${version}`;
  const path = versionPath(edition, version);
  const loaded = snapshot.loaded.find(({ policy }) => versionName(policy) === name);
  if (loaded !== undefined) return { name, loaded };
  const diagnostics = snapshot.diagnostics.filter(({ file }) => file === path);
  return diagnostics.length > 0
    ? invalidPolicy(name, diagnostics)
    : noSuchPolicy(messageOf('check.base-missing', { name }), name, snapshot.loaded);
}

/** A text that is compared or decided by under a name, and the edition that it has to be. */
export type DraftText = { readonly name: string; readonly file: string; readonly text: string; readonly edition: Edition };

/** The text of the open draft that a reference names, or why there is none; undefined where it names something else. */
export function draftReference(snapshot: ReferenceSnapshot, reference: string): DraftText | ReferenceProblem | undefined {
  const edition = reference.endsWith('@draft') ? editionOf(reference.slice(0, -'@draft'.length)) : undefined;
  return edition && draftOf(snapshot, edition);
}

function openDraft(snapshot: ReferenceSnapshot, edition: Edition): NamedPolicy | ReferenceProblem {
  const draft = draftOf(snapshot, edition);
  return 'status' in draft ? draft : policyOfText(snapshot, draft);
}

function draftOf(snapshot: ReferenceSnapshot, edition: Edition): DraftText | ReferenceProblem {
  const name = `${editionName(edition)}@draft`;
  const file = draftPath(edition);
  const draft = snapshot.drafts.find(({ path }) => path === file);
  if (draft !== undefined) return { file, name, text: draft.text, edition };
  const diagnostics = snapshot.diagnostics.filter((diagnostic) => diagnostic.file === file);
  if (diagnostics.length > 0) return invalidPolicy(name, diagnostics);
  return noSuchPolicy(messageOf('draft.missing', { edition: editionName(edition) }), name, snapshot.loaded);
}

type Head = Partial<Record<'policy' | 'language' | 'extends', string>> & { readonly version?: number };

function headOf(text: string): Head {
  const head = topLevelValues(text, ['policy', 'language', 'version', 'extends']);
  const word = (key: 'policy' | 'language' | 'extends'): Head =>
    typeof head[key] === 'string' ? { [key]: head[key] as string } : {};
  return {
    ...word('policy'),
    ...word('language'),
    ...word('extends'),
    ...(Number.isInteger(head.version) && { version: head.version as number }),
  };
}

/** The files that a text may build on: every base, and what it extends. Other versions would only be held against it. */
function under(files: readonly PolicyFile[], path: string, base: string | undefined): PolicyFile[] {
  const chain = new Set<string>();
  for (let name = base; name !== undefined; ) {
    const below = `${name.replace('@', '/')}.yaml`;
    const file = files.find((one) => one.path === below);
    if (file === undefined || chain.has(below)) break;
    chain.add(below);
    name = headOf(file.text).extends;
  }
  return files.filter((file) => file.path !== path && (chain.has(file.path) || /\/base\/\d+\.yaml$/.test(file.path)));
}
