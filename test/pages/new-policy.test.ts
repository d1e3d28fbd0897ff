import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, readMarkdown } from '../../admin-ui/features/guide/markdown.ts';
import { type Course, freshCourse, idOfRow, policyOf, timeOfDay } from '../../admin-ui/features/new-policy/course.ts';
import { faultsOf, unwrittenOf } from '../../admin-ui/features/new-policy/course-faults.ts';
import { templateOfCourse } from '../../admin-ui/features/new-policy/course-template.ts';

const course: Course = {
  ...freshCourse('en', 'Europe/Berlin'),
  vendorName: 'Acme Portal',
  products: [
    { key: '1', label: 'Åre' },
    { key: '2', label: '' },
  ],
  severities: [
    { key: '1', label: 'Critical', definition: 'Down' },
    { key: '3', label: '重大' },
  ],
  open: [{ days: ['mon', 'tue', 'thu'], from: '8', to: '17.30' }],
  promises: { '/1': { response: { count: '30', unit: 'minute' }, resolution: { count: '', unit: 'hour' }, isAlways: true } },
  example: { severity: '3', plan: '', product: '', openedAt: '2026-10-01T14:00:00+02:00' },
};
const known = { editions: new Set(['acme-portal/other/en']), withoutHolidays: new Set(['AQ']) };
const codes = (change: Partial<Course>): string[] =>
  faultsOf({ ...course, ...change }, known).map(({ field, code }) => `${field} ${code}`);

describe('the course of a new policy', () => {
  test('makes short names of names, and numbers those that have no letters for it', () => {
    expect(policyOf(course)).toBe('acme-portal/support');
    expect(course.severities.map((row) => idOfRow(course, 'severities', row))).toEqual(['critical', 'severity-2']);
  });

  test('becomes the template of a draft, without what was left empty', () => {
    expect(templateOfCourse(course)).toEqual({
      vendorName: 'Acme Portal',
      timeZone: 'Europe/Berlin',
      products: [{ label: 'Åre', id: 'are' }],
      severities: [
        { label: 'Critical', id: 'critical', definition: 'Down' },
        { label: '重大', id: 'severity-2' },
      ],
      plans: [],
      open: [{ days: 'mon-tue, thu', from: '08:00', to: '17:30' }],
      promises: [{ severity: 'critical', response: '30 minutes', on: 'around-the-clock' }, { severity: 'severity-2' }],
      desk: {},
      sections: {},
      example: { openedAt: '2026-10-01T14:00:00+02:00', severity: 'severity-2', product: 'are' },
    });
  });

  test('names what is wrong by its field', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ vendorName: ' ' })).toEqual(['vendor-name vendor-missing']);
    expect(codes({ policy: 'Acme/Portal' })).toEqual(['policy policy-form']);
    expect(codes({ policy: 'acme-portal/other' })).toEqual(['policy policy-taken']);
    expect(codes({ country: 'AQ', timeZone: 'Berlin' })).toEqual(['time-zone zone-unknown', 'country holidays-unknown']);
    expect(codes({ severities: [{ key: '1', label: '' }] })).toEqual(['severities-1 severity-missing']);
    expect(
      codes({
        products: [
          { key: '1', label: 'A b' },
          { key: '2', label: 'a-B' },
        ],
      }),
    ).toEqual(['products-2 name-twice']);
    expect(codes({ plans: [{ key: '1', label: 'Gold', id: 'go ld' }] })).toEqual(['plans-1-id short-name-form']);
    expect(codes({ open: [{ days: [], from: '25', to: '17' }] })).toEqual(['span-0-days days-missing', 'span-0-from time-form']);
    expect(codes({ email: 'help', phone: '08 123' })).toEqual(['email email-form', 'phone phone-form']);
    const promised = {
      response: { count: '0', unit: 'hour' },
      resolution: { count: '2', unit: 'business-day' },
      isAlways: true,
    } as const;
    expect(codes({ promises: { '/3': promised } })).toEqual([
      'promise-/3-response count-form',
      'promise-/3-resolution always-business',
    ]);
  });

  test('lists the texts that are still to be written', () => {
    expect(unwrittenOf(course).map(({ field }) => field)).toEqual([
      ...['document', 'severities-3-definition', 'heading-hours', 'heading-times', 'email', 'heading-contact'],
    ]);
  });

  test.each([
    ['8', '08:00'],
    ['8:30', '08:30'],
    ['17h15', '17:15'],
    ['9.00', '09:00'],
    ['24:00', '24:00'],
    ['24:01', undefined],
    ['9:5', undefined],
    ['noon', undefined],
  ])('reads %s as a time of day', (typed, time) => expect(timeOfDay(typed)).toBe(time));
});

describe('the guide within the page', () => {
  test.each(readdirSync('docs').filter((name) => name.endsWith('.md')))('reads %s whole', (name) => {
    const blocks = readMarkdown(readFileSync(`docs/${name}`, 'utf8'));
    const texts = plainTexts(blocks);
    expect(texts.filter((text) => /\*\*|\]\(|^\||^#|```/.test(text))).toEqual([]);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });

  test('knows where its own links lead', () => {
    const blocks = readMarkdown(readFileSync('docs/guide.md', 'utf8'));
    const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [`#${block.id}`] : []));
    const anchors = inlines(blocks).flatMap((part) =>
      part.kind === 'link' && part.address.startsWith('#') ? [part.address] : [],
    );
    expect(anchors.length).toBeGreaterThan(5);
    expect(anchors.filter((one) => !ids.includes(one))).toEqual([]);
  });
});

function inlines(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'code':
        return [];
      case 'list':
        return block.items.flatMap((item) => inlines(item));
      case 'table':
        return [block.head, ...block.rows].flat(2).flatMap(within);
      default:
        return block.parts.flatMap(within);
    }
  });
}

function within(part: Inline): Inline[] {
  return [part, ...('parts' in part ? part.parts.flatMap(within) : [])];
}

function plainTexts(blocks: readonly Block[]): string[] {
  return inlines(blocks).flatMap((part) => (part.kind === 'text' ? [part.text] : []));
}
