import { publishDraft } from '../../server/lifecycle/publish.ts';

import { openServices } from '../../server/services.ts';
import { startWritten } from '../written-text.ts';

/** The policy that these tests publish again and again: small, so that it is quickly checked. */
export const acme = { policy: 'acme/help-desk', language: 'en' };

/** Where it is asked for over HTTP. */
export const acmePath = '/v1/policies/acme/help-desk/en';

/** Puts its first version, which began long ago, into a database. */
export async function publishAcme(url: string): Promise<void> {
  const services = await openServices({ policies: 'none', data: 'none', databaseUrl: url });
  try {
    await startWritten(services, 'anna', acme, { template: { title: 'Acme help desk', timeZone: 'America/Chicago' } });
    await publishDraft(services, 'anna', acme, { from: '2020-01-01', reason: 'The first one' });
  } finally {
    await services.close();
  }
}

/**
 * A case that is opened in a moment, because what is published now begins with the next whole second; `id` makes its decision another
 * one.
 */
export function acmeCase(id: string): object {
  const soon = new Date(Date.now() + 2_000).toISOString();
  return { case: { vendor: 'acme', id, openedAt: soon }, asOf: soon };
}
