import type { MessageCatalog } from '../../messages/message.ts';

/** What is said of opening hours, their days and their places. */
export const hours: MessageCatalog = {
  'open on them {0}': 'ouvert ces jours-là {0}',
  'open on them as on {0}': 'ouvert ces jours-là comme {0}',
  '{0}, region {1}': '{0}, région {1}',
  'what `{0}` says': 'ce qu’indique `{0}`',
  'what `{0}` says, otherwise {1}': 'ce qu’indique `{0}`, sinon {1}',
  'time zone: {0}': 'fuseau horaire : {0}',
  'every {0}': 'chaque {0}',
  'whenever {0} is closed': 'quand {0} est fermé',
  'while all of these are open: {0}': 'pendant que tous ceux-ci sont ouverts : {0}',
  '{0} names no day': '{0} ne désigne aucun jour',
  '`{0}` ends before it begins': '`{0}` finit avant de commencer',
  'a span has at most {0} days, not {1}': 'une période compte au plus {0} jours, pas {1}',
  'write a date (`2026-12-24`), a day of every year (`12-24`), a span (`12-27 to 01-02`) or a rule (`4th thursday in november`)':
    'écrivez une date (`2026-12-24`), un jour de chaque année (`12-24`), une période (`12-27 to 01-02`) ou une règle (`4th thursday in november`)',
  '`{0}` is an IANA time zone such as `Europe/Berlin`, not {1}':
    '`{0}` est un fuseau horaire IANA comme `Europe/Berlin`, pas {1}',
  'a time zone': 'un fuseau horaire',
  'there is no fact `{0}`': 'il n’y a pas de question `{0}`',
  '`{0}` is {1}, and `{2}` cannot be taken from it': '`{0}` est {1}, et `{2}` ne peut pas en être tiré',
  'the case says which country counts, and `{0}` lies in one of them':
    'le dossier dit quel pays compte, et `{0}` se trouve dans l’un d’eux',
  'take the region from a fact too, as `region: { fact: … }`, or name the country':
    'tirez aussi la région d’une question, comme `region: { fact: … }`, ou nommez le pays',
  '`hours` says already what opens on a holiday': '`hours` dit déjà ce qui ouvre un jour férié',
  'keep one of {0} and {1}': 'gardez l’un de {0} et {1}',
  '`{0}` means nothing where there are no holidays': '`{0}` ne signifie rien là où il n’y a pas de jours fériés',
  'add `{0}: …` or `{1}: …`': 'ajoutez `{0}: …` ou `{1}: …`',
  'nothing opens on `{0}`: holidays stay closed without it too':
    'rien n’ouvre le `{0}` : les jours fériés restent fermés sans cela aussi',
  'name a weekday on which these hours open, or take the key away':
    'nommez un jour de la semaine où ces horaires ouvrent, ou retirez la clé',
  '`{0}` means nothing beside `{1}`': '`{0}` ne signifie rien à côté de `{1}`',
  'take the key away, or give these hours a calendar of their own':
    'retirez la clé, ou donnez à ces horaires leur propre calendrier',
  'these hours are made of themselves: {0}': 'ces horaires sont faits d’eux-mêmes : {0}',
  'let one of them name its own hours': 'laissez l’un d’eux nommer ses propres horaires',
  'these hours never open: {0} have no time in common': 'ces horaires n’ouvrent jamais : {0} n’ont aucun moment en commun',
  'name hours that overlap': 'nommez des horaires qui se recouvrent',
  'these hours never open: `{0}` is open all week': 'ces horaires n’ouvrent jamais : `{0}` est ouvert toute la semaine',
  'name hours that close': 'nommez des horaires qui ferment',
  '`{0}` begins or ends within a day, and whole days are meant here':
    '`{0}` commence ou finit au cours d’un jour, et ici il s’agit de jours entiers',
  'name it in `holidays.days`, or name whole days': 'nommez-le dans `holidays.days`, ou nommez des jours entiers',
  'a calendar names days by at most {0} rules, not {1}': 'un calendrier désigne des jours par au plus {0} règles, pas {1}',
  'name the others by their dates': 'nommez les autres par leurs dates',
};
