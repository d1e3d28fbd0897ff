import type { Problem } from '../../engine/index.ts';
import { languageName } from '../form/PolicyChoice.tsx';
import { sentence } from '../frame/failure-words.ts';
import { formatDate, formatMoment } from '../time/format-time.ts';
import { Fault } from './Fault.tsx';
import { isSamePlace } from './fault-words.ts';

type Props = { readonly problem: Problem };

/** Why there is no decision: what is wrong, what was looked for, and what there is. */
export function ProblemView({ problem }: Props) {
  const { status, title, detail, errors = [], lookedFor, available = [] } = problem;
  return (
    <section class="problem" role="alert" aria-labelledby="problem-heading">
      <h3 id="problem-heading">
        {status === 404 ? 'No policy applies to this case' : status === 422 ? 'Something in the case is not right' : title}
      </h3>
      {errors.length === 0 && <p>{sentence(detail)}</p>}
      {errors.length > 0 && (
        <ul class="faults">
          {errors.map((fault, index) => (
            <Fault
              key={fault.pointer + fault.detail}
              fault={fault}
              isFirstThere={errors.findIndex((other) => isSamePlace(other, fault)) === index}
            />
          ))}
        </ul>
      )}
      {lookedFor && <LookedFor lookedFor={lookedFor} />}
      {available.length > 0 && <Available available={available} />}
    </section>
  );
}

function LookedFor({ lookedFor }: { readonly lookedFor: NonNullable<Problem['lookedFor']> }) {
  const { vendor, product, language, at } = lookedFor;
  const rows = [
    ['Vendor', vendor || 'not stated'],
    ['Product', product ?? 'not stated'],
    ['Language', language ?? 'not stated'],
    ['In force on', formatMoment(Date.parse(at), 'UTC', 0)],
  ];
  return (
    <>
      <h4>What was looked for</h4>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Available({ available }: { readonly available: NonNullable<Problem['available']> }) {
  return (
    <>
      <h4>What there is</h4>
      <ul class="labels">
        {available.map(({ policy, language, version, products, from, until }) => (
          <li key={`${policy}-${language}-${version}`}>
            <code>{policy}</code> in {languageName(language)}, version {version}
            {from !== null && `, from ${formatDate(from)}`}
            {until !== null && `, until ${formatDate(until)}`}
            {products !== null && <span class="note">{products.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
