import { describe, expect, test } from 'vitest';
import { cursorPath } from '../../admin-ui/features/editor/yaml/cursor-path.ts';
import { helpAt, suggestionsAt } from '../../admin-ui/features/editor/yaml/suggestions.ts';
import { newestVersion } from '../shipped-policies.ts';
import { openedText } from './read-by-editor.ts';

const { document } = newestVersion('planview/customer-care/sv').policy;

/** What is suggested at the end of a text. */
const suggested = (text: string): string[] => {
  const cursor = cursorPath(openedText(text), text.length);
  return cursor === undefined ? [] : suggestionsAt(cursor, document).map(({ word }) => word);
};

describe('suggestions', () => {
  test('are the keys of the place, in the order of the format', () => {
    expect(suggested('').slice(0, 4)).toEqual(['policy', 'language', 'version', 'extends']);
    expect(suggested('targets:\n  - id: x\n    response: { ')).toEqual([
      'within',
      'dueAt',
      'commitment',
      'on',
      'until',
      'cutoff',
      'cutoffOf',
      'afterCutoff',
      'atLatest',
      'usual',
      'dueWithinHours',
      'starts',
      'pausedBy',
      'onSeverityChange',
      'warnAt',
      'objective',
      'label',
    ]);
    expect(suggested('calendars:\n  a:\n    holidays:\n      ')).toEqual([
      'country',
      'region',
      'days',
      'hours',
      'as',
      'cutNights',
    ]);
  });

  test('are the names that the policy has where something refers to them', () => {
    expect(suggested('severity:\n  default: ')).toEqual(['critical', 'major', 'moderate', 'minor']);
    expect(suggested('routing:\n  desks:\n    - id: x\n      then: ')).toEqual(Object.keys(document.desks ?? {}));
    expect(suggested('routing:\n  desks:\n    - id: x\n      alternates: [a, ')).toEqual(Object.keys(document.desks ?? {}));
    expect(suggested('targets:\n  - id: x\n    response: { within: 1 hour, on: ')).toContain('support-hours');
    expect(suggested('closure: { on: ')).toEqual(expect.arrayContaining(['desk-hours', 'business-days', 'ppm-pro-americas']));
    expect(suggested('closure: { on: ')).not.toContain('support-hours');
    expect(suggested('desks:\n  x:\n    contacts: [')).toEqual(Object.keys(document.contacts ?? {}));
  });

  test('are questions and their answers in conditions', () => {
    const rule = 'targets:\n  - id: x\n    when: { ';
    expect(suggested(rule)).toEqual(expect.arrayContaining(['severity', 'severityRaised', 'environment', 'any', 'not']));
    expect(suggested(`${rule}environment: `)).toEqual(['production', 'training', 'test', 'development']);
    expect(suggested(`${rule}any: [{ severity: `)).toEqual(['critical', 'major', 'moderate', 'minor']);
    expect(suggested(`${rule}environment: { `)).toEqual(expect.arrayContaining(['not', 'known']));
    expect(suggested(`${rule}environment: { not: `)).toContain('test');
    expect(suggested(`${rule}openedDuring: `)).toEqual(expect.arrayContaining(['ppm-pro-americas']));
    expect(suggested(`${rule}happened: `)).toContain('escalated');
    expect(suggested('conditions:\n  x: { environment: ')).toContain('training');
    expect(suggested('examples:\n  - name: x\n    case: { product: ')).toEqual(Object.keys(document.products ?? {}));
  });

  test('are the facts along which a table can go, and the keys of it', () => {
    const table = { rows: 'supportPlan', columns: 'severity', cells: { platinum: {} } };
    const policy = { ...document, conditions: { outage: {} }, targets: [{ id: 'x', table }] };
    const at = (path: (string | number)[], part: 'key' | 'value' = 'key') =>
      suggestionsAt({ path, part, from: 0, isInFlow: false }, policy).map(({ word }) => word);
    expect(at(['targets', 0, 'table', 'rows'], 'value')).toEqual(expect.arrayContaining(['supportPlan', 'severity']));
    expect(at(['targets', 0, 'table', 'cells'])).toContain('elite');
    expect(at(['targets', 0, 'table', 'cells', 'platinum'])).toEqual(['critical', 'major', 'moderate', 'minor']);
    expect(at(['targets', 0, 'when', 'is'], 'value')).toEqual(['outage']);

    const printed = { ...policy, targets: [{ id: 'x', table: { rows: 'severity', cells: { critical: {} } } }] };
    const inCell = (path: (string | number)[], part: 'key' | 'value' = 'key') =>
      suggestionsAt({ path: ['targets', 0, 'table', 'cells', ...path], part, from: 0, isInFlow: false }, printed).map(
        ({ word }) => word,
      );
    expect(inCell([])).toEqual(['critical', 'major', 'moderate', 'minor']);
    expect(inCell(['critical'])).toEqual(expect.arrayContaining(['response', 'resolution']));
    expect(inCell(['critical', 'response'])).toContain('within');
    expect(inCell(['critical', 'response.within'], 'value')).toContain('4 hours');
  });

  test('are the values that the format allows', () => {
    expect(suggested('severity:\n  setBy: ')).toEqual(['customer', 'vendor']);
    expect(suggested('routing:\n  billing:\n    - id: x\n      then: ')).toEqual(['no', 'possible', 'yes']);
    expect(suggested('targets:\n  - id: x\n    resolution:\n      starts: ')).toContain('defect-confirmed');
    expect(suggested('timeZone: ')).toContain('America/Chicago');
  });
});

test('help tells what the format says of a key, and what a question asks', () => {
  expect(helpAt(['targets', 0, 'response', 'within'], document)?.words).toContain('30 minutes');
  expect(helpAt(['targets', 0, 'when', 'workaround'], document)?.words).toBe('whether there is a way around the problem');
});
