import type { MessageCatalog } from '../message.ts';

/** What the engine itself says in a decision. */
export const notices: MessageCatalog = {
  'The hours that count are not known: {0}': 'Les horaires qui comptent ne sont pas connus : {0}',
  'the opening hours of “{0}” are not stated': 'les horaires de « {0} » ne sont pas indiqués',
  'no desk handles the case': 'aucun poste ne traite le dossier',
  'no desk handles the case (not stated: {0})': 'aucun poste ne traite le dossier (non indiqué : {0})',
  'no rule of `{0}` says which hours count': 'aucune règle de `{0}` ne dit quels horaires comptent',
  'no rule of `{0}` says which hours count (not stated: {1})':
    'aucune règle de `{0}` ne dit quels horaires comptent (non indiqué : {1})',
  '{0} (“{1}”)': '{0} (« {1} »)',
  'The product is not stated; another policy may hold for {0}':
    'Le produit n’est pas indiqué ; une autre politique peut valoir pour {0}',
  'When silence closes the case is not known: {0}': 'On ne sait pas quand le silence clôt le dossier : {0}',
};
