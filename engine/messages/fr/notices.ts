import type { notices as english } from '../en/notices.ts';
import { translated } from '../translated.ts';

/** What the engine itself says in a decision. */
export const notices = translated<typeof english>()({
  'notice.hours-not-known': 'Les horaires qui comptent ne sont pas connus : {reasons}',
  'notice.time-not-known': 'Ce qui est promis dépend du dossier : {reasons}',
  'notice.question': '« {called} » (`{fact}`)',
  'notice.time-not-stated': '{question} n’est pas indiqué',
  'notice.no-time': '{question} vaut {stated}, ce qui n’est pas un délai',
  'notice.products-of-policy': '{products} (« {title} »)',
  'notice.product-not-stated': 'Le produit n’est pas indiqué ; une autre politique peut valoir pour {policies}',
  'notice.closing-hours-not-known': 'On ne sait pas quand le silence clôt le dossier : {reason}',
  'notice.desk-hours-not-stated': 'les horaires de « {desk} » ne sont pas indiqués',
  'notice.place-not-stated': '« {calendar} » dépend de ce qui n’est pas indiqué : {facts}',
  'notice.holidays-not-known': 'les jours fériés de `{place}`, que compte « {calendar} », ne sont pas connus',
  'notice.no-desk': 'aucun bureau ne traite le dossier',
  'notice.no-desk-missing': 'aucun bureau ne traite le dossier (non indiqué : {facts})',
  'notice.no-clock-rule': 'aucune règle de `{clock}` ne dit quels horaires comptent',
  'notice.no-clock-rule-missing': 'aucune règle de `{clock}` ne dit quels horaires comptent (non indiqué : {facts})',
  'notice.answers-missing': 'Non indiqué, alors que la politique le demande : {facts}',
});
