import type { English, MessageKey, Messages } from './en.ts';

type PlaceholdersIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

/** The names between braces in a message; `count` chooses between the forms of a plural. */
type Placeholders<K extends MessageKey> = English[K] extends string
  ? PlaceholdersIn<English[K]>
  : PlaceholdersIn<English[K][keyof English[K]]> | 'count';

/** What stands for the placeholders of a message. `count` is a number wherever there is one. */
export type MessageValues<K extends MessageKey, V = string | number> = {
  readonly [N in Placeholders<K>]: N extends 'count' ? number : V;
};

/** What a message is asked with besides its key: nothing, or what stands for its placeholders. */
export type MessageArguments<K extends MessageKey> = [Placeholders<K>] extends [never] ? [] : [values: MessageValues<K>];

/** Gives messages in one language; `locale` says how it writes dates and numbers. */
export type Text = { <K extends MessageKey>(key: K, ...values: MessageArguments<K>): string; readonly locale: string };

const placeholder = /\{(\w+)\}/g;

/** The text of messages in a language. */
export function makeText(messages: Messages, locale: string): Text {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const give = <K extends MessageKey>(key: K, ...[values]: MessageArguments<K>): string => {
    const given: Readonly<Record<string, string | number>> = values ?? {};
    const message = messages[key];
    const form = typeof message === 'string' ? message : formOf(message, plural.select(Number(given.count)));
    return form.replace(placeholder, (_, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
  return Object.assign(give, { locale });
}

/** A message taken apart at its placeholders: text and names in turn, text first. */
export function partsOf(messages: Messages, key: MessageKey): readonly string[] {
  const message = messages[key];
  return (typeof message === 'string' ? message : message.other).split(placeholder);
}

function formOf(message: Exclude<Messages[MessageKey], string>, category: Intl.LDMLPluralRule): string {
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = message;
  return forms[category] ?? message.other;
}
