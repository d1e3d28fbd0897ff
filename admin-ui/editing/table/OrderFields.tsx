import type { FactDeclaration } from '../../../engine/index.ts';
import { text } from '../../messages/text.ts';

type Props = { readonly fact: FactDeclaration; readonly value: unknown; readonly onChange: (value: unknown) => void };

const lower = ['atLeast', 'above'] as const;
const upper = ['atMost', 'below'] as const;

/** From where to where a number or a day may lie. */
export function OrderFields({ fact, value, onChange }: Props) {
  const bounds = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  return (
    <div class="order-fields">
      <Bound signs={lower} {...{ fact, bounds, onChange }} />
      <Bound signs={upper} {...{ fact, bounds, onChange }} />
    </div>
  );
}

type BoundProps = {
  readonly signs: readonly string[];
  readonly fact: FactDeclaration;
  readonly bounds: Readonly<Record<string, unknown>>;
  readonly onChange: (value: unknown) => void;
};

function Bound({ signs, fact, bounds, onChange }: BoundProps) {
  const sign = signs.find((one) => bounds[one] !== undefined) ?? signs[0] ?? '';
  const set = (nextSign: string, operand: unknown) => {
    const kept = Object.entries(bounds).filter(([key]) => !signs.includes(key) && key !== 'known' && key !== 'not');
    const next = operand === undefined ? kept : [...kept, [nextSign, operand]];
    onChange(next.length === 0 ? undefined : Object.fromEntries(next));
  };
  const isDate = fact.type === 'date';
  return (
    <span class="bound">
      <select
        aria-label={text('editing.bound.sign')}
        value={sign}
        onChange={({ currentTarget }) => bounds[sign] !== undefined && set(currentTarget.value, bounds[sign])}
      >
        {signs.map((one) => (
          <option key={one} value={one}>
            {text(`editing.bound.${one as 'atLeast'}`)}
          </option>
        ))}
      </select>
      <input
        type={isDate ? 'date' : 'number'}
        step={fact.type === 'integer' ? 1 : 'any'}
        min={fact.minimum}
        max={fact.maximum}
        aria-label={text(`editing.bound.${sign as 'atLeast'}`)}
        value={bounds[sign] === undefined ? '' : String(bounds[sign])}
        onInput={({ currentTarget }) => {
          const typed = currentTarget.value;
          if (typed === '') set(sign, undefined);
          else set(sign, isDate ? typed : Number(typed));
        }}
      />
    </span>
  );
}
