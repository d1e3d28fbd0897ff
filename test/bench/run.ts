import { parseArgs } from 'node:util';
import { measureCalendar } from './calendar-distance.ts';
import { measureDecisions } from './decisions.ts';
import { measureHttpDecisions } from './http.ts';
import { measureMemory } from './memory.ts';
import { writeReport } from './report.ts';
import { measureRules } from './rules.ts';
import { showSection } from './screen.ts';
import type { RunOptions, Section } from './section.ts';
import { measureStartUp } from './start-up.ts';
import { measureWhatIf } from './what-if.ts';

const parts: Readonly<Record<string, (options: RunOptions) => Promise<Section>>> = {
  decisions: measureDecisions,
  rules: measureRules,
  calendar: measureCalendar,
  memory: measureMemory,
  http: measureHttpDecisions,
  start: measureStartUp,
  'what-if': measureWhatIf,
};

const report = 'docs/performance.md';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const chosen = values.only === undefined ? Object.keys(parts) : values.only.split(',');
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const options: RunOptions = {
  quick: values.quick,
  pace: values.quick ? { rounds: 3, milliseconds: 150 } : { rounds: 5, milliseconds: 300 },
};
const done: Section[] = [];
for (const name of chosen) {
  const section = await parts[name]?.(options);
  if (section === undefined) continue;
  showSection(section);
  done.push(section);
}
if (values.only === undefined) {
  writeReport(report, done, options);
  process.stdout.write(`\nWritten to ${report}.\n`);
}
