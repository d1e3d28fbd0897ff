import { type Diagnostic, type DiagnosticCode, diagnosticOf } from '../diagnostic.ts';
import type { Message } from '../messages/message.ts';
import type { Path } from '../path.ts';
import type { SupportPolicy } from './policy-document.generated.ts';
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
  readonly document: SupportPolicy;
  /** The day or instant from which no version of the policy in this language is in force any more. */
  readonly retiredFrom?: string;
  /** The later version that took the place of this one and cannot hold itself: this one never holds either. */
  readonly withdrawnBy?: number;
};

/** A policy with the texts from which it comes, so that diagnostics in it can be placed. */
export type PolicyDraft = {
  readonly document: SupportPolicy;
  /** The file it is written in, and those of the bases under it. */
  readonly files: readonly PolicyFile[];
  readonly isBase: boolean;
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
  const document = untraced(traced) as SupportPolicy;
  return {
    document,
    files,
    isBase: document.language === 'base',
    diagnostic: (path, code, message, { hint, part = 'value' } = {}) => {
      const origin = originOf(traced, path);
      return diagnosticOf(origin.source.locate(origin.path, part), code, message, hint);
    },
    written: (path, part) => {
      const origin = originOf(traced, path);
      return origin.source.written(origin.path, part);
    },
  };
}

/** How a version is named: `planview/customer-care/sv@1`. */
export function versionName(policy: Pick<Policy, 'id' | 'language' | 'version'>): string {
  return `${policy.id}/${policy.language}@${policy.version}`;
}
