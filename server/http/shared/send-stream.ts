import { ReadableStream as NodeStream } from 'node:stream/web';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Page, PageOf } from '../../storage/port/page.ts';
import { ndjson } from './ndjson.ts';

/** The media type of CSV with a heading. */
export const csv = 'text/csv; charset=utf-8; header=present';

/** Sends bytes as they come and as the reader asks for them. */
export function sendStream(context: Context, pieces: AsyncIterable<Uint8Array>, type: string): Response {
  const body = NodeStream.from(pieces) as ReadableStream<Uint8Array>;
  return context.body(body, 200, { 'content-type': type, 'x-content-type-options': 'nosniff' });
}

/** As what a list is wanted: a part of it as JSON, or all of it as lines or as a table. */
export function listType(context: Context): 'json' | 'ndjson' | 'csv' {
  const supports = ['application/json', ndjson, 'text/csv'];
  const type = accepts(context, { header: 'Accept', supports, default: 'application/json' });
  return type === 'text/csv' ? 'csv' : type === ndjson ? 'ndjson' : 'json';
}

const partOfExport = 200;

/** All of a long list, part by part. */
export async function* everyPart<T>(read: (page: Page) => Promise<PageOf<T>>): AsyncGenerator<readonly T[]> {
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await read({ limit: partOfExport, cursor });
    yield items;
    if (next === null) return;
    cursor = next;
  }
}

/** What is made of each of the parts, a part at a time. */
export async function* ofEachPart<T, U>(parts: AsyncIterable<readonly T[]>, make: (one: T) => U): AsyncGenerator<readonly U[]> {
  for await (const part of parts) yield part.map(make);
}

/** What is made of each, one after the other: what takes its time is sent as soon as it is there. */
export async function* oneByOne<T, U>(
  parts: AsyncIterable<readonly T[]>,
  make: (one: T) => Promise<U>,
): AsyncGenerator<readonly U[]> {
  for await (const part of parts) for (const one of part) yield [await make(one)];
}

/** A table as bytes: its heading, then the records as they come. */
export async function* encodeTable(heading: string, parts: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(heading);
  for await (const part of parts) if (part.length > 0) yield Buffer.from(part.join(''));
}
