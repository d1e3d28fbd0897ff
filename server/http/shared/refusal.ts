export { Refusal } from '../../errors/problem-error.ts';
