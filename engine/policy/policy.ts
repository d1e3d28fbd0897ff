import type { Diagnostic, DiagnosticCode, Place } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import type { Message } from '../messages/message.ts';
import type { Path } from '../path.ts';
import { factCatalogue } from './fact-catalogue.ts';
import type { SupportPolicy } from './policy-document.generated.ts';
import { ruledPolicy, withoutTables } from './tables.ts';
import { originOf, type Traced, untraced } from './traced.ts';

/** A policy file's text as it is stored. The path is relative to the policies' folder, with slashes. */
export type PolicyFile = { readonly path: string; readonly text: string };

/** One version of a policy in one language, complete with what it takes over from its base. */
export type Policy = {
  /** Vendor and policy, as `planview/customer-care`. */
  readonly id: string;
  readonly vendor: string;
  /** The language's tag, or `base`. */
  readonly language: string;
  readonly version: number;
  /** SHA-256 over the text of the file and of the bases under it, as `sha256:…`. */
  readonly digest: string;
  /** All that it says, with a rule for each cell of its tables. */
  readonly document: SupportPolicy;
  /** The same with its tables as they are written; left out where it has none. */
  readonly asWritten?: SupportPolicy;
  /** The day or instant from which no version of the policy in this language is in force any more. */
  readonly retiredFrom?: string;
  /** The later version that took the place of this one and cannot hold itself: this one never holds either. */
  readonly withdrawnBy?: number;
  /** When it was cancelled, before it began: it never holds. */
  readonly cancelledAt?: string;
};

/** What a policy's document gives it to decide by: a rule for each cell of its tables, which it keeps as they are written. */
export function documentsOf(written: SupportPolicy): Pick<Policy, 'document' | 'asWritten'> {
  const document = ruledPolicy(written);
  return document === written ? { document } : { document, asWritten: written };
}

/** A policy with the texts from which it comes, so that faults in it can be placed. */
export type PolicyDraft = {
  readonly document: SupportPolicy;
  /** The same with its tables as they are written, and how faults in that are placed; the draft itself where it has none. */
  readonly asWritten: Omit<PolicyDraft, 'asWritten'>;
  /** The file it is written in, and those of the bases under it. */
  readonly files: readonly PolicyFile[];
  readonly isBase: boolean;
  /** Where a part, or its key, is written. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place;
  readonly diagnostic: (
    path: Path,
    code: DiagnosticCode,
    message: Message,
    details?: { readonly hint?: Message | undefined; readonly part?: 'key' | 'value' },
  ) => Diagnostic;
  /** How a number, true, false or nothing is written that stands as the value at a path, or as its key; undefined for other values. */
  readonly written: (path: Path, part?: 'key' | 'value') => string | undefined;
};

/** The draft whose parts stand where the traced value says. */
export function policyDraft(traced: Traced, files: readonly PolicyFile[]): PolicyDraft {
  const written = plainDraft(traced, files);
  const ruled = withoutTables(traced, () => factCatalogue(written.document));
  return { ...(ruled === traced ? written : plainDraft(ruled, files)), asWritten: written };
}

function plainDraft(traced: Traced, files: readonly PolicyFile[]): PolicyDraft['asWritten'] {
  const document = untraced(traced) as SupportPolicy;
  return {
    document,
    files,
    isBase: document.language === 'base',
    locate: (path, part = 'value') => {
      const origin = originOf(traced, path);
      return origin.source.locate(origin.path, origin.part ?? part);
    },
    diagnostic: (path, code, message, { hint, part = 'value' } = {}) => {
      const origin = originOf(traced, path);
      return diagnosticOf(origin.source.locate(origin.path, origin.part ?? part), code, message, hint);
    },
    written: (path, part) => {
      const origin = originOf(traced, path);
      // A key of a table is read as its fact takes it, however YAML reads it.
      return origin.part === 'key' ? undefined : origin.source.written(origin.path, part);
    },
  };
}

/** How a version is named: `planview/customer-care/sv@1`. */
export function versionName(policy: Pick<Policy, 'id' | 'language' | 'version'>): string {
  return `${policy.id}/${policy.language}@${policy.version}`;
}
