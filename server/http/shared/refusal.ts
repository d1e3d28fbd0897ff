export { ProblemError } from '../../errors/problem-error.ts';
