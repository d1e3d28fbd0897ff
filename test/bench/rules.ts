import { shown } from './figures.ts';
import { engines, measureOtherEngines } from './other-engines.ts';
import { measureRuleGrowth } from './rule-growth.ts';
import type { Goal, RunOptions, Section } from './section.ts';
import { measureStageGrowth } from './stage-growth.ts';

/** Rule tables: against other engines, and as they grow. */
export async function measureRules(options: RunOptions): Promise<Section> {
  const others = await measureOtherEngines(options);
  const growth = await measureRuleGrowth(options);
  const stage = await measureStageGrowth(options);
  return {
    title: 'Rules',
    about: 'Questions to rule tables alone, and what larger tables do to a whole decision.',
    tables: [others.table, ...growth.tables, stage.table],
    goals: [
      {
        what: 'the first of 30 rules in @gorules/zen-engine, as many times as long',
        measured: Math.min(...[engines.zen, engines.zenTogether].map((name) => others.times.ratio(name, engines.compiled))),
        unit: '×',
        aim: { atLeast: 10 },
        limit: `the compiled table takes ${shown(others.times.median(engines.compiled), 'µs')}, zen-engine at best ${shown(Math.min(others.times.median(engines.zen), others.times.median(engines.zenTogether)), 'µs')}`,
      },
      ...stage.growth.map(
        ({ kind, ratio, small, large }): Goal => ({
          what: `a whole decision with 10,000 rules in a stage, as many times as long as with 100 (${kind})`,
          measured: ratio,
          unit: '×',
          aim: { atMost: 2 },
          limit: `9,900 more rules add ${shown(large - small, 'µs')} to the ${shown(small, 'µs')} with 100: for each fact that the case states, a bit for each rule is looked at`,
        }),
      ),
    ],
  };
}
