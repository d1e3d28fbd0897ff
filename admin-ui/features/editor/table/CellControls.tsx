import { factCatalogue, type Path, type SupportPolicy } from '../../../../engine/index.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { OtherDocument } from '../forms/SourceFields.tsx';
import type { Column } from '../rules/columns.ts';
import { choiceOfText, choiceOfValue } from '../rules/fact-choice.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { answersTo } from '../schema/known-names.ts';
import { TargetFields } from '../targets/TargetFields.tsx';
import { FactControls } from './FactControls.tsx';
import { LevelTimeFields } from './LevelTimeFields.tsx';
import { choicesFor } from './outcome-choices.ts';

type Props = {
  /** The rule in which the cell stands. */
  readonly path: Path;
  readonly column: Column;
  readonly document: SupportPolicy;
  readonly value: unknown;
  /** A text that begins a condition and does not say yet what it is about. */
  readonly begun: string | undefined;
  readonly onChange: (parsed: { readonly value: unknown } | { readonly missing: 'amount' }) => void;
  /** Takes a text that stands for what was chosen, as if it had been typed. */
  readonly onText: (text: string) => void;
};

/** The answers that a cell takes, to choose from. Nothing where any text will do. */
export function CellControls({ path, column, document, value, begun, onChange, onText }: Props) {
  if (column.kind === 'section') return <OtherDocument path={[...path, 'source']} />;
  if (column.kind === 'fact') {
    const fact = factCatalogue(document).get(column.fact);
    if (fact === undefined) return null;
    const choice = begun === undefined ? choiceOfValue(value, fact) : choiceOfText(begun);
    return <FactControls {...{ fact, choice }} answers={answersTo(document, column.fact)} onChoose={onText} />;
  }
  if (column.kind !== 'outcome') return null;
  const { kind } = column.outcome;
  if (kind === 'target') {
    const target = typeof value === 'object' && value !== null ? (value as WrittenTarget) : {};
    return (
      <TargetFields
        {...{ target, document }}
        onChange={(parsed) => onChange('missing' in parsed ? parsed : { value: parsed.target })}
      />
    );
  }
  if (kind === 'level-time')
    return (
      <LevelTimeFields
        {...{ document }}
        after={typeof value === 'string' ? value : undefined}
        onChange={(after) => onChange({ value: after })}
      />
    );
  const choices = choicesFor(column.outcome, document);
  if (choices === undefined) return null;
  if (kind === 'desks') {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    return (
      <Choosing {...{ choices, chosen }} isMany onChange={(next) => onChange({ value: next.length === 0 ? undefined : next })} />
    );
  }
  const chosen = value === undefined ? [] : [String(value)];
  if (kind === 'begun')
    return <Choosing {...{ choices, chosen }} onChange={([next]) => onChange({ value: next && next === 'true' })} />;
  return <Choosing {...{ choices, chosen }} onChange={([next]) => onChange({ value: next })} />;
}
