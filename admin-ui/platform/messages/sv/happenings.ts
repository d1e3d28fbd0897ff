import type { happenings as english } from '../en/happenings.ts';
import type { Translated } from '../translated.ts';

/** Vad som kan hända med ett ärende, och vem som har med det att göra. */
export const happenings: Translated<typeof english> = {
  'event.responded': 'Supporten har svarat',
  'event.defect-confirmed': 'Defekten bekräftad',
  'event.waiting-on-customer': 'Kunden tillfrågad, väntar',
  'event.customer-replied': 'Kunden har svarat',
  'event.restored': 'Tjänsten återställd',
  'event.resolved': 'Löst',
  'event.reopened': 'Öppnat igen',
  'event.status-updated': 'Lägesbesked lämnat',
  'event.follow-up': 'Kunden påmind',
  'event.severity-changed': 'Allvarlighetsgraden ändrad till',
  'event.desk-changed': 'Lämnat till en annan desk',
  'event.escalated': 'Eskalerat till',
  'event.root-cause-reported': 'Grundorsaken rapporterad',
  'team.customer-care': 'Customer Care',
  'team.consulting': 'Consulting',
  'team.product-management': 'Produktledningen',
  'team.product-development': 'Produktutvecklingen',
  'team.professional-services': 'Professional services',
  'team.support': 'Supporten',
  'team.technical-support': 'Teknisk support',
  'team.administrator': 'Administratören',
  'team.key-contact': 'Nyckelkontakten',
  'team.portal': 'Portalen',
  'team.support-manager': 'Supportchefen',
  'team.management-team': 'Ledningsgruppen',
  'team.technical-support-manager': 'Chefen för teknisk support',
  'team.second-level-management': 'Nästa chefsnivå',
  'team.customer-care-manager': 'Ansvarig på Customer Care',
};
