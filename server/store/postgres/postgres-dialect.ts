import { PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';

/** kysely's PostgreSQL, where what is told of a failure is what failed, and not that it could not be taken back. */
export class ForgivingPostgresDialect extends PostgresDialect {
  constructor(readonly settings: PostgresDialectConfig) {
    super(settings);
  }

  override createDriver(): PostgresDriver {
    return new ForgivingDriver(this.settings);
  }
}

class ForgivingDriver extends PostgresDriver {
  /** A transaction whose connection is gone was taken back by the database itself. */
  override async rollbackTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}
