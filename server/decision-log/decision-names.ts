import { createHmac, createSecretKey } from 'node:crypto';
import type { QuestionName } from '../../engine/index.ts';

/** The name of the secret by which an installation names decisions. */
export const decisionSecret = 'decision-ids';

/** As many digits as the plain fingerprint has. */
const digits = 24;

/**
 * Names decisions by a secret: the same question gets the same name from everybody who has it, and nobody else can find out from a
 * name what was asked by trying.
 */
export function namesBySecret(secret: Uint8Array): QuestionName {
  const key = createSecretKey(secret);
  return (question, asOf) => createHmac('sha256', key).update(`${asOf}\n${question}`).digest('hex').slice(0, digits);
}
