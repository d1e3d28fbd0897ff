import { describe, expect, test } from 'vitest';
import { type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { renamedText } from '../../admin-ui/features/editor/names/renamed-text.ts';
import type { Path } from '../../engine/index.ts';
import { tablesText } from './small-tables.ts';

const layersOf = (text: string): LayeredPolicy => {
  const policy = layeredPolicy(text, []);
  if (policy === undefined) throw new Error('no YAML');
  return policy;
};

/** What is called `to` once something is, with what stands around it, and the text that has its old name back. */
const renamed = (path: Path, to: string) => {
  const { text, places } = renamedText(layersOf(tablesText), path, to);
  const back = renamedText(layersOf(text), [...path.slice(0, -1), to], String(path.at(-1)));
  return { text, places, back: back.text };
};

describe('a name is followed', () => {
  test.each<[what: string, path: Path, found: readonly string[], gone: RegExp]>([
    [
      'a plan into the keys of tables',
      ['supportPlans', 'silver'],
      ['"fresh, bronze": p2', '{ gold: 1 hour, fresh: {'],
      /\bsilver\b/,
    ],
    [
      'a severity into rows and cells',
      ['severities', 'p1'],
      ['gold: fresh', 'fresh: { gold: 1 hour', 'fresh: { response.within'],
      /\bp1\b/,
    ],
    [
      'a fact into axes, calendars and changed answers',
      ['facts', 'site'],
      ['sheets: fresh', 'serviceState: down, fresh: north', 'set: { fresh: south }'],
      /\bsite\b/,
    ],
    ['a fact into the zone of a calendar', ['facts', 'home'], ['{ fact: fresh, otherwise'], /\bhome\b/],
    [
      'an answer into sheets and cases',
      ['facts', 'site', 'values', 'north'],
      ['fresh: { "< 10"', 'site: fresh, openedAt'],
      /\bnorth\b/,
    ],
    [
      'a metric into targets, what tables set, and what is expected',
      ['metrics', 'plan'],
      ['sets: fresh.within', 'fresh: { on: office', 'fresh.starts: plan-sent', 'targets.fresh.state', '{ fresh: { calendar'],
      /\bplan(?!-sent)\b/,
    ],
    [
      'an event into metrics, conditions, tables and cases',
      ['events', 'plan-sent'],
      ['stops: [fresh, resolved]', 'happened: fresh', 'plan.starts: fresh', '{ type: fresh, at'],
      /plan-sent/,
    ],
    ['an event into pauses', ['events', 'waiting-on-supplier'], ['begins: fresh'], /waiting-on-supplier/],
    [
      'a pause into targets and cells',
      ['pauses', 'supplier'],
      ['pausedBy: fresh', 'pausedBy: [fresh]'],
      /(?<!-)\bsupplier\b(?!-)/,
    ],
    ['a condition into conditions and rules', ['conditions', 'outage'], ['is: fresh, happened'], /\boutage\b/],
    [
      'hours into hours, conditions, cells and what is expected',
      ['calendars', 'office'],
      ['outside: fresh', 'both: [fresh, nights]', 'openedDuring: fresh', 'calendar: fresh', '{ on: fresh, label: Answer }'],
      /\boffice\b/,
    ],
  ])('%s', (_, path, found, gone) => {
    const { text, back } = renamed(path, 'fresh');
    for (const words of found) expect(text).toContain(words);
    // What people read is no name.
    expect(text.replaceAll(/label: \w+( \w+)*|name: a plan|supplier-replied/g, '')).not.toMatch(gone);
    expect(back).toBe(tablesText);
  });
});
