import { ProcessLock } from '../../server/storage/folder/process-lock.ts';

/** Takes the lock of the file that it is given, says so, and keeps it until it is killed. */
const lock = new ProcessLock(process.argv[2] ?? '');
await lock.hold(async () => {
  process.stdout.write('held\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
