import { problemsIn } from '../../engine/index.ts';
import { english } from '../messages/english.ts';

/** Problems and the faults in requests, as the server tells them: with its own messages besides those of the engine. */
export const { requestFault, describeProblem, invalidRequest, unreadableRequest } = problemsIn(english);
