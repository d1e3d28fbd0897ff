import type { ValidationIssue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { type JsonError, jsonIssueMessage } from '../input/parse-json.ts';
import { messageOf } from '../messages/message-of.ts';
import type { RecordIssue } from './csv-record.ts';

/** An issue in a record, with its column, counted from 1. */
export type ColumnOfIssue = ValidationIssue & { readonly column: number };

/** What is to be said of a record that cannot be read. */
export function recordIssue({ kind, column }: RecordIssue): ColumnOfIssue {
  const quotes = messageOf('simulation.double-quotes');
  switch (kind) {
    case 'open-quote': {
      const hint = messageOf('simulation.quote-not-closed');
      return { column, ...validationIssue('', messageOf('simulation.record-unfinished'), { hint }) };
    }
    case 'stray-quote':
      return {
        column,
        ...validationIssue('', messageOf('simulation.quote-within-cell'), { hint: quotes }),
      };
    case 'after-quote':
      return { column, ...validationIssue('', messageOf('simulation.text-after-quote'), { hint: quotes }) };
    case 'nul': {
      const hint = messageOf('simulation.write-file-anew');
      return { column, ...validationIssue('', messageOf('simulation.nul-in-cell'), { hint }) };
    }
  }
}

/** That a record has not as many cells as the heading. */
export function cellCountIssue(cells: number, headings: number): ColumnOfIssue {
  const detail = messageOf('simulation.cell-count', { cells, headings });
  const hint = cells > headings ? messageOf('simulation.quote-delimiter') : messageOf('simulation.leave-cell-empty');
  return { column: Math.min(cells, headings) + 1, ...validationIssue('', detail, { hint }) };
}

/** That the events of a case are no JSON, or nested too deep. */
export function eventsIssue(error: JsonError, index: number): ColumnOfIssue {
  const detail = jsonIssueMessage(error, (what) => messageOf('simulation.events-not-json', { what }));
  const hint = messageOf('simulation.write-events');
  return { column: index + 1, ...validationIssue('/events', detail, { hint }) };
}
