import type { ComponentChildren } from 'preact';
import { type FactType, factCatalogue, type Path, type PlaceValue, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { question } from '../../../shared/vocabulary/question.ts';
import { ChoiceField } from '../forms/fields.tsx';
import type { KnownName } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';

type Props = {
  readonly path: Path;
  readonly label: string;
  readonly value: PlaceValue | undefined;
  readonly document: SupportPolicy;
  /** The types of facts from which the value can be taken. */
  readonly types: readonly FactType[];
  /** The field for a value that the policy states. */
  readonly field: (path: Path, label: string) => ComponentChildren;
};

/** A zone, a country or a region that the policy states, or that it takes from the case. */
export function PlaceField({ path, label, value, document, types, field }: Props) {
  const session = useSession();
  const facts = factsOf(document, types);
  const isOfCase = typeof value === 'object';
  const turn = (): void => {
    const [first] = facts;
    if (typeof value === 'object') session.set(path, value.otherwise, label);
    else if (first !== undefined) session.set(path, { fact: first.id, ...(value !== undefined && { otherwise: value }) }, label);
  };
  return (
    <div class="place-field">
      {isOfCase ? (
        <>
          <ChoiceField
            path={[...path, 'fact']}
            label={text('editing.place.fact', { label })}
            empty={text('editing.place.none')}
            choices={facts}
          />
          {field([...path, 'otherwise'], text('editing.place.otherwise', { label }))}
        </>
      ) : (
        field(path, label)
      )}
      {(isOfCase || facts.length > 0) && (
        <label class="check">
          <input type="checkbox" checked={isOfCase} onChange={turn} />
          <span>{text('editing.place.of-case', { label })}</span>
        </label>
      )}
    </div>
  );
}

function factsOf(document: SupportPolicy, types: readonly FactType[]): KnownName[] {
  return [...factCatalogue(document).values()]
    .filter(({ type, derived, name }) => types.includes(type) && derived !== true && !isAside.has(name))
    .map(({ name }) => ({ id: name, label: question(name, document).label }));
}

/** What every case says of itself, and nobody takes a place from. */
const isAside: ReadonlySet<string> = new Set(['id', 'vendor', 'product']);
