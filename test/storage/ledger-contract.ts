import { afterEach, beforeEach, describe } from 'vitest';
import type { Ledger } from '../../server/storage/port/ledger.ts';
import { describeArchive } from './archive-contract.ts';
import { describeAtomically } from './atomically-contract.ts';
import { describeAuditChain } from './audit-chain-contract.ts';
import { describeAudit } from './audit-contract.ts';
import { describeDecisions } from './decisions-contract.ts';
import { describeDrafts } from './drafts-contract.ts';
import { describeIntents } from './intents-contract.ts';
import type { LedgerPlace, OpenLedgers } from './ledger-place.ts';
import { describeSimulations } from './simulations-contract.ts';

/** Everything that the port of the ledger promises. */
export function describeLedger(name: string, freshPlace: () => Promise<LedgerPlace>): void {
  describe(name, () => {
    let current: OpenLedgers | undefined;
    const opened: Ledger[] = [];
    beforeEach(async () => {
      const place = await freshPlace();
      const open = async (): Promise<Ledger> => {
        const ledger = await place.open();
        opened.push(ledger);
        return ledger;
      };
      current = { place, open, ledger: await open() };
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
      await current?.place.remove();
    });
    const ledgers = (): OpenLedgers => {
      if (current === undefined) throw new Error('nothing is open');
      return current;
    };
    describe('audit', () => describeAudit(ledgers));
    describe('the chain of the audit', () => describeAuditChain(ledgers));
    describe('drafts', () => describeDrafts(ledgers));
    describe('archive', () => describeArchive(ledgers));
    describe('decisions', () => describeDecisions(ledgers));
    describe('simulations', () => describeSimulations(ledgers));
    describe('intents', () => describeIntents(ledgers));
    describe('atomically', () => describeAtomically(ledgers));
  });
}
