import * as Type from 'typebox/type';
import type { SerializedDiagnostic } from '../engine/index.ts';
import { integer, list, objectAs, type Payload, text } from './schema.ts';

/** That the server lives. */
export const aliveSchema = Type.Object({ status: text() }, { title: 'Alive' });
export type Alive = Payload<typeof aliveSchema>;

/** Whether the server can decide, and what is not well. */
export const readinessSchema = Type.Object(
  {
    status: text('In words.'),
    policies: integer('How many versions can be used.'),
    store: text('`well`, or what is wrong with the store of the policies.'),
    ledger: text('`well`, or what is wrong with the ledger.'),
    unusable: Type.Optional(
      list(Type.Object({ file: text(), faults: integer('How many there are.') }), 'The files that are not in use.'),
    ),
    unwritten: Type.Optional(
      list(
        Type.Object({ file: text(), texts: integer('How many there are.') }),
        'The versions in use, the newest of each policy, with texts that are still to be written.',
      ),
    ),
    undecided: Type.Optional(list(text(), 'The policies of which no version is in force because of faults.')),
    faults: Type.Optional(list(objectAs<SerializedDiagnostic>(), 'What is wrong with the files.')),
  },
  { title: 'Readiness' },
);
export type Readiness = Payload<typeof readinessSchema>;
