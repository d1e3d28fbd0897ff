import schema from '../../policies/policy.schema.json' with { type: 'json' };

/** What the schema says of a value, as far as editors need it. */
export type SchemaPart = {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly propertyNames?: SchemaPart;
  readonly additionalProperties?: SchemaPart | boolean;
  readonly items?: SchemaPart;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
};

/** The schema of policies, for those who help to write them. */
export const policySchema: SchemaPart = schema as unknown as SchemaPart;
