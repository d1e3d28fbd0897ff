import type { Decision, Holiday, Policy, Problem, SupportPolicy } from '../engine/index.ts';

/** A policy version as the server lists it. */
export type PolicySummary = {
  readonly policy: string;
  readonly vendor: string;
  readonly vendorName: string;
  readonly language: string;
  readonly version: number;
  readonly title: string;
  readonly products: readonly { readonly id: string; readonly label: string }[] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly inForce: boolean;
  readonly digest: string;
  readonly examples: number;
};

export type PolicyList = { readonly policies: readonly PolicySummary[]; readonly unusable: readonly unknown[] };

/** What is asked about a case, as POST /v1/decisions takes it. */
export type DecisionRequest = {
  readonly case: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly explain: true;
};

/** The server could not be reached, or answered with something other than what was asked for. */
export class ServerFault extends Error {
  readonly isUnreachable: boolean;

  constructor(message: string, isUnreachable: boolean) {
    super(message);
    this.isUnreachable = isUnreachable;
  }
}

/** Every policy version that the server holds. */
export function listPolicies(): Promise<PolicyList> {
  return read<PolicyList>('/v1/policies');
}

/** One policy version, complete with what it takes over from its base. */
export async function readPolicy({ policy, vendor, language, version }: PolicySummary): Promise<Policy> {
  const { digest, ...document } = await read<SupportPolicy & { readonly digest: string }>(
    `/v1/policies/${policy.split('/').map(encodeURIComponent).join('/')}/${encodeURIComponent(language)}/${version}`,
  );
  return { id: policy, vendor, language, version, digest, document };
}

/** The public holidays of a country, or of a region in it, in a run of years, and which data they are. */
export async function readHolidays(
  country: string,
  region: string | undefined,
  from: number,
  to: number,
): Promise<{ readonly version: string; readonly holidays: readonly Holiday[] }> {
  const query = new URLSearchParams({ ...(region !== undefined && { region }), from: String(from), to: String(to) });
  return read(`/v1/holidays/${encodeURIComponent(country)}?${query}`);
}

/** What the server decides; a problem is an answer too. */
export async function askServer(request: DecisionRequest): Promise<Decision | Problem> {
  const response = await reach('/v1/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  });
  return parse<Decision | Problem>(response);
}

async function read<T>(path: string): Promise<T> {
  const response = await reach(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new ServerFault(`the server answered ${response.status} to ${path}`, false);
  return parse<T>(response);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new ServerFault(`no answer from ${location.host}`, true);
  }
}

async function parse<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw new ServerFault(`the answer of ${location.host} was not JSON (${response.status})`, false);
  }
}
