import { type AvailablePolicy, instantOf, type Problem, problemIn } from '../../../engine/index.ts';
import { sentence } from '../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../platform/messages/engine-catalog.ts';
import { text } from '../../platform/messages/text.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { dayOrMoment } from '../policies/day-or-moment.ts';
import { describeVersionState } from '../policies/describe-version-state.ts';
import { languageName } from '../policies/language-name.ts';
import { policyList } from '../policies/policy-library.ts';
import { isSameSubject } from './describe-request-fault.ts';
import { type Correction, Fault } from './Fault.tsx';
import './problem.css';

type Props = {
  readonly problem: Problem;
  /** Given where the case can be put right. */
  readonly correction?: Correction;
};

/** Why there is no decision: what is wrong, what was looked for, and what there is. */
export function ProblemView({ problem, correction }: Props) {
  const { errors = [], lookedFor, available = [] } = problem;
  const { status, title, detail } = problemIn(problem, engineCatalog());
  return (
    <section class="problem" role="alert" aria-labelledby="problem-heading">
      <h3 id="problem-heading">{status === 404 ? text('problem.no-policy') : status === 422 ? text('problem.faulty') : title}</h3>
      {errors.length === 0 && <p>{sentence(detail)}</p>}
      {errors.length > 0 && (
        <ul class="faults">
          {errors.map((fault, index) => (
            <Fault
              key={fault.pointer + fault.detail}
              fault={fault}
              correction={errors.findIndex((other) => isSameSubject(other, fault)) === index ? correction : undefined}
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
    [text('question.vendor'), vendor || text('decision.not-stated')],
    [text('question.product'), product ?? text('decision.not-stated')],
    [text('question.language'), language ?? text('decision.not-stated')],
    [text('problem.in-force-on'), formatMoment(instantOf(at), 'UTC', 0)],
  ];
  return (
    <>
      <h4>{text('problem.looked-for')}</h4>
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
      <h4>{text('problem.available')}</h4>
      <ul class="labels">
        {available.map((one) => (
          <li key={`${one.policy}-${one.language}-${one.version}`}>
            {describeAvailablePolicy(one)}
            {one.products !== null && <span class="note">{one.products.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function describeAvailablePolicy({ policy, language, version, from, until }: AvailablePolicy): string {
  // The list knows its title, and also what ends a version that does not say so itself.
  const list = policyList.value;
  const known = list.status === 'success' ? list.data.policies : [];
  const summary = known.find((other) => other.policy === policy && other.language === language && other.version === version);
  const values = { language: languageName(language), version: String(version) };
  const one = text('problem.one', { policy: summary?.title ?? policy, ...values });
  if (summary !== undefined) return text('problem.standing', { words: one, standing: describeVersionState(summary) });
  const since = from === null ? one : text('problem.from', { words: one, from: dayOrMoment(from, 'UTC') });
  return until === null ? since : text('problem.until', { words: since, until: dayOrMoment(until, 'UTC') });
}
