import { instantOf } from '../../engine/index.ts';
import { harmless } from '../render/cells.ts';
import type { Colors } from '../render/colors.ts';

/** A line of the log as somebody reads it: the time of day here, what happened, and in a few words what belongs to it. */
export function logLine(json: string, colors: Colors): string {
  const { level, time, msg, ...more } = JSON.parse(json) as Record<string, unknown>;
  const at = colors.dim(timeOf(String(time)));
  const line = 'status' in more ? requestLine(more, colors) : `${harmless(String(msg ?? ''))}${details(more, colors)}`;
  return `${at} ${mark(String(level), colors)}${line}\n`;
}

function requestLine({ method, path, status, ms, actor, ...more }: Record<string, unknown>, colors: Colors): string {
  const number = Number(status);
  const paint = number >= 500 ? colors.red : number >= 400 ? colors.yellow : colors.green;
  const by = actor === undefined ? '' : `  ${harmless(String(actor))}`;
  const { id, msg, route, address, bytes, error } = more;
  const shown = error === undefined ? '' : `  ${harmless(String(error))}`;
  void [id, msg, route, address, bytes];
  return `${paint(String(status))} ${harmless(`${method} ${path}`)}  ${colors.dim(`${ms} ms`)}${by}${shown}`;
}

function details(more: Readonly<Record<string, unknown>>, colors: Colors): string {
  const words = Object.entries(more).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return words.length === 0 ? '' : `  ${colors.dim(harmless(words.join(' ')))}`;
}

function mark(level: string, colors: Colors): string {
  if (level === 'error') return `${colors.red('error')} `;
  return level === 'warn' ? `${colors.yellow('warning')} ` : '';
}

function timeOf(instant: string): string {
  const time = new Date(instantOf(instant));
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
