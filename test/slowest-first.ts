import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rooms whose tests wait for programs, browsers and databases. Begun last, they would run on alone at the end. */
const slow = [
  '/test/crash/',
  '/test/postgres/',
  '/test/browser/',
  '/test/lifecycle/',
  '/test/http/',
  '/test/cli/',
  '/test/auth/',
];

/** The order of test files: those that take long first. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((room) => moduleId.includes(room));
      return at === -1 ? slow.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
