import { phrase, type ValidationIssue, validationIssue } from '../../engine/index.ts';
import { type JsonError, jsonIssueMessage } from '../input/parse-json.ts';
import type { RecordIssue } from './csv-record.ts';

/** An issue in a record, with its column, counted from 1. */
export type ColumnOfIssue = ValidationIssue & { readonly column: number };

/** What is to be said of a record that cannot be read. */
export function recordIssue({ kind, column }: RecordIssue): ColumnOfIssue {
  const quotes = phrase`put the whole cell between quotes and double those in it, as \`"5"" disk"\``;
  switch (kind) {
    case 'open-quote': {
      const hint = phrase`a quote that is opened in it is not closed`;
      return { column, ...validationIssue('', phrase`the record does not end`, { hint }) };
    }
    case 'stray-quote':
      return {
        column,
        ...validationIssue('', phrase`a quote stands within a cell that does not begin with one`, { hint: quotes }),
      };
    case 'after-quote':
      return { column, ...validationIssue('', phrase`something stands after the quote that closes the cell`, { hint: quotes }) };
    case 'nul': {
      const hint = phrase`it is no part of a text; write the file anew`;
      return { column, ...validationIssue('', phrase`there is a NUL character (U+0000) in the cell`, { hint }) };
    }
  }
}

/** That a record has not as many cells as the heading. */
export function cellCountIssue(cells: number, headings: number): ColumnOfIssue {
  const detail = phrase`there are ${cells} cells under ${headings} headings`;
  const hint =
    cells > headings
      ? phrase`put a text with the delimiter in it between quotes`
      : phrase`leave a cell empty where nothing is stated, and put a text with a line break in it between quotes`;
  return { column: Math.min(cells, headings) + 1, ...validationIssue('', detail, { hint }) };
}

/** That the events of a case are no JSON, or nested too deep. */
export function eventsIssue(error: JsonError, index: number): ColumnOfIssue {
  const detail = jsonIssueMessage(error, (what) => phrase`the events are not JSON: ${what}`);
  const hint = phrase`write a list such as \`[{"type":"responded","at":"2026-03-02T08:45:00-06:00"}]\`, its quotes doubled`;
  return { column: index + 1, ...validationIssue('/events', detail, { hint }) };
}
