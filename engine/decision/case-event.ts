/** Something that happened to a case, in milliseconds: an event of the standard vocabulary or of the policy's own. `set` has the answers that changed. */
export type CaseEvent = {
  readonly type: string;
  readonly at: number;
  readonly to?: string;
  readonly level?: string;
  readonly set?: Readonly<Record<string, unknown>>;
};
