import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeRepair } from './repair-contract.ts';

describeRepair('a version that cannot hold, in a folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dueline-repair-'));
  const policies = join(root, 'policies');
  await mkdir(policies);
  return { plan: { policies, data: join(root, 'data') }, remove: () => rm(root, { recursive: true, force: true }) };
});
