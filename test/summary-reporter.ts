import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that says how many tests passed and failed. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string): number => states.filter((one) => one === state).length;
    console.log(`\n${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}
