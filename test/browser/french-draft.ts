/** Where the French Planview policy is. */
export const french = '/v1/policies/planview/customer-care/fr';

type Answered = { readonly text: string; readonly revision: string };

/** Somebody's change to the French policy: major defects are solved within 72 hours instead of 96, and one other person has to approve. */
export async function startFrenchDraft(address: string, who: string): Promise<void> {
  const headers = { 'x-dueline-as': who, 'content-type': 'application/json' };
  const started = await fetch(`${address}${french}/draft`, { method: 'POST', headers, body: '{}' });
  const { text, revision } = (await started.json()) as Answered;
  const changed = text
    .replace('within: 96 hours', 'within: 72 hours')
    .replaceAll('targets.resolution.dueAt: 2026-06-14T10:00:00+02:00', 'targets.resolution.dueAt: 2026-06-13T10:00:00+02:00')
    .replace('title:', 'review: { approvals: 1 }\ntitle:');
  await save(address, who, changed, revision);
}

/** Somebody saves the draft once more, with nothing but a remark at its end. */
export async function saveFrenchDraftAgain(address: string, who: string): Promise<void> {
  const { text, revision } = (await (await fetch(`${address}${french}/draft`)).json()) as Answered;
  await save(address, who, `${text}# looked over once more\n`, revision);
}

async function save(address: string, who: string, text: string, revision: string): Promise<void> {
  const saved = await fetch(`${address}${french}/draft`, {
    method: 'PUT',
    headers: { 'x-dueline-as': who, 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
    body: text,
  });
  if (!saved.ok) throw new Error(await saved.text());
}

/** A French case with a major defect. */
export function frenchCase(id: string, openedAt: string): Readonly<Record<string, unknown>> {
  return {
    id,
    vendor: 'planview',
    product: 'enterprise-one',
    language: 'fr',
    region: 'emea',
    requestedSeverity: 'major',
    openedAt,
  };
}

/** What the server decides about a case by what is in force. */
export async function decided(
  address: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<{ readonly hours: number; readonly version: number }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/v1/decisions`, { method: 'POST', headers, body: JSON.stringify(asked) });
  const { policy, targets } = (await answer.json()) as {
    readonly policy: { readonly version: number };
    readonly targets: { readonly resolution: { readonly within: { readonly value: number } } };
  };
  return { hours: targets.resolution.within.value, version: policy.version };
}
