import { listMessages } from '../../messages/lists.ts';
import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { describeId } from '../../vocabulary/fact-names.ts';
import { describeLevelTime, levelTimeForm } from '../describe-commitment.ts';
import { describeValue, quoted } from '../describe-value.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity } from '../entity.ts';
import { type FacetFormatter, type FacetFormatters, facetsOf, stableText } from '../facets.ts';
import { idFacet, whenFacet } from './rule-entities.ts';

const example: FacetFormatters = {
  name: { weight: 'words', words: (value) => quoted(String(value)) },
  case: {
    weight: 'words',
    piece: (key, value) => ({
      what: messageOf('diff.facet.case'),
      words: messageOf('list.words', { first: key, second: describeValue(value) }),
    }),
  },
  asOf: { weight: 'words', what: messageOf('diff.facet.as-of') },
  expect: {
    weight: 'words',
    piece: (key, value) => ({
      what: messageOf('diff.facet.expect'),
      words: messageOf('list.words', { first: key, second: describeValue(value) }),
    }),
  },
};

/** Escalation levels, examples and notes. */
export function listEntities(context: DocumentContext): Entity[] {
  const { document } = context;
  const { escalation = [], examples = [], notes = [] } = document;
  return [
    ...escalation.map((level, index): Entity => {
      const path = ['escalation', index];
      const to = level.to === undefined ? messageOf('diff.facet.nobody-named') : describeId(level.to, 'team');
      const facets = [
        idFacet(level.id, [...path, 'id']),
        ...(level.when === undefined ? [] : [whenFacet(level.when, path, context)]),
        ...facetsOf(level, path, { to: { words: () => to }, after: levelTime(context) }, ['id', 'when']),
      ];
      const entry = {
        stage: 'escalation' as const,
        list: 'escalation',
        id: level.id,
        path,
        name: messageOf('diff.entry.level', { id: level.id }),
      };
      const words = level.after === undefined ? to : listMessages([to, describeLevelTime(level.after, hoursNames(context))]);
      return { ...entry, words, weight: 'meaning', facets, sense: '', likeness: '', order: 'counts' };
    }),
    ...numbered(examples.map(({ name }) => name)).map(({ id, index }): Entity => {
      const { name, ...rest } = examples[index] ?? { name: '' };
      const path = ['examples', index];
      const entry = {
        stage: 'examples' as const,
        list: 'examples',
        id,
        path,
        name: messageOf('diff.entry.example', { name: quoted(name) }),
        words: name,
      };
      const facets = facetsOf({ name, ...rest }, path, example);
      return { ...entry, weight: 'words', facets, sense: stableText(rest), likeness: '', order: 'unordered' };
    }),
    ...numbered(notes).map(({ id, index }): Entity => {
      const entry = { stage: 'notes' as const, list: 'notes', id, path: ['notes', index], name: messageOf('diff.entry.note') };
      return {
        ...entry,
        words: quoted(notes[index] ?? ''),
        weight: 'words',
        facets: [],
        sense: '',
        likeness: '',
        order: 'unordered',
      };
    }),
  ];
}

/** Named hours with what they are beside other languages, by their names between versions. */
function hoursNames({ across, namedHours }: DocumentContext): ((hours: string) => MessageValue) | undefined {
  return across === 'languages' ? namedHours : undefined;
}

function levelTime(context: DocumentContext): FacetFormatter {
  return {
    what: messageOf('diff.facet.level-time'),
    form: (value) => (value === undefined ? null : levelTimeForm(String(value), context.meantHours)),
    words: (value) => (value === undefined ? null : describeLevelTime(String(value), hoursNames(context))),
  };
}

/** Texts as ids, a number behind those that stand more than once. */
function numbered(texts: readonly string[]): { id: string; index: number }[] {
  const seen = new Map<string, number>();
  return texts.map((text, index) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { id: count === 1 ? text : `${text} ${count}`, index };
  });
}
