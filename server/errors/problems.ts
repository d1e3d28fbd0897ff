import { problemsIn } from '../../engine/index.ts';
import { english } from '../messages/english.ts';

/** Problems and the issues in requests, as the server tells them: with its own messages besides those of the engine. */
export const { validationIssue, describeProblem, invalidRequest, unreadableRequest } = problemsIn(english);
