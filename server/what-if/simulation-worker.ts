import { parentPort, workerData } from 'node:worker_threads';
import { compilePolicy, versionsOf } from '../../engine/index.ts';
import { timeData } from '../policies/public-holidays.ts';
import type { CaseBlock } from './case-block.ts';
import { simulateBlock } from './simulate-block.ts';
import type { ThreadOptions } from './thread-options.ts';

/** A thread of a simulation: compiles the two versions, then answers each block of cases with what came out for it. */
const { before, after, asOf, reading } = workerData as ThreadOptions;
const versions = versionsOf(compilePolicy(before, timeData), compilePolicy(after, timeData), asOf);

parentPort?.on('message', (block: CaseBlock) => parentPort?.postMessage(simulateBlock(versions, block, reading)));
parentPort?.postMessage('ready');
