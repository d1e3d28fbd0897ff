import type { DecisionRequest } from '../../shared/case/decisions-client.ts';

/** The command that asks the server the same thing, for a POSIX shell. */
export function curlCommand(request: DecisionRequest, origin: string): string {
  const body = JSON.stringify(request, null, 2).replaceAll("'", "'\\''");
  return `curl -sS '${origin}/v1/decisions' \\\n  -H 'content-type: application/json' \\\n  -d '${body}'\n`;
}
