/** Stands where every member of a closed union has been dealt with: one that is added later does not compile. */
export function assertNever(member: never): never {
  throw new Error(`unexpected ${JSON.stringify(member)}`);
}
