import { useRef, useState } from 'preact/hooks';
import { columnsOf } from '../rules/columns.ts';
import { type RuleList, rulesAt, withOwnMetrics } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import { foundRules, soughtWords } from './find-rules.ts';

export type Finding = ReturnType<typeof useFinding>;

const nothing: ReadonlySet<string> = new Set();

/** What is looked for in a rule table. What is found is found when it is asked: a rule that is changed afterwards stays in view. */
export function useFinding(named: RuleList) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState({ query: '', isOnly: true, sought: soughtWords(''), hidden: nothing, count: 0 });
  const [isOpen, setOpen] = useState(false);
  const look = (query: string, isOnly: boolean): void => {
    const document = session.readable?.document;
    const sought = soughtWords(query);
    if (document === undefined || sought.length === 0) {
      setState({ query, isOnly, sought, hidden: nothing, count: 0 });
      return;
    }
    const list = withOwnMetrics(named, document);
    const rules = rulesAt(document, list.path);
    const found = foundRules(rules, columnsOf(list, rules), document, sought);
    const others = rules.flatMap(({ id }, place) => (found.has(place) ? [] : [id]));
    setState({ query, isOnly, sought, hidden: isOnly ? new Set(others) : nothing, count: found.size });
  };
  return {
    ...state,
    field,
    /** Whether somebody asked to look for something, in a table so short that nobody needs to. */
    isOpen,
    look: (query: string) => look(query, state.isOnly),
    /** Whether the other rules are left out. */
    showOnly: (isOnly: boolean) => look(state.query, isOnly),
    open: () => {
      setOpen(true);
      // What is typed next belongs to it. Where it is yet to be drawn, it takes the focus itself.
      field.current?.focus();
      field.current?.select();
    },
    drawAgain: () => setState({ ...state }),
  };
}
