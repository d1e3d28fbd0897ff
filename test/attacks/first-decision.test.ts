import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { expect, test, vi } from 'vitest';
import { decideSync, isProblem } from '../../engine/index.ts';
import { openTestServices } from '../test-services.ts';

const text = `policy: acme/help
language: en
version: 1
title: Help
source: { document: care.pdf }
severities: { high: { label: High } }
severity: { default: high }
calendars:
  office:
    timeZone: Atlantic/Reykjavik
    open: [{ days: mon-fri, from: "09:00", to: "17:00" }]
    holidays: { country: IS }
    source: { section: Hours }
targets:
  - { id: all, response: { within: 4 hours, on: office, label: Four hours }, source: { section: Targets } }
`;

test('the holidays that a policy counts with are reckoned before it decides, when it comes later too', async () => {
  const { services, folder } = await openTestServices({ from: null });
  await mkdir(join(folder, 'acme/help/en'), { recursive: true });
  await writeFile(join(folder, 'acme/help/en/1.yaml'), text);
  await services.watcher.refresh();
  const reckoned = vi.spyOn(Holidays.prototype, 'getHolidays');
  try {
    const decided = decideSync(services.watcher.snapshot.set, { vendor: 'acme', openedAt: '2031-03-02T08:00:00Z' }, 0);
    expect(isProblem(decided)).toBe(false);
    expect(decided).toMatchObject({ versions: { holidays: { digest: expect.stringContaining('sha256:') } } });
    expect(reckoned).not.toHaveBeenCalled();
  } finally {
    reckoned.mockRestore();
  }
});
