/** What stands in a message where it varies: what is shown as it is, or a message of its own. */
export type MessageValue = string | number | Message;

/** Something that can be said in several languages: which message of the catalogues it is, and what stands in it. */
export type Message = {
  readonly code: string;
  readonly values: Readonly<Record<string, MessageValue>>;
  /** What is said where a catalogue does not have the message: a name that a policy may have made up, or a text that is English elsewhere. */
  readonly defaultMessage?: string;
};

/** The messages of a language by code, in ICU message syntax; `locale` (BCP 47) says how it counts. */
export type MessageCatalog = { readonly locale: string; readonly texts: Readonly<Record<string, string>> };

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z')
  | ('0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9');

/**
 * The parameters of a text in ICU message syntax, each with what it takes. A brace behind an apostrophe is a brace, one behind a
 * letter begins a form of a plural (`one{…}`), any other a parameter; a test holds the catalogues to that.
 */
type ParametersIn<Text> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${string}''`
    ? ParameterAt<Rest>
    : Before extends `${string}'`
      ? Rest extends `${string}'${infer After}`
        ? ParametersIn<After>
        : never
      : Before extends `${string}${Letter}`
        ? ParametersIn<Rest>
        : ParameterAt<Rest>
  : never;

type ParameterAt<Text> = Text extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name}, plural,${string}`
    ? [Name, 'number'] | ParametersIn<Text>
    : Head extends `${infer Name}, number`
      ? [Name, 'number'] | ParametersIn<After>
      : [Head, 'any'] | ParametersIn<After>
  : never;

/** The names of the parameters of a text. */
export type ParameterNames<Text> = ParametersIn<Text>[0];

/** What stands for the parameters of a text: a number where it is counted or written as the language does. */
export type ParameterValues<Text, V = MessageValue> = {
  readonly [N in ParameterNames<Text>]: N extends Extract<ParametersIn<Text>, [unknown, 'number']>[0] ? number : V;
};

/** What a message is made of besides its code: nothing, or what stands for its parameters. */
export type MessageArguments<Text, V = MessageValue> = [ParameterNames<Text>] extends [never]
  ? []
  : [values: ParameterValues<Text, V>];

/** Makes messages of a catalogue, whose English texts say which there are and what each takes. */
export type MessageMaker<English> = <C extends keyof English & string>(
  code: C,
  ...values: MessageArguments<English[C]>
) => Message;

const nothing: Message['values'] = {};

/** A message by its code, whatever the catalogue: the rooms have makers that know theirs. */
export function makeMessage(code: string, values: Message['values'] = nothing): Message {
  return { code, values };
}

/** A name by its code, which catalogues have where every policy knows it; otherwise it is said as it is. */
export function nameMessage(code: string, name: string): Message {
  return { code, values: nothing, defaultMessage: name };
}

/** A text that is English elsewhere, in a JSON Schema or in a library; catalogues of other languages have it by that text. */
export function textMessage(english: string): Message {
  return { code: textCode(english), values: nothing, defaultMessage: english };
}

/** The code of a text that is English elsewhere. */
export function textCode(english: string): string {
  return `text:${english}`;
}

/** The first sentence of a description as it stands in a hint: in small letters, without a full stop. */
export function hintFrom(description: string): string {
  const [sentence = ''] = description.split(/\.(?: |$)/);
  return /^\p{Lu}(?=\p{Ll}|['’ ])/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** The most letters of what somebody wrote that are told back to them. */
const mostLettersTold = 1000;

/** The beginning of a text that is too long to be told back, or the text. */
export function briefText(text: string): string {
  return text.length > mostLettersTold ? `${text.slice(0, mostLettersTold).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** A message in which every text that varies is told briefly. */
export function briefly(said: Message): Message {
  if (said.defaultMessage !== undefined) return { ...said, defaultMessage: briefText(said.defaultMessage) };
  const brief = (value: MessageValue): MessageValue =>
    typeof value === 'string' ? briefText(value) : typeof value === 'object' ? briefly(value) : value;
  return { ...said, values: Object.fromEntries(Object.entries(said.values).map(([name, value]) => [name, brief(value)])) };
}
