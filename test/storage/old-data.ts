import { emptyChain, nextEntry } from '../../server/storage/sql/audit-chain.ts';
import { auditRow } from '../../server/storage/sql/audit-row.ts';
import { auditEvent } from './audit-events.ts';

/**
 * What somebody had in a database that stopped at a step, as SQL that goes with the tables as that step made them. Statements of a step
 * that was shipped are never changed: they are what old databases look like.
 */
export const oldData: Readonly<Record<string, readonly string[]>> = {
  '001-audit': auditStatements(),
  '002-drafts': [
    `insert into draft (id, edition, stage, revision, started_from, started_by, started_at, saved_by, saved_at, authors_json, version)
      values ('d1', 'planview/customer-care/fr', 'in-review', 'sha256:d1', 'planview/customer-care/fr@1', 'Ada', 1000, 'Bo', 2000, '["Ada","Bo"]', null)`,
    `insert into review (id, draft, position, at, who, kind, text, revision, place)
      values ('r1', 'd1', 1, 1500, 'Cleo', 'comment', 'Why?', 'sha256:d1', '/severity')`,
    `insert into draft_text values ('sha256:d1', 'policy: planview/customer-care')`,
  ],
  '003-policy-archive': [
    `insert into policy_archive values ('sha256:p1', 'planview/customer-care/fr', 1, '[{"path":"planview/customer-care/fr/1.yaml","text":"version: 1"}]')`,
    `insert into policy_archive_latest values ('planview/customer-care/fr', 1, 'sha256:p1')`,
  ],
  '004-decisions': [
    `insert into decision (id, recorded_at, as_of, request, masked_facts_json, answer_digest, who, case_id, policy, language, version, digest, outcome, severity, desk, rules_json, due_at, versions_json)
      values ('x1', 3000, 2900, '{"vendor":"planview"}', '["id"]', 'ab', 'token:helpdesk', 'A-1', 'planview/customer-care', 'fr', 1, 'sha256:p1', 'accepted', 'major', 'emea', '["vendor-major"]', 9000, '{"engine":"1"}')`,
    `insert into rule_name (name) values ('vendor-major')`,
    `insert into decision_rule select rule_name.number, recorded_at, decision.number from rule_name, decision`,
  ],
  '005-simulations': [
    `insert into simulation values ('s1', 4000, 'Ada', 'd1', 'sha256:d1', 'planview/customer-care/fr@1', 'planview/customer-care/fr@draft', 'finished', '{"cases":3}')`,
  ],
  '006-intents': [
    `insert into intent (id, at, effect_json, event_json, record_json) values ('i1', 5000,
      '{"kind":"retirement","edition":{"policy":"planview/customer-care","language":"fr"},"revision":null}',
      '{"at":5000,"who":"Ada","action":"retired","subject":"planview/customer-care/fr","reason":null,"details":{}}', null)`,
  ],
  '007-access': [
    `insert into person values ('p1', 'Ada', 'ada', null, null, null, 'scrypt', 'admin', 6000, null, null)`,
    `insert into access_token values ('t1', 'helpdesk', 'hash-t1', 'decide read', null, 'Ada', 6000, null, null, null)`,
    `insert into session values ('hash-s1', 'p1', 6000, 6500)`,
    `insert into invitation values ('v1', 'hash-v1', 'join', 'Bo', null, 'editor:planview', 'Ada', 6000, 9000, null)`,
    `insert into attempt values ('name:ada', 2, 6000, 0)`,
    `insert into openid_visit values ('hash-o1', 'browser', 'verifier', 'nonce', '/', 9000)`,
  ],
  '010-named-reviews': [
    `update draft set waits_for_json = '["Cleo"]' where id = 'd1'`,
    `insert into review (id, draft, position, at, who, kind, text, revision, place, thread, asked_json)
      values ('r2', 'd1', 2, 1600, 'Ada', 'resolved', '', 'sha256:d1', '/severity', 'r1', '[]')`,
    `insert into draft_look values ('d1', 'Cleo', 'sha256:d1', 1700)`,
  ],
};

/** The same for the tables that only PostgreSQL has. */
export const oldPolicies: Readonly<Record<string, readonly string[]>> = {
  '008-policy-files': [
    `insert into policy_file values ('planview/customer-care/fr/1.yaml', 'released', 'sha256:f1', 'version: 1')`,
    `insert into policy_file values ('planview/customer-care/fr/draft.yaml', 'draft', 'sha256:f2', 'version: 2')`,
  ],
};

function auditStatements(): string[] {
  const entries = [];
  let head = emptyChain;
  for (const action of ['draft-started', 'approved', 'published'] as const) {
    const entry = nextEntry(head, auditEvent({ action, details: { action } }));
    entries.push(entry);
    head = entry;
  }
  const text = (value: unknown): string =>
    value === null ? 'null' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
  return [
    ...entries.map((entry) => {
      const row = auditRow(entry);
      return `insert into audit (${Object.keys(row).join(', ')}) values (${Object.values(row).map(text).join(', ')})`;
    }),
    `update audit_head set sequence = ${head.sequence}, hash = '${head.hash}'`,
  ];
}
