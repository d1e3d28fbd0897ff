import type { happenings as english } from '../en/happenings.ts';
import type { Translated } from '../translated.ts';

/** Ce qui peut arriver à un dossier, et qui s’en occupe. */
export const happenings: Translated<typeof english> = {
  'event.responded': 'Le support a répondu',
  'event.defect-confirmed': 'Défaut confirmé',
  'event.waiting-on-customer': 'Client interrogé, en attente',
  'event.customer-replied': 'Le client a répondu',
  'event.restored': 'Service rétabli',
  'event.resolved': 'Résolu',
  'event.reopened': 'Rouvert',
  'event.status-updated': 'Point de situation donné',
  'event.follow-up': 'Client relancé',
  'event.severity-changed': 'Gravité changée en',
  'event.desk-changed': 'Confié à un autre bureau',
  'event.escalated': 'Escaladé à',
  'event.root-cause-reported': 'Cause première rapportée',
  'team.customer-care': 'Customer Care',
  'team.consulting': 'Consulting',
  'team.product-management': 'Gestion de produit',
  'team.product-development': 'Développement produit',
  'team.professional-services': 'Services professionnels',
  'team.support': 'Support',
  'team.technical-support': 'Support technique',
  'team.administrator': 'Administrateur',
  'team.key-contact': 'Contact clé',
  'team.portal': 'Portail',
  'team.support-manager': 'Responsable du support',
  'team.management-team': 'Équipe de direction',
  'team.technical-support-manager': 'Responsable du support technique',
  'team.second-level-management': 'Deuxième niveau de direction',
  'team.customer-care-manager': 'Responsable Customer Care',
};
