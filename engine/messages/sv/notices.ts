import type { MessageCatalog } from '../message.ts';

/** What the engine itself says in a decision. */
export const notices: MessageCatalog = {
  'The hours that count are not known: {0}': 'Tiderna som räknas är inte kända: {0}',
  'the opening hours of “{0}” are not stated': 'öppettiderna för ”{0}” är inte angivna',
  'no desk handles the case': 'ingen desk hanterar ärendet',
  'no desk handles the case (not stated: {0})': 'ingen desk hanterar ärendet (inte angivet: {0})',
  'no rule of `{0}` says which hours count': 'ingen regel i `{0}` säger vilka tider som räknas',
  'no rule of `{0}` says which hours count (not stated: {1})':
    'ingen regel i `{0}` säger vilka tider som räknas (inte angivet: {1})',
  '{0} (“{1}”)': '{0} (”{1}”)',
  'The product is not stated; another policy may hold for {0}': 'Produkten är inte angiven; andra villkor kan gälla för {0}',
  'When silence closes the case is not known: {0}': 'När tystnad avslutar ärendet är inte känt: {0}',
};
