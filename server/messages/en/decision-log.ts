/** Decisions that were recorded. */
export const decisionLog = {
  'decision-log.no-decision.title': 'No such decision',
  'decision-log.no-decision': 'no decision `{id}` was recorded; it may not have been kept, or be older than decisions are kept',
  'decision-log.masked.title': 'The decision hangs on a masked fact',
  'decision-log.masked': 'it was recorded without {facts}, and rules ask about that',
  'decision-log.policy-not-kept.title': 'The policy is not kept',
  'decision-log.policy-not-kept': 'the text of `{policy}/{language}@{version}` as it was then (`{digest}`) is not in the archive',
  'decision-log.differs.title': 'It would come out otherwise',
  'decision-log.refused-today': 'the request is refused today',
  'decision-log.part.engine': 'the engine',
  'decision-log.part.time-zones': 'the time-zone data',
  'decision-log.part.holidays': 'the holiday data',
  'decision-log.differs-without-reason':
    'the answer differs although engine, time zones and holidays are the same; the record may have been altered',
  'decision-log.differs': 'the answer differs; {parts} changed since',
} as const;
