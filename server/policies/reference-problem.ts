import {
  type Diagnostic,
  firstMessages,
  type LoadedPolicy,
  type Message,
  nearestName,
  type Problem,
} from '../../engine/index.ts';
import { describeProblem } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { mostNameCharacters } from '../storage/port/edition.ts';

/** Why a named policy cannot be had; `diagnostics` are those of its text, where that is why. */
export type ReferenceProblem = Problem;

/** The problem of something that is no name of a policy at all. */
export function unreadableReference(reference: string): ReferenceProblem {
  const isLong = reference.split(/[/@]/).some((part) => part.length > mostNameCharacters);
  return describeProblem({
    type: 'urn:dueline:problem:unreadable-reference',
    title: messageOf('policy.bad-reference.title'),
    status: 422,
    detail: isLong
      ? messageOf('policy.reference-too-long', { reference, most: mostNameCharacters })
      : messageOf('policy.bad-reference', { reference }),
  });
}

/** The problem of a policy that has diagnostics, each of them. */
export function invalidPolicy(name: string, diagnostics: readonly Diagnostic[]): ReferenceProblem {
  const list = firstMessages(diagnostics.map(({ line, said }) => messageOf('policy.line', { line, message: said.message })));
  return describeProblem({
    type: 'urn:dueline:problem:faulty-policy',
    title: messageOf('policy.faulty.title'),
    status: 422,
    detail:
      diagnostics.length === 1
        ? messageOf('policy.one-fault', { name, faults: list })
        : messageOf('policy.faults', { name, count: diagnostics.length, faults: list }),
    faults: diagnostics,
  });
}

/** The problem of a name that nothing has: what was probably meant, and what there is. */
export function noSuchPolicy(detail: Message, reference: string, loaded: readonly LoadedPolicy[]): ReferenceProblem {
  const edition = reference.split('@')[0] ?? '';
  const editions = [...new Set(loaded.map(({ policy }) => `${policy.id}/${policy.language}`))];
  const nearest = editions.includes(edition) ? undefined : nearestName(edition, editions);
  const policyOf = (name: string): string => name.split('/').slice(0, 2).join('/');
  const family = [edition, nearest ?? edition].map(policyOf);
  const vendor = edition.split('/')[0];
  const same = loaded.filter(({ policy }) => family.includes(policy.id));
  const ofVendor = loaded.filter(({ policy }) => policy.vendor === vendor);
  return describeProblem({
    type: 'urn:dueline:problem:no-policy',
    title: messageOf('policy.unknown.title'),
    status: 404,
    detail: nearest === undefined ? detail : messageOf('problem.did-you-mean', { detail, nearest }),
    available: (same.length > 0 ? same : ofVendor.length > 0 ? ofVendor : loaded).map(({ policy }) => ({
      policy: policy.id,
      language: policy.language,
      version: policy.version,
      products: policy.document.products === undefined ? null : Object.keys(policy.document.products),
      from: policy.document.effective?.from ?? null,
      until: policy.document.effective?.until ?? null,
    })),
  });
}
