import { factCatalogue, type Path, type SupportPolicy } from '../../../engine/index.ts';
import { OtherDocument } from '../forms/SourceFields.tsx';
import type { Column } from '../rules/columns.ts';
import type { WrittenTarget } from '../rules/target-words.ts';
import { answersTo } from '../schema/known-names.ts';
import { TargetFields } from '../targets/TargetFields.tsx';
import { Choosing } from './Choosing.tsx';
import { FactControls } from './FactControls.tsx';
import { choicesFor } from './outcome-choices.ts';

type Props = {
  /** The rule in which the cell stands. */
  readonly path: Path;
  readonly column: Column;
  readonly document: SupportPolicy;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

/** The answers that a cell takes, to choose from. Nothing where any text will do. */
export function CellControls({ path, column, document, value, onChange }: Props) {
  if (column.kind === 'section') return <OtherDocument path={[...path, 'source']} />;
  if (column.kind === 'fact') {
    const fact = factCatalogue(document).get(column.fact);
    return fact === undefined ? null : <FactControls {...{ fact, value, onChange }} answers={answersTo(document, column.fact)} />;
  }
  if (column.kind !== 'outcome') return null;
  const { kind } = column.outcome;
  if (kind === 'target') {
    const target = typeof value === 'object' && value !== null ? (value as WrittenTarget) : {};
    return <TargetFields {...{ target, document, onChange }} />;
  }
  const choices = choicesFor(column.outcome, document);
  if (choices === undefined) return null;
  if (kind === 'desks') {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    return <Choosing {...{ choices, chosen }} isMany onChange={(next) => onChange(next.length === 0 ? undefined : next)} />;
  }
  return <Choosing {...{ choices }} chosen={value === undefined ? [] : [String(value)]} onChange={([next]) => onChange(next)} />;
}
