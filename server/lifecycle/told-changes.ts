import type { AuditChanges } from '../../contract/audit.ts';
import type { SpokenLanguage } from '../../contract/language.ts';
import { relevantDifferences } from '../../engine/index.ts';
import type { ComparedSide, ComparePolicies } from '../policies/compare-policies.ts';
import { isReferenceProblem, resolvePolicy } from '../policies/policy-reference.ts';
import type { AuditEntry, AuditSitting } from '../storage/port/audit.ts';
import { draftPath, type Edition, editionName, editionOf, versionPath } from '../storage/port/edition.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { versionsOf } from './versions.ts';

type Tools = Pick<LifecycleContext, 'ledger' | 'watcher' | 'now'> & { readonly compare: ComparePolicies };

/** How many are kept, the latest ones: telling what changed takes as long as comparing two policies. */
const mostKept = 1_000;
const mostDifferences = 50;

/** The two policies between which something was changed, each undefined where it is not kept. */
type Sides = { readonly from: ComparedSide | undefined; readonly to: ComparedSide | undefined };

/** What changed, and in short words what each of all its differences is about. */
type Told = { readonly changes: AuditChanges; readonly about: readonly string[] };

/** Whether it can be told what an entry changed in a policy: what was saved, what came into force, what somebody changed in the folder. */
export function changesPolicy({ action, details, subject }: AuditEntry): boolean {
  if (action === 'draft-saved') return true;
  if (action === 'published' || action === 'rolled-back') return !subject.endsWith('@1');
  return action === 'folder-changed' && details.change === 'changed';
}

/** Tells what entries of the audit trail changed in a policy, by meaning, from the texts that the ledger keeps. */
export class ToldChanges {
  readonly #kept = new Map<string, Told>();

  constructor(private readonly tools: Tools) {}

  /** What a sitting changed, from before its first entry to its last, in a language; null for what changes no policy. */
  async of(sitting: Pick<AuditSitting, 'first' | 'last'>, language: SpokenLanguage): Promise<AuditChanges | null> {
    return changesPolicy(sitting.last) ? (await this.#told(sitting, language)).changes : null;
  }

  /** Whether a sitting changed something about a severity, by its id. */
  async concern(sitting: Pick<AuditSitting, 'first' | 'last'>, severity: string): Promise<boolean> {
    if (!changesPolicy(sitting.last)) return false;
    const words = severity.replaceAll('-', ' ').toLowerCase();
    const { about } = await this.#told(sitting, 'en');
    return about.some((what) =>
      what
        .toLowerCase()
        .split(/[,:;]|^severity /)
        .some((part) => part.trim() === words),
    );
  }

  async #told({ first, last }: Pick<AuditSitting, 'first' | 'last'>, language: SpokenLanguage): Promise<Told> {
    const { snapshot } = this.tools.watcher;
    const edition = editionOf(last.subject.split('@')[0] ?? '');
    if (edition === undefined) return nothingTold('unknown');
    const { from, to } = await this.#sides(first, last, edition);
    if (from === undefined || to === undefined) return nothingTold('unknown');
    const key = JSON.stringify([first.sequence, last.sequence, language, nameOf(from), nameOf(to)]);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const found = await this.tools.compare(snapshot, { kind: 'versions', from, to, words: language });
    const told = isReferenceProblem(found) ? nothingTold('faulty') : toldOf(found.differences, last.subject.endsWith('@draft'));
    this.#keep(key, told);
    return told;
  }

  async #sides(first: AuditEntry, last: AuditEntry, edition: Edition): Promise<Sides> {
    const { drafts } = this.tools.ledger;
    if (last.action === 'draft-saved') {
      const [before, after] = await Promise.all(
        [first.details.basedOn, last.details.revision].map((revision) =>
          typeof revision === 'string' ? drafts.text(revision) : undefined,
        ),
      );
      return { from: draftSide(edition, before), to: draftSide(edition, after) };
    }
    if (last.action === 'folder-changed') {
      const { before, after } = last.details;
      return { from: await this.#archived(edition, before), to: await this.#archived(edition, after) };
    }
    const version = Number(last.subject.split('@')[1]);
    const below = versionsOf(this.tools.watcher.snapshot, edition).findLast(({ policy }) => policy.version < version);
    return { from: this.#released(edition, below?.policy.version), to: this.#released(edition, version) };
  }

  #released(edition: Edition, version: number | undefined): ComparedSide | undefined {
    if (version === undefined) return undefined;
    const found = resolvePolicy(this.tools.watcher.snapshot, `${editionName(edition)}@${version}`, this.tools.now());
    if (isReferenceProblem(found)) return undefined;
    const { policy, file } = found.loaded;
    return { name: found.name, loaded: { policy, file } };
  }

  async #archived(edition: Edition, digest: unknown): Promise<ComparedSide | undefined> {
    const kept = typeof digest === 'string' ? await this.tools.ledger.archive.get(digest) : undefined;
    const own = kept?.files.find(({ path }) => path === versionPath(edition, kept.version));
    return own && { name: `${editionName(edition)}@${kept?.version}`, file: own.path, text: own.text, edition };
  }

  #keep(key: string, told: Told): void {
    const oldest = this.#kept.size >= mostKept ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, told);
  }
}

function draftSide(edition: Edition, text: string | undefined): ComparedSide | undefined {
  return text === undefined ? undefined : { name: `${editionName(edition)}@draft`, file: draftPath(edition), text, edition };
}

/** Of a version its digest: another text may stand there by now. */
function nameOf(side: ComparedSide): string {
  return 'loaded' in side ? side.loaded.policy.digest : side.name;
}

function nothingTold(state: 'faulty' | 'unknown'): Told {
  return { changes: { state, meaning: 0, wording: 0, differences: [] }, about: [] };
}

function toldOf(all: Parameters<typeof relevantDifferences>[0], isDraft: boolean): Told {
  const relevant = relevantDifferences(all, isDraft);
  const [meaning, wording] = [relevant.filter((one) => one.meaning), relevant.filter((one) => !one.meaning)];
  const differences = [...meaning, ...wording]
    .slice(0, mostDifferences)
    .map(({ what, before, after, meaning: counts }) => ({ what, before, after, meaning: counts }));
  const changes = { state: 'told' as const, meaning: meaning.length, wording: wording.length, differences };
  return { changes, about: relevant.map(({ what }) => what) };
}
