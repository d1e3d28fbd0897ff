import { compilePolicy, runExamples } from '../../../../engine/index.ts';
import { holidaySource } from '../../../shared/policies/holiday-table.ts';
import type { ExampleHealth, ToHealth } from './messages.ts';

self.addEventListener('message', async ({ data: { policies, holidays } }: MessageEvent<ToHealth>) => {
  for (const policy of policies) {
    const compiled = compilePolicy(policy, { holidays: holidaySource(holidays), timeZoneVersion: null });
    const runs = await runExamples(compiled);
    const health: ExampleHealth = {
      digest: policy.digest,
      run: runs.length,
      failed: runs.filter(({ isMet }) => !isMet).length,
    };
    self.postMessage(health);
  }
});
