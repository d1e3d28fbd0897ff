import { readRequest } from '../decision/request.ts';
import { caseMoment } from './case-moment.ts';

/** A case and the moment (ISO 8601) from which it is looked at: a request that can be decided again. */
export type CaseRequest = { readonly case: Readonly<Record<string, unknown>>; readonly asOf: string };

/**
 * What a case that was sent, alone or in a request, comes to as a request. `stated` is the moment (milliseconds) for cases that name none.
 * Undefined for what is no case, or one that names no moment at all.
 */
export function caseRequest(sent: unknown, stated: number | undefined): CaseRequest | undefined {
  const read = readRequest(sent);
  if ('pointer' in read) return undefined;
  const moment = caseMoment(read, stated);
  return moment === undefined ? undefined : { case: read.case, asOf: new Date(moment).toISOString() };
}
