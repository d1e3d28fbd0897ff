import * as Type from 'typebox/type';

/** What a JSON value that holds to a schema is in TypeScript. */
export type Payload<S extends Type.TSchema> = Unchanging<Type.Static<S>>;

/**
 * A payload that is what the engine makes, neither more nor less: `never`, to which nothing can be assigned, where the schema lacks
 * something that the engine gives, and no type at all where it has a member that the engine does not.
 */
export type Held<Made, Said extends Made> = [Made] extends [Said] ? Said : never;

type Unchanging<T> = T extends object ? { readonly [Key in keyof T]: Unchanging<T[Key]> } : T;

/** What is said of a value besides its type. */
type Details = Readonly<Record<string, unknown>>;

const said = (description: string | undefined, details: Details = {}) => ({
  ...(description !== undefined && { description }),
  ...details,
});

/** Text. */
export const text = (description?: string, details?: Details) => Type.String(said(description, details));

/** Text, or null where there is none. */
export const textOrNull = (description?: string, details?: Details) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...said(description, details) });

/** An instant, ISO 8601 with its offset. */
export const instant = (description?: string) => text(description, { format: 'date-time' });

/** An instant, or null where there is none. */
export const instantOrNull = (description?: string) => textOrNull(description, { format: 'date-time' });

/** An object with nothing more in it than what is said here. */
export const record = <Parts extends Type.TProperties>(parts: Parts, details: Details = {}) =>
  Type.Object(parts, { additionalProperties: false, ...details });

/** A value, or null where there is none. */
export const orNull = <S extends Type.TSchema>(schema: S, description?: string) =>
  Type.Unsafe<Type.Static<S> | null>({ oneOf: [{ type: 'null' }, schema], ...said(description) });

/** A number. */
export const number = (description?: string) => Type.Unsafe<number>({ type: 'number', ...said(description) });

/** A whole number. */
export const integer = (description?: string, details?: Details) => Type.Integer(said(description, details));

/** A whole number, or null where there is none. */
export const integerOrNull = (description?: string) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], ...said(description) });

/** Yes or no. */
export const flag = (description?: string) => Type.Boolean(said(description));

/** One of a closed set of words. */
export const oneOf = <const Word extends string>(words: readonly Word[], description?: string) =>
  Type.Unsafe<Word>({ type: 'string', enum: [...words], ...said(description) });

/** A list. */
export const list = <Item extends Type.TSchema>(items: Item, description?: string, details?: Details) =>
  Type.Array(items, said(description, details));

/** A part of a long list. */
export const partOf = <Item extends Type.TSchema>(items: Item) =>
  Type.Object({ items: Type.Array(items), next: textOrNull('The cursor of the next part; null at the end.') });

/** An object of which the schema tells nothing more; its type is the engine's. */
export const objectAs = <T>(description?: string) => Type.Unsafe<T>({ type: 'object', ...said(description) });

/** The same, or null. */
export const objectOrNullAs = <T>(description?: string) =>
  Type.Unsafe<T | null>({ type: ['object', 'null'], ...said(description) });
