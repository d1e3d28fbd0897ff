import type { notices as english } from '../en/notices.ts';
import { translated } from '../translated.ts';

/** What the engine itself says in a decision. */
export const notices = translated<typeof english>()({
  'notice.hours-not-known': 'Les horaires qui comptent ne sont pas connus : {reasons}',
  'notice.products-of-policy': '{products} (« {title} »)',
  'notice.product-not-stated': 'Le produit n’est pas indiqué ; une autre politique peut valoir pour {policies}',
  'notice.closing-hours-not-known': 'On ne sait pas quand le silence clôt le dossier : {reason}',
  'notice.desk-hours-not-stated': 'les horaires de « {desk} » ne sont pas indiqués',
  'notice.no-desk': 'aucun poste ne traite le dossier',
  'notice.no-desk-missing': 'aucun poste ne traite le dossier (non indiqué : {facts})',
  'notice.no-clock-rule': 'aucune règle de `{clock}` ne dit quels horaires comptent',
  'notice.no-clock-rule-missing': 'aucune règle de `{clock}` ne dit quels horaires comptent (non indiqué : {facts})',
});
