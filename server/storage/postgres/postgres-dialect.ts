import { type CompiledQuery, PostgresDialect, type PostgresDialectConfig, PostgresDriver, PostgresQueryCompiler } from 'kysely';
import { mustBeStorable } from '../port/storable-parameters.ts';

/** kysely's PostgreSQL, which takes no text that PostgreSQL would choke on, and where what is told of a failure is what failed, and not that it could not be taken back. */
export class ForgivingPostgresDialect extends PostgresDialect {
  constructor(readonly settings: PostgresDialectConfig) {
    super(settings);
  }

  override createDriver(): PostgresDriver {
    return new ForgivingDriver(this.settings);
  }

  override createQueryCompiler(): PostgresQueryCompiler {
    return new CheckingCompiler();
  }
}

class CheckingCompiler extends PostgresQueryCompiler {
  override compileQuery(...args: Parameters<PostgresQueryCompiler['compileQuery']>): CompiledQuery {
    const query = super.compileQuery(...args);
    mustBeStorable(query.parameters);
    return query;
  }
}

class ForgivingDriver extends PostgresDriver {
  /** A transaction whose connection is gone was taken back by the database itself. */
  override async rollbackTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}
