import { useEffect, useState } from 'preact/hooks';
import { type Query, settleQuery } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { type AuditChanges, readAuditChanges } from '../../shared/audit/audit-client.ts';

type Asked = { readonly sequence: number; readonly since: number };

const known = new Map<string, Query<AuditChanges>>();

/** One after the other, from the top of the list down: comparing policies takes its time, and others want to ask too. */
let turn: Promise<unknown> = Promise.resolve();

/** What an entry or a sitting changed in a policy; what was told once stays known. Nothing is asked for what changed no policy (undefined). */
export function useToldChanges(asked: Asked | undefined): Query<AuditChanges> {
  const key = asked === undefined ? '' : `${text.locale} ${asked.since}-${asked.sequence}`;
  const [, redraw] = useState({});
  useEffect(() => {
    if (asked === undefined || known.has(key)) return;
    let isWanted = true;
    turn = turn.then(async () => {
      if (!isWanted || known.has(key)) return;
      const found = await settleQuery(readAuditChanges(asked.sequence, asked.since));
      // What failed is asked again when it is looked at again.
      if (found.status === 'success') known.set(key, found);
      if (isWanted) redraw({});
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return known.get(key) ?? { status: 'pending' };
}
