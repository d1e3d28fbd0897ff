import type { MessageCatalog } from '../message.ts';

/** How what is written was probably meant, and what a policy declares in vain. */
export const hintPhrases: MessageCatalog = {
  '`region` means nothing where no `country` is named': '`region` ne veut rien dire là où aucun `country` n’est indiqué',
  '`{0}` is a fact that every policy knows, and what is declared here would not count':
    '`{0}` est une information que toute politique connaît, et ce qui est déclaré ici ne compterait pas',
  '`{0}` is at least {1} and at most {2}: no number is both':
    '`{0}` vaut au moins {1} et au plus {2} : aucun nombre n’est les deux',
  '{0} is read as {1}': '{0} est lu comme {1}',
  '{0} is read as {1}, which stands in the same map too': '{0} est lu comme {1}, qui figure aussi dans le même groupe',
  '`{0}` is worked out, and what is declared here would not count':
    '`{0}` est calculé, et ce qui est déclaré ici ne compterait pas',
  '`{0}` means nothing for a fact whose `type` is `{1}`': '`{0}` ne veut rien dire pour une information dont le `type` est `{1}`',
  '`{0}` means something else in a case or in a condition': '`{0}` veut dire autre chose dans un cas ou dans une condition',
  'add one or take the key away': 'ajoutez-en une ou retirez la clé',
  'add one, as `- { id: everybody, then: desk-hours, source: { … } }`':
    'ajoutez-en une, comme `- { id: everybody, then: desk-hours, source: { … } }`',
  'declare a fact of another name': 'déclarez une information d’un autre nom',
  'declare a fact of another name; the values of `{0}` are {1}':
    'déclarez une information d’un autre nom ; les valeurs de `{0}` sont {1}',
  'declare its values under `severities`': 'déclarez ses valeurs sous `severities`',
  'declare its values under `{0}`': 'déclarez ses valeurs sous `{0}`',
  'from {0} to {1}': 'de {0} à {1}',
  'its place is at the top of the policy, without indentation': 'sa place est au premier niveau du fichier, sans retrait',
  'its place is in {0}': 'sa place est dans {0}',
  'known: {0}; for others declare a fact of your own under `facts`':
    'ce qu’il y a : {0} ; pour d’autres, déclarez votre propre information sous `facts`',
  'name them together under `unions`, and write that name here': 'donnez-leur un nom commun sous `unions`, et écrivez ce nom ici',
  'put the conditions under `all` or `any`, as `when: { any: [ … ] }`':
    'mettez les conditions sous `all` ou `any`, comme `when: { any: [ … ] }`',
  'start each entry with `- {0}: …`': 'commencez chaque entrée par `- {0}: …`',
  'take one of them away': 'retirez l’une d’elles',
  'the clock `{0}` has no rules': 'l’horloge `{0}` n’a pas de règles',
  'with one calendar no union is needed: name the calendar itself':
    'avec un seul calendrier, aucune réunion n’est nécessaire : indiquez le calendrier lui-même',
  'write `type: id` for one of the values, `type: ids` for several, or take the key away':
    'écrivez `type: id` pour l’une des valeurs, `type: ids` pour plusieurs, ou retirez la clé',
  'write `type: number` or `type: integer`, or take the key away': 'écrivez `type: number` ou `type: integer`, ou retirez la clé',
  'write `{ {0}: {1} }`': 'écrivez `{ {0}: {1} }`',
  'write `{0}`': 'écrivez `{0}`',
  'write a `maximum` from {0} on': 'écrivez un `maximum` à partir de {0}',
  'write a list of whole numbers from {0} to {1}': 'écrivez une liste de nombres entiers de {0} à {1}',
  'write each under its name, as `name: { … }`': 'écrivez chacun sous son nom, comme `name: { … }`',
  'write it as a map of keys, without a list': 'écrivez-le comme un groupe de clés, sans liste',
  'write it in quotes: `{0}`': 'écrivez-le entre guillemets : `{0}`',
  'write one of them, as `{0}`': 'écrivez l’un d’eux, comme `{0}`',
  'write the first alone, and the others in `alternates`': 'écrivez le premier seul, et les autres dans `alternates`',
  'write the value itself, as `{0}: …`': 'écrivez la valeur elle-même, comme `{0}: …`',
  'write the values as a list, as `{0}: [ … ]`': 'écrivez les valeurs comme une liste, comme `{0}: [ … ]`',
  'write {0}': 'écrivez {0}',
  '{0} has at least {1} entries, not {2}': '{0} a au moins {1} entrées, et non {2}',
  '{0} has no value: {1} means that there is none': '{0} n’a pas de valeur : {1} veut dire qu’il n’y en a pas',
  '{0} is at most {1}, not {2}': '{0} vaut au plus {1}, et non {2}',
  '{0}, or take the entry away': '{0}, ou retirez l’entrée',
  '{0}, or take the key away': '{0}, ou retirez la clé',
  'write a list of two names or more': 'écrivez une liste d’au moins deux noms',
  'write a list of spans, as `[["12:00", "13:00"]]`': 'écrivez une liste de plages, comme `[["12:00", "13:00"]]`',
};
