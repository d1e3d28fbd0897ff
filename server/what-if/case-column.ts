import {
  assertNever,
  type FactCatalogue,
  type FactDeclaration,
  type Message,
  nearestName,
  ownValue,
} from '../../engine/index.ts';
import { parseJson } from '../input/parse-json.ts';
import { messageOf } from '../messages/message-of.ts';

/** What a column of CSV states: a fact, the events, the moment from which the case is looked at, or nothing that matters. */
export type CaseColumn = { readonly name: string; readonly type: FactDeclaration['type'] | 'events' | 'as-of' | 'remark' };

/** An issue in the heading of a column; columns count from 1. */
type ColumnIssue = {
  readonly column: number;
  readonly detail: Message;
  readonly nearest?: string;
  readonly hint?: Message;
};

/** The columns that a heading names, by the facts of both versions, and every issue in it. A heading is a fact's name, or begins with `#`. */
export function caseColumns(
  heading: readonly string[],
  catalogue: FactCatalogue,
): { readonly columns: readonly CaseColumn[]; readonly issues: readonly ColumnIssue[] } {
  const issues: ColumnIssue[] = [];
  const askable = [...catalogue.values()].filter(({ derived }) => !derived).map(({ name }) => name);
  const columns = heading.map((written, index): CaseColumn => {
    const name = written.trim();
    const column = index + 1;
    if (name.startsWith('#')) return { name, type: 'remark' };
    const first = heading.findIndex((other) => other.trim() === name);
    if (name === '')
      issues.push({
        column,
        detail: messageOf('simulation.column-without-heading'),
        hint: messageOf('simulation.write-heading'),
      });
    else if (first < index) issues.push({ column, detail: messageOf('simulation.heading-twice', { name, first: first + 1 }) });
    if (name === 'events') return { name, type: 'events' };
    if (name === 'asOf') return { name, type: 'as-of' };
    const declaration = catalogue.get(name);
    if (declaration !== undefined && !declaration.derived) return { name, type: declaration.type };
    if (name !== '' && first === index) issues.push(unknownColumn(column, name, declaration, askable));
    return { name, type: 'text' };
  });
  return { columns, issues };
}

function unknownColumn(
  column: number,
  name: string,
  declaration: FactDeclaration | undefined,
  askable: readonly string[],
): ColumnIssue {
  if (declaration !== undefined)
    return { column, detail: messageOf('request.fact-is-derived', { name }), hint: messageOf('simulation.take-column-away') };
  const hasBreak = /[\r\n]/.test(name);
  const nearest = nearestName(hasBreak ? name.replace(/\s+/g, '') : name, [...askable, 'events', 'asOf']);
  return {
    column,
    detail: hasBreak
      ? messageOf('simulation.heading-with-line-break', { name: name.replace(/\s+/g, ' ') })
      : messageOf('simulation.unknown-heading', { name }),
    ...(nearest !== undefined && { nearest }),
    hint: messageOf('simulation.heading-is-a-fact'),
  };
}

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false, yes: true, no: false, '1': true, '0': false };

/**
 * What a cell states, undefined where it is empty. A cell that does not fit its fact comes out as it stands, and what is
 * wrong with it is said when the case is checked. Throws a SyntaxError where events are no JSON, or nested too deep.
 */
export function cellValue({ type }: CaseColumn, cell: string): unknown {
  const text = cell.trim();
  if (text === '' || type === 'remark') return undefined;
  switch (type) {
    case 'boolean':
      return ownValue(booleans, text.toLowerCase()) ?? text;
    case 'integer':
    case 'number':
      return /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
    case 'ids':
      return text
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'events':
      return parseJson(text);
    case 'text':
    case 'id':
    case 'date':
    case 'instant':
    case 'severity':
    case 'language':
    case 'country':
    case 'as-of':
      return text;
    default:
      return assertNever(type);
  }
}
