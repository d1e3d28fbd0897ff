import { translated } from '../../../engine/index.ts';
import type { decisionLog as english } from '../en/decision-log.ts';

/** Decisions that were recorded. */
export const decisionLog = translated<typeof english>()({
  'decision-log.no-decision.title': 'Cette décision n’existe pas',
  'decision-log.no-decision':
    'aucune décision `{id}` n’a été enregistrée ; elle n’a peut-être pas été gardée, ou est plus ancienne que ce qu’on garde',
  'decision-log.masked.title': 'La décision dépend d’une information masquée',
  'decision-log.masked': 'elle a été enregistrée sans {facts}, sur quoi portent des règles',
  'decision-log.policy-not-kept.title': 'La politique n’a pas été gardée',
  'decision-log.policy-not-kept':
    'le texte de `{policy}/{language}@{version}` tel qu’il était alors (`{digest}`) n’est pas dans les archives',
  'decision-log.differs.title': 'Le résultat serait différent',
  'decision-log.refused-today': 'la demande est refusée aujourd’hui',
  'decision-log.part.engine': 'le moteur',
  'decision-log.part.time-zones': 'les données des fuseaux horaires',
  'decision-log.part.holidays': 'les données des jours fériés',
  'decision-log.differs-without-reason':
    'la réponse diffère bien que le moteur, les fuseaux horaires et les jours fériés soient les mêmes ; l’enregistrement a peut-être été altéré',
  'decision-log.differs': 'la réponse diffère ; ceci a changé depuis : {parts}',
});
