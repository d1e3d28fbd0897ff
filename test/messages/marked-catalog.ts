import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageCatalog } from '../../engine/index.ts';

type Ast = ReturnType<InstanceType<typeof IntlMessageFormat>['getAst']>;

/** What a text in ICU message syntax is made of; throws where it is none. */
export function partsOf(text: string, locale = 'en'): Ast {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
}

/** The kinds of parts in a text, as the parser of ICU message syntax numbers them. */
const kind = { literal: 0, argument: 1, number: 2, plural: 6, pound: 7 } as const;

/** The parameters that stand in a text, in whatever form of a plural. */
export function parametersIn(text: string): string[] {
  const namesIn = (parts: Ast): string[] =>
    parts.flatMap((part) => {
      if (part.type === kind.literal || part.type === kind.pound) return [];
      const forms = 'options' in part ? Object.values(part.options).flatMap(({ value }) => namesIn(value)) : [];
      return [part.value, ...forms];
    });
  return [...new Set(namesIn(partsOf(text)))].sort();
}

/** What is said by a text itself, besides what stands in it: each run of it, of all forms of a plural. */
export function literalsIn(text: string): string[] {
  const literals = (parts: Ast): string[] =>
    parts.flatMap((part) =>
      part.type === kind.literal
        ? [part.value]
        : 'options' in part
          ? Object.values(part.options).flatMap(({ value }) => literals(value))
          : [],
    );
  return literals(partsOf(text));
}

/** A catalogue with the same messages, in which whatever a text itself says is marked; of a plural the form `other` is left. */
export function markedCatalog({ locale, texts }: MessageCatalog, mark: (literal: string) => string): MessageCatalog {
  const quoted = (literal: string): string => literal.replaceAll("'", '’').replace(/[{}]/g, "'$&'");
  const marked = (parts: Ast, counted = ''): string =>
    parts
      .map((part) => {
        if (part.type === kind.literal) return quoted(mark(part.value));
        if (part.type === kind.pound) return `{${counted}, number}`;
        if ('options' in part) return marked(part.options.other?.value ?? [], part.value);
        return part.type === kind.number ? `{${part.value}, number}` : `{${'value' in part ? part.value : ''}}`;
      })
      .join('');
  const all = Object.entries(texts).map(([code, text]) => [code, marked(partsOf(text, locale))] as const);
  return { locale, texts: Object.fromEntries(all) };
}
