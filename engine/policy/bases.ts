import { type Diagnostic, nameHint } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { messageOf } from '../messages/message-of.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { layered } from './layers.ts';
import { type PolicyDraft, type PolicyFile, policyDraft } from './policy.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** A file whose text follows the schema. */
export type Written = { readonly file: PolicyFile; readonly source: YamlSource; readonly document: SupportPolicy };

/** A file with the bases under it, the file first, and the diagnostic that keeps them from being laid over each other. */
export type Chain = { readonly chain: readonly Written[]; readonly diagnostic?: Diagnostic };

/** The chain laid over each other. */
export type ChainDraft = { readonly top: Written; readonly chain: readonly Written[]; readonly draft: PolicyDraft };

/** The bases under a file. A diagnostic further down is told in the file in which it stands; here it is enough that the base has diagnostics. */
export function basesOf(one: Written, byName: ReadonlyMap<string, Written>, unread: ReadonlySet<string>): Chain {
  const chain = [one];
  for (let current = one; current.document.extends !== undefined; ) {
    const base = byName.get(current.document.extends);
    if (base === one) return { chain, diagnostic: loop(chain) };
    if (base === undefined && current === one)
      return { chain, diagnostic: noBase(one, current.document.extends, byName, unread) };
    if (base === undefined || chain.includes(base)) return { chain, diagnostic: invalidBaseOf(one) };
    chain.push(base);
    if (chain.length > mostBases + 1) return { chain, diagnostic: tooManyBases(one) };
    current = base;
  }
  return { chain };
}

/** A policy lies over at most so many bases. */
export const mostBases = 8;

function tooManyBases({ source }: Written): Diagnostic {
  const message = messageOf('check.too-many-bases', { most: mostBases });
  return diagnosticOf(source.locate(['extends']), 'over-limit', message, messageOf('check.let-base-take-over'));
}

function noBase(one: Written, name: string, byName: ReadonlyMap<string, Written>, unread: ReadonlySet<string>): Diagnostic {
  const path = `${name.replace('@', '/')}.yaml`;
  if ([...unread].some((file) => file === path || file.endsWith(`/${path}`))) return invalidBaseOf(one);
  const language = `/${one.document.language}@`;
  const bases = [...byName.keys()].filter(
    (known) => known !== nameOf(one.document) && (known.includes('/base@') || known.includes(language)),
  );
  const hint = nameHint(name, bases) ?? messageOf('check.place-would-be', { path });
  return diagnosticOf(one.source.locate(['extends']), 'unknown-base', messageOf('check.base-missing', { name }), hint);
}

function loop(chain: readonly Written[]): Diagnostic {
  const [one] = chain as readonly [Written, ...Written[]];
  const names = [...chain, one].map(({ document }) => `\`${nameOf(document)}\``).join(' → ');
  const message = messageOf('check.extends-itself', { names });
  const hint = messageOf('check.base-builds-on-extender');
  return diagnosticOf(one.source.locate(['extends']), 'extends-loop', message, hint);
}

function invalidBaseOf({ source, document }: Written): Diagnostic {
  const message = messageOf('check.base-has-faults', { base: document.extends ?? '' });
  return diagnosticOf(source.locate(['extends']), 'unknown-base', message, messageOf('check.mend-base-first'));
}

/** The one diagnostic of a file whose bases are invalid, whatever their diagnostics are. */
export function invalidBase({ top, chain }: ChainDraft, invalid: ReadonlySet<string>): Diagnostic[] {
  return hasInvalidBase({ top, chain }, invalid) ? [invalidBaseOf(top)] : [];
}

function hasInvalidBase({ top, chain }: Omit<ChainDraft, 'draft'>, invalid: ReadonlySet<string>): boolean {
  return chain.some((base) => base !== top && invalid.has(base.file.path));
}

/** A file laid over its bases. */
export function draftOf(chain: readonly Written[]): ChainDraft {
  const [top, ...bases] = chain as readonly [Written, ...Written[]];
  const sources = bases.map(({ source }) => source);
  const files = chain.map(({ file }) => file);
  return { top, chain, draft: policyDraft(layered(top.source, sources), files) };
}

/**
 * The diagnostics of drafts, each in the file that has to be mended: what is wrong with a base stands there, once; what a policy
 * makes wrong or leaves out of what it takes over from a good base stands at its `extends`.
 */
export function placedDiagnostics(
  found: readonly { readonly one: ChainDraft; readonly diagnostics: readonly Diagnostic[] }[],
): Diagnostic[] {
  const own = found.flatMap(({ one, diagnostics }) => diagnostics.filter(({ file }) => file === one.top.file.path));
  const invalid = new Set(own.map(({ file }) => file));
  const taken = found
    .filter(({ one }) => !hasInvalidBase(one, invalid))
    .flatMap(({ one, diagnostics }) =>
      diagnostics.filter(({ file }) => file !== one.top.file.path).map((diagnostic) => atExtends(one, diagnostic)),
    );
  return [...own, ...taken];
}

function atExtends({ top }: ChainDraft, { file, line, code, said: { message, hint } }: Diagnostic): Diagnostic {
  const origin = messageOf('check.comes-from', { line, file });
  return diagnosticOf(
    top.source.locate(['extends']),
    code,
    message,
    hint === undefined ? origin : messageOf('list.semicolon', { first: hint, second: origin }),
  );
}

/** How a file is named by those that extend it. */
export function nameOf({ policy, language, version }: SupportPolicy): string {
  return `${policy}/${language}@${version}`;
}
