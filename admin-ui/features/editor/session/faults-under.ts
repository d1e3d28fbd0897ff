import { computed, type ReadonlySignal } from '@preact/signals';
import { type Diagnostic, diagnosticIn, type Path, pathAt, type SerializedDiagnostic } from '../../../../engine/index.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { faultRange } from '../checking/fault-range.ts';
import type { EditSession } from './edit-session.ts';
import { isInHand } from './fields-in-hand.ts';

type Placed = { readonly path: Path; readonly fault: Diagnostic };

const placed = new WeakMap<EditSession, ReadonlySignal<readonly Placed[]>>();

/**
 * The faults of the draft that stand in the part at a path or in what is in it, in the reader's language; those of what is being filled in
 * are said once it was left.
 */
export function faultsUnder(session: EditSession, path: Path): readonly SerializedDiagnostic[] {
  return foundUnder(session, path).map((fault) => diagnosticIn(fault, engineCatalog()));
}

/** What tells those faults apart, whatever language they are read in: `enterField` takes it for what was wrong before. */
export function knownFaults(session: EditSession, path: Path): readonly string[] {
  return foundUnder(session, path).map(({ message }) => message);
}

function foundUnder(session: EditSession, path: Path): readonly Diagnostic[] {
  return under(placedFaults(session).value, path);
}

/** The faults of the draft that are to be said, as `faultsUnder` has them; undefined until it was looked at. */
export function saidFaults(session: EditSession): readonly Diagnostic[] | undefined {
  if (session.checker.faults.value === undefined) return undefined;
  return session.policy.value === undefined
    ? session.checker.faults.value
    : placedFaults(session).value.map(({ fault }) => fault);
}

function placedFaults(session: EditSession): ReadonlySignal<readonly Placed[]> {
  const known = placed.get(session);
  if (known !== undefined) return known;
  const found = computed(() => {
    const { faults, ruleFaults } = session.checker;
    return placedIn(session, [...(faults.value ?? []), ...ruleFaults.value]).filter(
      ({ fault, path }) => !isInHand(path, fault.message),
    );
  });
  placed.set(session, found);
  return found;
}

const placedWarnings = new WeakMap<EditSession, ReadonlySignal<readonly Placed[]>>();

/** What the rules in the part at a path do together with others and may not be meant, in the reader's language. */
export function warningsUnder(session: EditSession, path: Path): readonly SerializedDiagnostic[] {
  const known = placedWarnings.get(session) ?? computed(() => placedIn(session, session.checker.ruleWarnings.value));
  placedWarnings.set(session, known);
  return under(known.value, path).map((fault) => diagnosticIn(fault, engineCatalog()));
}

function placedIn(session: EditSession, found: readonly Diagnostic[]): Placed[] {
  const policy = session.policy.value;
  if (policy === undefined) return [];
  return found.map((fault) => ({ fault, path: pathAt(policy.tree, faultRange(policy.text, fault).from) }));
}

function under(found: readonly Placed[], path: Path): readonly Diagnostic[] {
  return found.flatMap((one) => (path.every((step, depth) => one.path[depth] === step) ? [one.fault] : []));
}
