import type { AccessSettings } from '../config/settings.ts';
import type { LedgerWithAccess } from '../storage/sql/kysely-ledger.ts';
import type { Gate } from './gate.ts';
import { attemptMemory } from './guessing.ts';
import { OpenIdProvider } from './openid-provider.ts';
import { SessionKeys } from './session-keys.ts';
import { TokenKeys } from './token-keys.ts';

const hour = 60 * 60 * 1000;

/** Who is let in, and how. */
export type Access = {
  readonly mode: AccessSettings['mode'];
  readonly gate: Gate;
  readonly tokens: TokenKeys;
  readonly sessions: SessionKeys;
  readonly provider: OpenIdProvider | null;
  /** Whether the provider says what people may do. */
  readonly providerDecides: boolean;
  close(): void;
};

/** How it is where nothing is set: open to this computer alone. */
export const openToThisComputer: AccessSettings = { mode: 'open', openid: null, session: { idleHours: 12, longestHours: 168 } };

/** Lets people and tools in as the settings say, and forgets every hour what has had its time. */
export function openAccess(ledger: LedgerWithAccess, settings: AccessSettings, now: () => number): Access {
  const { mode, openid, session } = settings;
  const gate: Gate = { store: ledger.access, ledger, now };
  const limits = { idle: session.idleHours * hour, longest: session.longestHours * hour };
  const tidy = () =>
    ledger.access
      .tidy({
        now: now(),
        sessionsSeenBefore: now() - limits.idle,
        sessionsCreatedBefore: now() - limits.longest,
        attemptsBefore: now() - attemptMemory,
      })
      // What could not be forgotten now is forgotten later.
      .catch(() => undefined);
  const timer = setInterval(tidy, hour);
  timer.unref();
  return {
    mode,
    gate,
    tokens: new TokenKeys(gate),
    sessions: new SessionKeys(gate, limits),
    provider: openid && new OpenIdProvider(openid),
    providerDecides: openid !== null && Object.keys(openid.roles).length > 0,
    close: () => clearInterval(timer),
  };
}
