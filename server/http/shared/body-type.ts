import { MIMEType } from 'node:util';
import type { Context, MiddlewareHandler } from 'hono';
import { type Message, Remembered } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { unreadableRequest } from '../../errors/problems.ts';
import { type Encoding, encodingCalled, someEncodings } from '../../input/encoding.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { CaseFormat } from '../../what-if/case-format.ts';
import { headerOf } from './request-header.ts';

/** A kind of body: how it is called in answers, and under which media types it comes. */
type BodyType = { readonly name: string; readonly types: RegExp };

/** The kinds of bodies that routes take. */
export const bodyTypes = {
  json: { name: 'application/json', types: /^application\/([\w.-]+\+)?json$/ },
  ndjson: { name: 'application/x-ndjson', types: /^application\/(x-ndjson|ndjson|jsonl)$/ },
  csv: { name: 'text/csv', types: /^text\/(csv|tab-separated-values)$/ },
  yaml: { name: 'application/yaml', types: /^(application\/(x-)?yaml|text\/(x-|vnd\.)?yaml)$/ },
  form: {
    name: 'application/x-www-form-urlencoded',
    types: /^(application\/x-www-form-urlencoded|multipart\/form-data)$/,
  },
  /** What curl, fetch and browsers say of a body when nobody has told them what it is. */
  untold: { name: 'text/plain', types: /^(application\/(x-www-form-urlencoded|octet-stream)|text\/plain)$/ },
} as const satisfies Readonly<Record<string, BodyType>>;

/**
 * Refuses a body of a kind that a route does not take, in a charset that is not read or under a content coding, all with 415 and
 * what is taken. A body of which nothing is said at all is taken for what the route takes.
 */
export function takes(...kinds: readonly BodyType[]): MiddlewareHandler {
  const names = kinds.filter((kind) => kind !== bodyTypes.untold).map(({ name }) => name);
  return async (context, next) => {
    const { type, charset } = saidOf(headerOf(context, 'content-type'));
    if (type !== undefined && !kinds.some(({ types }) => types.test(type)))
      throw unsupported(messageOf('body.wrong-type', { type, types: names.map((name) => `\`${name}\``).join(', ') }), {
        accept: names.join(', '),
      });
    if (charset !== undefined && encodingCalled(charset) === undefined)
      throw unsupported(messageOf('body.unknown-charset', { charset, encodings: someEncodings }));
    const coding = headerOf(context, 'content-encoding')?.trim().toLowerCase() ?? 'identity';
    if (coding !== 'identity' && coding !== '')
      throw unsupported(messageOf('body.unknown-coding', { coding }), {
        'accept-encoding': 'identity',
      });
    await next();
  };
}

/** The format in which cases come, undefined where only what stands in the body can tell. */
export function caseFormatOf(context: Context): CaseFormat | undefined {
  const type = mediaTypeOf(context) ?? '';
  if (bodyTypes.ndjson.types.test(type)) return 'lines';
  return bodyTypes.csv.types.test(type) ? 'csv' : undefined;
}

/** The media type of a body, in small letters without parameters; undefined where none is said. */
export function mediaTypeOf(context: Context): string | undefined {
  return saidOf(headerOf(context, 'content-type')).type;
}

/** The encoding that a request says its body is in; undefined where it says nothing. */
export function statedEncoding(context: Context): Encoding | undefined {
  const { charset } = saidOf(headerOf(context, 'content-type'));
  return charset === undefined ? undefined : encodingCalled(charset);
}

type Said = { readonly type?: string; readonly charset?: string };

/** Headers that were read before: they are few, and the same in request after request. */
const known = new Remembered<string, Said>(100);

function saidOf(header: string | undefined): Said {
  if (header === undefined || header.trim() === '') return {};
  return known.get(header, parsed);
}

function parsed(header: string): Said {
  try {
    const { essence, params } = new MIMEType(header);
    const charset = params.get('charset');
    return { type: essence, ...(charset !== null && { charset }) };
  } catch {
    return { type: header.trim().toLowerCase() };
  }
}

function unsupported(detail: Message, headers: Readonly<Record<string, string>> = {}): ProblemError {
  return new ProblemError(unreadableRequest(detail, 415), headers);
}
