import { type Condition, foldCondition } from './condition.ts';
import { operators } from './operators.ts';

/** A part as text, and the parts of a group one by one, so that a group of the same kind around it takes them over. */
type Form = { readonly kind: 'all' | 'any' | 'other'; readonly text: string; readonly parts: readonly string[] };

/**
 * The same text for conditions that are written differently and hold for the same cases: order and nesting do not count, nor whether
 * a part has a name, but for names that stand for themselves (`isChanging`).
 */
export function canonicalForm(condition: Condition, isChanging: (name: string) => boolean = () => false): string {
  return foldCondition<Form>(condition, {
    all: (parts) => groupForm('all', parts),
    any: (parts) => groupForm('any', parts),
    not: ({ text }) => single(`not(${text})`),
    named: (form, name) => (isChanging(name) ? single(`is ${name}`) : form),
    comparison: ({ fact, operator, value }) => {
      const values = [...new Set([value].flat())].map((one) => JSON.stringify(one)).sort();
      return single(`${fact} ${operators[operator].relation} ${values.join(' ')}`);
    },
  }).text;
}

function single(text: string): Form {
  return { kind: 'other', text, parts: [text] };
}

function groupForm(kind: 'all' | 'any', inner: readonly Form[]): Form {
  const parts = [...new Set(inner.flatMap((form) => (form.kind === kind ? form.parts : [form.text])))].sort();
  return { kind, text: parts.length === 1 ? (parts[0] ?? '') : `${kind}(${parts.join('; ')})`, parts };
}
