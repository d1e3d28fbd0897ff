import { conditionPhrase, type Phrase } from './condition-phrase.ts';
import { useDocument } from './document-context.ts';

type Props = {
  readonly when: unknown;
  /** What is said where there is no condition. */
  readonly always?: string;
};

/** A condition as people would write it down. */
export function ConditionText({ when, always }: Props) {
  const { document, translate } = useDocument();
  const phrase = conditionPhrase(when, document, translate);
  if (phrase === undefined) return <span class="muted">{always ?? translate('document.always')}</span>;
  return <PhraseWords phrase={phrase} />;
}

/** Alternatives under a line that says how they are meant; what must all hold needs none. */
function PhraseWords({ phrase, isInner = false }: { readonly phrase: Phrase; readonly isInner?: boolean }) {
  const { translate } = useDocument();
  if (phrase.kind === 'answer') return <AnswerText phrase={phrase} />;
  if (isInner && phrase.kind === 'all' && phrase.parts.every(isShort)) return <Together parts={phrase.parts} />;
  const lead = {
    all: isInner ? translate('document.all-of') : undefined,
    any: translate('document.any-of'),
    none: translate('document.none-of'),
  };
  return (
    <div class="phrase" data-kind={phrase.kind}>
      {lead[phrase.kind] !== undefined && <span class="muted">{lead[phrase.kind]}</span>}
      <ul>
        {phrase.parts.map((part, index) => (
          <li key={index}>
            <PhraseWords phrase={part} isInner={phrase.kind !== 'all'} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Questions that must hold together, in one line. */
function Together({ parts }: { readonly parts: readonly Phrase[] }) {
  const { translate } = useDocument();
  const places = parts.map((_, index) => String(index));
  return (
    <span class="together">
      {new Intl.ListFormat(translate.locale).formatToParts(places).map(({ type, value }) => {
        const part = type === 'element' ? parts[Number(value)] : undefined;
        return part === undefined ? <span class="muted">{value}</span> : <PhraseWords phrase={part} />;
      })}
    </span>
  );
}

function isShort(phrase: Phrase): boolean {
  return phrase.kind === 'answer' && phrase.answers.length <= mostInLine;
}

/** More answers than this are easier to read one below the other. */
const mostInLine = 3;

function AnswerText({ phrase }: { readonly phrase: Extract<Phrase, { kind: 'answer' }> }) {
  const { translate } = useDocument();
  const { label, answers, manner } = phrase;
  if (answers.length > mostInLine && manner === 'one-of') {
    return (
      <div class="phrase" data-kind="any">
        <span class="question-name">{label}</span>
        <ul>
          {answers.map((answer) => (
            <li key={answer}>{answer}</li>
          ))}
        </ul>
      </div>
    );
  }
  const listed = new Intl.ListFormat(translate.locale, { type: 'disjunction' }).format(answers);
  const said =
    manner === 'anything-but' || manner === 'stated-but' ? translate(`document.${manner}`, { answers: listed }) : listed;
  const [before = '', after = ''] = translate('document.answer', { question: '\u0000', answers: '\u0001' }).split('\u0000');
  return (
    <span class="answer">
      {before}
      <span class="question-name">{label}</span>
      {after.replace('\u0001', '')}
      {said}
    </span>
  );
}
