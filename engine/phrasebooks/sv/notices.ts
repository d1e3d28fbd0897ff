import type { Phrasebook } from '../../phrase.ts';

/** What the engine itself says in a decision. */
export const notices: Phrasebook = {
  '{0} (“{1}”)': '{0} (”{1}”)',
  'The product is not stated; another policy may hold for {0}': 'Produkten är inte angiven; andra villkor kan gälla för {0}',
  'When silence closes the case is not known: the policy counts the hours of a desk, and no hours are stated for it':
    'När tystnad avslutar ärendet är inte känt: villkoren räknar en desks öppettider, och inga är angivna för den',
};
