import { type Condition, comparisonsIn, flattened, withoutNames } from '../conditions/condition.ts';
import { compilePredicate, type Predicate } from '../conditions/predicate.ts';
import {
  bitWordsOfColumn,
  type ColumnTest,
  type FactColumn,
  factColumn,
  isIndexed,
  isListTest,
  mentionsList,
  onlyFactOf,
  type RuleSet,
  ruleSet,
} from './fact-column.ts';
import type { Answer, Facts, Question, RuleTable } from './rule-table.ts';

/** A rule table that answers at once. */
export type CompiledTable = { readonly first: (facts: Facts) => Answer; readonly every: (facts: Facts) => Answer };

const none: Answer = [];
const compiled = new WeakMap<RuleTable<unknown>, CompiledTable>();

/** The compiled form of a table, which is made when it is first asked for. */
export function compiledTable(table: RuleTable<unknown>): CompiledTable {
  const known = compiled.get(table);
  if (known !== undefined) return known;
  const ready = compileTable(table);
  compiled.set(table, ready);
  return ready;
}

/** Answers a question from the compiled table. */
export function askCompiled({ table, facts, asks }: Question): Answer {
  return asks === 'first' ? compiledTable(table).first(facts) : compiledTable(table).every(facts);
}

/**
 * A table as columns: for each fact that rules ask about, which rules a value leaves standing. The rules that stand in every
 * column hold, but for those with conditions that no column can hold, whose rest is asked one by one.
 */
export function compileTable(table: RuleTable<unknown>): CompiledTable {
  const count = table.rules.length;
  const { columns, rests } = takeApart(table.rules.map(({ condition }) => withoutNames(condition)));
  const answers = Array.from({ length: count }, (_, rule): Answer => [rule]);
  const everyRule = ruleSet(count, () => true);
  const standing: RuleSet[] = columns.map(() => everyRule);
  const look = (facts: Facts): void => {
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as FactColumn;
      standing[index] = column.allow(facts[column.fact]);
    }
  };
  const wordAt = (index: number): number => {
    let word = everyRule[index] as number;
    for (let column = 0; column < standing.length && word !== 0; column += 1)
      word &= (standing[column] as RuleSet)[index] as number;
    return word;
  };
  return {
    first: (facts) => {
      look(facts);
      for (let index = 0; index < everyRule.length; index += 1) {
        for (let word = wordAt(index); word !== 0; word &= word - 1) {
          const rule = (index << 5) + lowestBit(word);
          const rest = rests[rule];
          if (rest === undefined || rest(facts)) return answers[rule] as Answer;
        }
      }
      return none;
    },
    every: (facts) => {
      look(facts);
      let found: number[] | undefined;
      for (let index = 0; index < everyRule.length; index += 1) {
        for (let word = wordAt(index); word !== 0; word &= word - 1) {
          const rule = (index << 5) + lowestBit(word);
          const rest = rests[rule];
          if (rest !== undefined && !rest(facts)) continue;
          if (found === undefined) found = [rule];
          else found.push(rule);
        }
      }
      return found ?? none;
    },
  };
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** The columns of a table take at most so many words of 32 bits. What would take more is asked rule by rule. */
const mostBitWords = 4_000_000;

/** Conditions as tests of single facts, gathered by fact, and what is left of them. */
function takeApart(conditions: readonly Condition[]): { columns: FactColumn[]; rests: (Predicate | undefined)[] } {
  const lists = new Set(
    conditions
      .flatMap((condition) => flattened('all', condition))
      .flatMap((part) => (mentionsList(part) ? listFactsOf(part) : [])),
  );
  const tests = new Map<string, ColumnTest[]>();
  const left: Condition[][] = conditions.map((condition, rule) => {
    const ofNoColumn: Condition[] = [];
    for (const part of flattened('all', condition)) {
      const fact = onlyFactOf(part);
      const others = fact === undefined ? [] : (tests.get(fact) ?? []);
      if (fact === undefined || !fitsColumn(part, lists.has(fact), others, rule)) ofNoColumn.push(part);
      else {
        others.push({ rule, condition: part });
        tests.set(fact, others);
      }
    }
    return ofNoColumn;
  });
  const sized = [...tests].map(([fact, own]) => ({ fact, own, words: bitWordsOfColumn(own, conditions.length) }));
  let words = 0;
  for (const column of sized.sort((a, b) => a.words - b.words)) {
    words += column.words;
    if (words <= mostBitWords) continue;
    tests.delete(column.fact);
    for (const { rule, condition } of column.own) left[rule]?.push(condition);
  }
  const rests = left.map((all) => (all.length === 0 ? undefined : compilePredicate({ kind: 'all', parts: all })));
  // The facts that most rules ask about leave the fewest standing: asked first, they save asking the others.
  const busiest = [...tests].sort(([, a], [, b]) => b.length - a.length);
  return { columns: busiest.map(([fact, own]) => factColumn(fact, own, conditions.length)), rests };
}

/**
 * A column holds what its lookup can tell apart; other comparisons are asked as they are. The column of a list holds single tests of
 * what it contains, one a rule: two may be passed by different items.
 */
function fitsColumn(part: Condition, isList: boolean, others: readonly ColumnTest[], rule: number): boolean {
  return isIndexed(part) && (!isList || (isListTest(part) && others.at(-1)?.rule !== rule));
}

function listFactsOf(condition: Condition): string[] {
  return comparisonsIn(condition).flatMap((comparison) => (isListTest(comparison) ? [comparison.fact] : []));
}
