import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { decisionSchema } from '../../contract/decisions.ts';
import { amountUnits } from '../../engine/index.ts';
import { decided, smallPolicy } from './small-policy.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isDecision = ajv.compile(decisionSchema);

test.each(amountUnits)(
  'a target within so many of the unit %s gives a decision that follows the published schema',
  async (unit) => {
    const openedAt = '2026-06-10T09:00:00Z';
    // What names a day says when on it the time ends.
    const until = unit === 'next-business-day' ? ', until: "17:00"' : '';
    const within = `30 ${unit.replaceAll('-', ' ')}s${until}`;
    const policy = smallPolicy(
      `targets:\n  - { id: answer, response: { within: ${within}, label: Answer }, source: { section: Times } }\n`,
    );
    const decision = await decided(policy, { openedAt }, openedAt);
    expect(decision.targets.response).toMatchObject({ within: { value: 30, unit }, state: 'running' });
    isDecision(decision);
    expect(isDecision.errors ?? []).toEqual([]);
  },
);
