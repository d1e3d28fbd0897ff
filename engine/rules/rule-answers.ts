import { askCompiled, compiledTable } from './compiled-table.ts';
import type { Answer, Question, Rule, RuleAnswers, RuleTable } from './rule-table.ts';

/** Answers from compiled tables, at once. */
export const compiledAnswers: RuleAnswers = {
  first: (table, facts) => {
    if (table.rules.length === 0) return undefined;
    const index = compiledTable(table).first(facts)[0];
    return index === undefined ? undefined : table.rules[index];
  },
  every: (table, facts) => (table.rules.length === 0 ? [] : rulesAt(table, compiledTable(table).every(facts))),
};

/** A question as it was asked, with the facts of that moment, and its answer. */
export type Answered = { readonly question: Question; readonly answer: Answer };

/** Answers from compiled tables that keeps a record of what was asked. */
export function recordedAnswers(record: Answered[]): RuleAnswers {
  const ask = (table: RuleTable<unknown>, facts: Question['facts'], asks: Question['asks']): Answer => {
    const question = { table, facts: { ...facts }, asks };
    const answer = askCompiled(question);
    record.push({ question, answer });
    return answer;
  };
  return {
    first: (table, facts) => {
      const [index] = table.rules.length === 0 ? [] : ask(table, facts, 'first');
      return index === undefined ? undefined : table.rules[index];
    },
    every: (table, facts) => (table.rules.length === 0 ? [] : rulesAt(table, ask(table, facts, 'every'))),
  };
}

function rulesAt<T>(table: RuleTable<T>, answer: Answer): readonly Rule<T>[] {
  if (answer.length === 0) return [];
  return answer.map((index) => table.rules[index] as Rule<T>);
}
