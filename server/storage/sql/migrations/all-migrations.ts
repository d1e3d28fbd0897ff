import type { Kysely } from 'kysely';
import { auditTables } from './001-audit.ts';
import { draftTables } from './002-drafts.ts';
import { archiveTables } from './003-policy-archive.ts';
import { decisionTables } from './004-decisions.ts';
import { simulationTables } from './005-simulations.ts';
import { intentTable } from './006-intents.ts';
import { accessTables } from './007-access.ts';
import { policyFileTables } from './008-policy-files.ts';
import { secretTable } from './009-secrets.ts';
import { namedReviews } from './010-named-reviews.ts';
import { discardedDraftColumns } from './011-discarded-drafts.ts';
import type { DatabaseKind } from './column-types.ts';

/** A step from one shape of the database to the next. Steps only go forward, and one that was shipped is never changed. */
type LedgerMigration = (db: Kysely<unknown>, kind: DatabaseKind) => Promise<void>;

/** Every step, by the name under which the database remembers it. */
export const allMigrations: Readonly<Record<string, LedgerMigration>> = {
  '001-audit': auditTables,
  '002-drafts': draftTables,
  '003-policy-archive': archiveTables,
  '004-decisions': decisionTables,
  '005-simulations': simulationTables,
  '006-intents': intentTable,
  '007-access': accessTables,
  '008-policy-files': policyFileTables,
  '009-secrets': secretTable,
  '010-named-reviews': namedReviews,
  '011-discarded-drafts': discardedDraftColumns,
};
