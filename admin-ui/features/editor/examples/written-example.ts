import type { CaseDraft, DraftEvent } from '../../../shared/case/case-draft.ts';
import { queryOf } from '../../../shared/case/case-query.ts';

/** An example as a policy writes it, as far as it can be read. */
export type WrittenExample = {
  readonly name: string;
  readonly case: Readonly<Record<string, unknown>>;
  readonly asOf: string | undefined;
  readonly expect: Readonly<Record<string, unknown>>;
};

/** The examples in a policy's document, whatever else is wrong with it. */
export function writtenExamples(document: unknown): WrittenExample[] {
  const found = (document as { examples?: unknown } | undefined)?.examples;
  if (!Array.isArray(found)) return [];
  return found.map((example: unknown) => {
    const { name, case: stated, asOf, expect } = (isMap(example) ? example : {}) as Record<string, unknown>;
    return {
      name: String(name ?? ''),
      case: isMap(stated) ? stated : {},
      asOf: asOf === undefined ? undefined : String(asOf),
      expect: isMap(expect) ? expect : {},
    };
  });
}

/** The address at which the simulate page shows a case. `given` is what the case need not say, `under` the draft by which it is decided. */
export function simulateAddress(
  example: Pick<WrittenExample, 'case' | 'asOf'>,
  given: Readonly<Record<string, string>>,
  under?: string,
): string {
  const { events, ...stated } = { ...given, ...example.case };
  const asOf = example.asOf ?? example.case.openedAt;
  const answers = new Map<string, readonly string[]>(
    Object.entries({ ...(under !== undefined && { under }), ...stated, ...(asOf !== undefined && { asOf }) }).map(
      ([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)],
    ),
  );
  const draft: CaseDraft = { answers, events: Array.isArray(events) ? events.map(eventOf) : [] };
  return `/simulate${queryOf(draft)}`;
}

function eventOf(event: unknown): DraftEvent {
  const { type, at, to, level } = (isMap(event) ? event : {}) as Record<string, unknown>;
  return { type: String(type ?? ''), at: String(at ?? ''), detail: String(to ?? level ?? '') };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
