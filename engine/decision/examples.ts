import { type Diagnostic, nameHint } from '../diagnostic.ts';
import { instantOf } from '../instant.ts';
import { type Message, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import type { TimeData } from '../policy/holiday-source.ts';
import type { LoadedPolicy } from '../policy/load-policies.ts';
import type { Example } from '../policy/policy-document.generated.ts';
import { nameText, quotesHint, shown } from '../shown-text.ts';
import { instantIssue } from '../vocabulary/fact-value.ts';
import { compilePolicy } from './compiled-policy.ts';
import { decideWith, isProblem } from './decide.ts';
import type { Decision } from './decision.ts';
import { meantPath, unknownStep } from './expected-path.ts';

/** Runs the examples of a policy; gives how many there are and every one that is not met, with its place. */
export async function checkExamples(
  { policy, draft }: LoadedPolicy,
  timeData: TimeData,
): Promise<{ count: number; diagnostics: Diagnostic[] }> {
  const examples = policy.document.examples ?? [];
  const compiled = compilePolicy(policy, timeData);
  const results = await Promise.all(
    examples.map(async (example, index): Promise<Diagnostic[]> => {
      const at = ['examples', index];
      const opened = (example.case as Record<string, unknown>).openedAt;
      if (opened === undefined)
        return [
          draft.diagnostic([...at, 'case'], 'invalid-example', messageOf('example.opened-at-missing'), {
            hint: messageOf('example.add-opened-at'),
          }),
        ];
      const asked = [[['asOf'], example.asOf] as const, [['case', 'openedAt'], opened] as const];
      for (const [path, instant] of asked) {
        const issue = instant === undefined ? undefined : instantIssue(path.at(-1) ?? '', instant);
        if (issue) return [draft.diagnostic([...at, ...path], 'invalid-example', issue.message, { hint: issue.hint })];
      }
      const language = policy.language === 'base' ? {} : { language: policy.language };
      const sent = { vendor: policy.vendor, ...language, ...example.case };
      const outcome = await decideWith(
        compiled,
        { case: sent, envelope: {}, prefix: '' },
        instantOf(String(example.asOf ?? opened)),
      );
      if (isProblem(outcome)) {
        return (outcome.errors ?? []).map(({ pointer, detail, nearest, said }) => {
          const path = pointer.split('/').slice(1);
          return draft.diagnostic([...at, 'case', ...path], 'invalid-example', said?.detail ?? textMessage(detail), {
            hint: nearest === undefined ? said?.hint : messageOf('hint.did-you-mean', { nearest }),
          });
        });
      }
      const misread = misreadExpectations(example, outcome, at, draft);
      const unknown = Object.keys(example.expect).flatMap((path) => {
        const step = unknownStep(compiled, outcome, path);
        if (step === undefined) return [];
        const message = messageOf('example.no-such-answer', { path, name: step.name });
        const meant = meantPath(compiled, outcome, path);
        const hint = meant === undefined ? nameHint(step.name, step.known) : messageOf('example.write-path', { path: meant });
        return [
          {
            path,
            diagnostic: draft.diagnostic([...at, 'expect', path], 'invalid-example', message, {
              part: 'key',
              ...(hint && { hint }),
            }),
          },
        ];
      });
      const isTold = (path: string): boolean =>
        misread.some(({ key }) => key === path) || unknown.some((one) => one.path === path);
      const failed = unmet(example, outcome)
        .filter(({ path }) => !isTold(path))
        .map(({ path, expected, actual }) =>
          draft.diagnostic(
            [...at, 'expect', path],
            'failed-example',
            messageOf('example.differs', {
              example: example.name,
              path,
              actual: shown(asExpected(expected, actual)),
              expected: shown(expected),
            }),
            { hint: differenceHint(path, expected, actual) },
          ),
        );
      return [...misread, ...unknown].map(({ diagnostic }) => diagnostic).concat(failed);
    }),
  );
  return { count: examples.length, diagnostics: results.flat() };
}

/** What was probably meant where one value is expected and a part of the decision stands there, or a name that YAML reads otherwise. */
function differenceHint(path: string, expected: unknown, actual: unknown): Message | undefined {
  if (typeof expected !== 'string' && String(expected) === actual) return quotesHint(actual);
  const isPart = typeof actual === 'object' && actual !== null && !Array.isArray(actual) && 'id' in actual;
  return isPart && typeof expected === 'string' ? messageOf('example.write-path', { path: `${path}.id` }) : undefined;
}

/** Names among what an example expects that YAML reads as something else than what is written. */
function misreadExpectations(
  { expect }: Example,
  decision: Decision,
  at: Path,
  draft: LoadedPolicy['draft'],
): { readonly key: string; readonly diagnostic: Diagnostic }[] {
  return Object.entries(expect).flatMap(([key, expected]) => {
    const actual = valueAt(decision, key);
    return numbersAndTruths(expected, [...at, 'expect', key]).flatMap(([path, value]) => {
      const written = draft.written(path) ?? String(value);
      if (written === String(value) || isAmong(actual, typeof value)) return [];
      const diagnostic = draft.diagnostic(
        path,
        'misread-name',
        messageOf('check.read-as', { written: nameText(written), value: shown(value) }),
        {
          hint: quotesHint(written),
        },
      );
      return [{ key, diagnostic }];
    });
  });
}

function numbersAndTruths(value: unknown, path: Path): (readonly [path: Path, value: number | boolean])[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([step, one]) => numbersAndTruths(one, [...path, step]));
}

/** Whether a value, or something in it, is of a type, so that a number or a truth may well be meant. */
function isAmong(value: unknown, type: string): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === type;
  return Object.values(value).some((inner) => isAmong(inner, type));
}

/** What an example expects and the decision does not say. */
export function unmet({ expect }: Example, decision: Decision): { path: string; expected: unknown; actual: unknown }[] {
  return Object.entries(expect).flatMap(([path, expected]) => {
    const actual = valueAt(decision, path);
    return isSame(expected, actual) ? [] : [{ path, expected, actual }];
  });
}

function valueAt(decision: Decision, path: string): unknown {
  return path.split('.').reduce<unknown>(stepInto, decision) ?? null;
}

/** What stands under a key, or in a list under the place or the id of an entry. */
function stepInto(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = ownValue(value as Record<string, unknown>, step);
  return found === undefined && Array.isArray(value) ? value.find((entry: unknown) => idOf(entry) === step) : found;
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? ownValue(entry as Record<string, unknown>, 'id') : undefined;
}

/** Instants are compared as moments, lists of things by their ids or values in any order, maps by the keys that are expected. */
function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && typeof actual === 'string' && !instantIssue('', expected) && !instantIssue('', actual)) {
    return instantOf(expected) === instantOf(actual);
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const names = actual.map((item: unknown) => nameOf(item));
    const wanted = expected.map((item: unknown) => nameOf(item));
    return names.length === wanted.length && [...names].sort().every((name, index) => name === [...wanted].sort()[index]);
  }
  if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    return Object.entries(expected).every(([key, value]) =>
      isSame(value, ownValue(actual as Record<string, unknown>, key) ?? null),
    );
  }
  return expected === actual;
}

/** What there is, told as it was expected: a list of things by their ids or values where these were named. */
function asExpected(expected: unknown, actual: unknown): unknown {
  const isByName = Array.isArray(expected) && expected.every((item) => typeof item !== 'object' || item === null);
  return isByName && Array.isArray(actual) ? actual.map((item: unknown) => nameOf(item)) : actual;
}

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { id, value } = item as { id?: unknown; value?: unknown };
  return String(id ?? value ?? JSON.stringify(item));
}
