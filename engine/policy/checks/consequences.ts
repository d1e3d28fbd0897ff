import { type Diagnostic, nameHint } from '../../diagnostic.ts';
import type { Message } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import { nameText } from '../../shown-text.ts';
import { type Amount, amountSeconds, parseAmount, parseLateness } from '../../vocabulary/amount.ts';
import { percentOf } from '../../vocabulary/share.ts';
import { warnPoint } from '../../vocabulary/warn-point.ts';
import { caseVocabulary } from '../case-vocabulary.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Credit, Target } from '../policy-document.generated.ts';
import { writtenId } from '../tables.ts';
import { metricsSetBy, targetOf } from '../target-rule.ts';

/** What hangs on a target and would do nothing: warnings, objectives and restarts without a time, credits that never come about. */
export function checkConsequences(draft: PolicyDraft): Diagnostic[] {
  const targets = writtenTargets(draft);
  return [
    ...targets.flatMap((one) => targetFaults(one, draft)),
    ...sameWarnings(draft.document.warnAt, ['warnAt'], draft),
    ...idleWarnings(draft, targets),
    ...(draft.document.credits ?? []).flatMap((credit, index) => creditFaults(credit, ['credits', index], draft, targets)),
  ];
}

type WrittenTarget = { readonly kind: string; readonly path: Path; readonly target: Target };

function writtenTargets({ document }: PolicyDraft): WrittenTarget[] {
  return (document.targets ?? []).flatMap((rule, index) =>
    metricsSetBy(rule).flatMap((kind) => {
      const target = targetOf(rule, kind);
      return target === undefined ? [] : [{ kind, path: ['targets', index, kind], target }];
    }),
  );
}

/** The keys of a target that only a time gives something to do. */
const timed = ['onSeverityChange', 'warnAt', 'objective'] as const;

function targetFaults({ path, target }: WrittenTarget, draft: PolicyDraft): Diagnostic[] {
  const { within, commitment, warnAt } = target;
  const idle =
    commitment === undefined
      ? []
      : timed
          .filter((key) => target[key] !== undefined)
          .map((key) => ignored([...path, key], messageOf('check.only-with-time', { key }), draft));
  return [...idle, ...sameWarnings(warnAt, [...path, 'warnAt'], draft), ...earlyWarnings(warnAt, within, path, draft)];
}

/** Warnings that would come as soon as the clock starts. */
function earlyWarnings(
  warnAt: Target['warnAt'],
  within: Target['within'],
  path: Path,
  { diagnostic }: PolicyDraft,
): Diagnostic[] {
  if (typeof within !== 'string') return [];
  const time = parseAmount(within);
  if (time.unit === 'next-business-day') return [];
  return (warnAt ?? []).flatMap((written, index) => {
    const { before } = warnPoint(written);
    if (before === undefined || !isAsLong(before, time)) return [];
    return [
      diagnostic(
        [...path, 'warnAt', index],
        'ignored-key',
        messageOf('check.warns-at-start', { before: String(written), within }),
        {
          hint: messageOf('check.warn-later'),
        },
      ),
    ];
  });
}

/** Whether an amount is at least as long as another; unknown where the one has no length and the other has. */
function isAsLong(one: Amount, other: Amount): boolean {
  const [length, otherLength] = [amountSeconds(one), amountSeconds(other)];
  if (length === undefined && otherLength === undefined) return one.value >= other.value;
  return length !== undefined && otherLength !== undefined && length >= otherLength;
}

/** Warnings that say the same in other words: `75 %` and 75. */
function sameWarnings(warnAt: Target['warnAt'], path: Path, { diagnostic }: PolicyDraft): Diagnostic[] {
  const seen = new Set<string>();
  return (warnAt ?? []).flatMap((written, index) => {
    const form = JSON.stringify(warnPoint(written));
    const isTaken = seen.has(form);
    seen.add(form);
    if (!isTaken) return [];
    const message = messageOf('schema.entry-twice', { name: nameText('warnAt') });
    return [diagnostic([...path, index], 'wrong-value', message, { hint: messageOf('schema.take-one-away') })];
  });
}

/** The policy's warnings where every target that has a time states its own. */
function idleWarnings(draft: PolicyDraft, targets: readonly WrittenTarget[]): Diagnostic[] {
  const timedTargets = targets.filter(({ target }) => isTimed(target));
  const isIdle =
    draft.document.warnAt !== undefined &&
    timedTargets.length > 0 &&
    timedTargets.every(({ target }) => target.warnAt !== undefined);
  return isIdle ? [ignored(['warnAt'], messageOf('check.every-target-warns'), draft)] : [];
}

function creditFaults(credit: Credit, path: Path, draft: PolicyDraft, targets: readonly WrittenTarget[]): Diagnostic[] {
  const { diagnostic, isBase } = draft;
  const { of, per, after, begun, gives, most } = credit;
  const id = String(writtenId(credit));
  const found: Diagnostic[] = [];
  const metrics = caseVocabulary(draft.document).metrics;
  if (of !== undefined && !metrics.has(of))
    found.push(
      diagnostic([...path, 'of'], 'unknown-metric', messageOf('check.no-such-metric', { name: of }), {
        hint: nameHint(of, metrics.keys()) ?? messageOf('check.declare-under-metrics'),
      }),
    );
  else if (of !== undefined && !isBase) {
    const credited = targets.filter(({ kind, target }) => kind === of && isTimed(target));
    if (credited.length === 0)
      found.push(
        diagnostic([...path, 'of'], 'ignored-key', messageOf('check.credit-without-target', { id, metric: of }), {
          hint: messageOf('check.credit-needs-target'),
        }),
      );
    const unitOf = per ?? after;
    const isInDays = unitOf !== undefined && amountSeconds(parseLateness(unitOf)) === undefined;
    if (isInDays && credited.some(({ target }) => isAroundTheClock(target)))
      found.push(
        diagnostic(
          [...path, per === undefined ? 'after' : 'per'],
          'ignored-key',
          messageOf('check.business-days-late-around-the-clock', { metric: of }),
          {
            hint: messageOf('check.write-days-late'),
          },
        ),
      );
  }
  if (per !== undefined && after !== undefined)
    found.push(ignored([...path, 'after'], messageOf('check.given-each-time'), draft));
  if (per === undefined && begun !== undefined)
    found.push(ignored([...path, 'begun'], messageOf('check.given-once', { key: 'begun' }), draft));
  if (per === undefined && most !== undefined)
    found.push(ignored([...path, 'most'], messageOf('check.given-once', { key: 'most' }), draft));
  else if (most !== undefined && gives !== undefined && percentOf(most) < percentOf(gives))
    found.push(
      diagnostic([...path, 'most'], 'wrong-value', messageOf('check.most-below-gives'), {
        hint: messageOf('check.raise-most'),
      }),
    );
  return found;
}

/** Whether a target promises a time: an amount, or a moment that was agreed. */
function isTimed({ within, dueAt }: Target): boolean {
  return within !== undefined || dueAt !== undefined;
}

/** Whether a time counts around the clock, where no business days are its own. */
function isAroundTheClock({ within, on }: Target): boolean {
  return (
    typeof within === 'string' &&
    amountSeconds(parseAmount(within)) !== undefined &&
    (on === undefined || on === 'around-the-clock')
  );
}

function ignored(path: Path, message: Message, { diagnostic }: PolicyDraft): Diagnostic {
  return diagnostic(path, 'ignored-key', message, { hint: messageOf('hint.take-away'), part: 'key' });
}
