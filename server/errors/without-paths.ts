import { basename, isAbsolute } from 'node:path';
import type { Message, MessageValue } from '../../engine/index.ts';

/** A database's address, and an absolute path that stands in a sentence; the last part of each is its name. */
const address = /postgres(?:ql)?:\/\/[^/\s`]*\/([^?\s`]*)(\?[^\s`]*)?/g;
const path = /(?<![\w.:/\\])(?:[A-Za-z]:)?[\\/](?:[^\s`'"\\/]+[\\/]+)*([^\s`'"\\/]*)/g;

/**
 * What is said of a store, without where it is on this machine or in the network: folders, files and databases are called by their
 * names alone. For those who ask from outside; whoever runs the server reads the whole in its log.
 */
export function withoutPaths(said: Message): Message;
export function withoutPaths(said: MessageValue): MessageValue;
export function withoutPaths(said: MessageValue): MessageValue {
  if (typeof said === 'object') {
    const values = Object.entries(said.values).map(([name, value]) => [name, withoutPaths(value)] as const);
    return { ...said, values: Object.fromEntries(values) };
  }
  if (typeof said === 'number') return said;
  return isAbsolute(said) ? basename(said) : said.replace(address, '$1').replace(path, '$1');
}
