import type { FactDeclaration } from '../../../engine/index.ts';
import { text } from '../../messages/text.ts';
import type { KnownName } from '../schema/known-names.ts';
import { Choosing } from './Choosing.tsx';
import { OrderFields } from './OrderFields.tsx';

type Props = {
  readonly fact: FactDeclaration;
  readonly answers: readonly KnownName[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

const modes = ['any', 'is', 'is-not', 'stated', 'not-stated'] as const;

type Mode = (typeof modes)[number];

/** A condition on one question: which answers it takes, or that there is any, or none. */
export function FactControls({ fact, answers, value, onChange }: Props) {
  const isOrdered = fact.type === 'number' || fact.type === 'integer' || fact.type === 'date';
  const mode = modeOf(value);
  const chosen = chosenIn(value);
  const possible = fact.type === 'ids' ? modes.filter((one) => one !== 'is-not') : modes;
  const choose = (next: Mode, values: readonly string[] = chosen) => onChange(conditionOf(next, values, fact));
  return (
    <div class="fact-controls">
      <div class="choices" role="radiogroup" aria-label={text('editing.mode')}>
        {possible.map((one) => (
          <label key={one} class="choice small">
            <input type="radio" name="mode" checked={mode === one} onChange={() => choose(one)} />
            {text(`editing.mode.${one}`)}
          </label>
        ))}
      </div>
      {isOrdered && <OrderFields {...{ fact, value, onChange }} />}
      {answers.length > 0 && (
        <Choosing
          choices={
            fact.type === 'boolean' ? answers.map(({ id }) => ({ id, label: text(`editing.answer.${id as 'true'}`) })) : answers
          }
          chosen={chosen}
          isMany={fact.type !== 'boolean'}
          onChange={(values) => choose(mode === 'is-not' ? 'is-not' : 'is', values)}
        />
      )}
    </div>
  );
}

function modeOf(value: unknown): Mode {
  if (value === undefined) return 'any';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is';
  if ('known' in value) return value.known === true ? 'stated' : 'not-stated';
  return 'not' in value ? 'is-not' : 'is';
}

function chosenIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [String(value)];
  if ('not' in value) return chosenIn(value.not);
  return 'contains' in value ? chosenIn(value.contains) : [];
}

function conditionOf(mode: Mode, values: readonly string[], { type }: FactDeclaration): unknown {
  if (mode === 'any') return undefined;
  if (mode === 'stated' || mode === 'not-stated') return { known: mode === 'stated' };
  if (values.length === 0) return undefined;
  const typed = values.map((one) =>
    type === 'boolean' ? one === 'true' : type === 'number' || type === 'integer' ? Number(one) : one,
  );
  const one = typed.length === 1 ? typed[0] : typed;
  return mode === 'is-not' ? { not: one } : one;
}
