import { translated } from '../../../engine/index.ts';
import type { decisionLog as english } from '../en/decision-log.ts';

/** Decisions that were recorded. */
export const decisionLog = translated<typeof english>()({
  'decision-log.no-decision.title': 'Beslutet finns inte',
  'decision-log.no-decision':
    'inget beslut `{id}` finns sparat; det kanske inte sparades, eller är äldre än så länge beslut sparas',
  'decision-log.masked.title': 'Beslutet hänger på en dold uppgift',
  'decision-log.masked': 'det sparades utan {facts}, och regler frågar efter det',
  'decision-log.policy-not-kept.title': 'Villkoren finns inte kvar',
  'decision-log.policy-not-kept': 'texten till `{policy}/{language}@{version}` som den var då (`{digest}`) finns inte i arkivet',
  'decision-log.differs.title': 'Det skulle bli ett annat beslut',
  'decision-log.refused-today': 'frågan avvisas i dag',
  'decision-log.part.engine': 'motorn',
  'decision-log.part.time-zones': 'tidszonsdata',
  'decision-log.part.holidays': 'helgdagsdata',
  'decision-log.differs-without-reason':
    'svaret blir ett annat fast motor, tidszoner och helgdagar är desamma; det sparade kan ha ändrats',
  'decision-log.differs': 'svaret blir ett annat; sedan dess har {parts} ändrats',
});
