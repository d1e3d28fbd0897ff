import type { MessageCatalog } from '../message.ts';

/** What is said of tables, named conditions and variants. */
export const tableFaults: MessageCatalog = {
  'a condition that has a name': 'une condition qui a un nom',
  '{0} are stated and do not include {1}': '{0} sont précisés et ne comprennent pas {1}',
  '`is` names no condition': '`is` ne nomme aucune condition',
  'name one or take it away': 'nommez-en une ou enlevez-le',
  '`is` takes the name of a condition that stands under `conditions`':
    '`is` prend le nom d’une condition qui se trouve sous `conditions`',
  'there is no condition {0}': 'il n’y a pas de condition {0}',
  'a condition has at most {0} comparisons, those of the conditions that it names included':
    'une condition a au plus {0} comparaisons, y compris celles des conditions qu’elle nomme',
  'the policies of `{0}` are for single customers and contracts, and the case names none':
    'les politiques de `{0}` sont destinées à certains clients et contrats, et le dossier n’en nomme aucun',
  'no policy of `{0}` is for this customer or contract': 'aucune politique de `{0}` n’est destinée à ce client ou à ce contrat',
  'the condition names itself: {0}': 'la condition se nomme elle-même : {0}',
  'a condition may not hang on itself': 'une condition ne peut pas dépendre d’elle-même',
  'no rule asks for the condition `{0}`': 'aucune règle ne demande la condition `{0}`',
  'write `is: {0}` where it is meant, or take it away': 'écrivez `is: {0}` là où elle est visée, ou enlevez-la',
  'the table has no `{0}`': 'le tableau n’a pas de `{0}`',
  'write what each row and column gives, as `cells: { … }`':
    'écrivez ce que donne chaque ligne et chaque colonne, comme `cells: { … }`',
  'name a fact, as `{0}: severity`': 'nommez une information, comme `{0}: severity`',
  'the table has no cells': 'le tableau n’a pas de cellules',
  'write what each row and column gives, or take the table away':
    'écrivez ce que donne chaque ligne et chaque colonne, ou enlevez le tableau',
  'the table does not say what its cells set': 'le tableau ne dit pas ce que ses cellules fixent',
  'name it, as `sets: response.within`': 'nommez-le, comme `sets: response.within`',
  'the table goes along `{0}` twice': 'le tableau suit `{0}` deux fois',
  'name another fact': 'nommez une autre information',
  '`{0}` is nothing that a rule here says': '`{0}` n’est rien qu’une règle dise ici',
  '`{0}` is nothing that `{1}` says': '`{0}` n’est rien que `{1}` dise',
  '`{0}` says several things, and a cell sets one of them': '`{0}` dit plusieurs choses, et une cellule en fixe une',
  'write `sets: {0}.{1}`': 'écrivez `sets: {0}.{1}`',
  '`{0}` means nothing beside a table that sets it': '`{0}` ne veut rien dire à côté d’un tableau qui le fixe',
  'no `{0}` lies in `{1}`': 'aucun `{0}` ne se trouve dans `{1}`',
  'write the smaller number first': 'écrivez d’abord le plus petit nombre',
  '`{0}` stands for an answer for which `{1}` stands already': '`{0}` vaut pour une réponse pour laquelle `{1}` vaut déjà',
  'let each answer stand for one of them': 'que chaque réponse relève d’un seul',
  'what stands here is a map of `{0}`': 'ce qui se trouve ici est un groupe de `{0}`',
  'write `{ … }` with a key for each of them': 'écrivez `{ … }` avec une clé pour chacune',
  'no case comes to the cell {0}': 'aucun dossier n’arrive à la cellule {0}',
  'what stands beside the table rules it out': 'ce qui se trouve à côté du tableau l’exclut',
  'no case comes to the cell {0}: `{1}` holds before it':
    'aucun dossier n’arrive à la cellule {0} : `{1}` est vérifiée avant elle',
  'put the table before that rule, or take the cell away': 'mettez le tableau avant cette règle, ou enlevez la cellule',
  'a base decides no case, and `appliesTo` means nothing in it':
    'une base ne décide aucun dossier, et `appliesTo` n’y veut rien dire',
  'say it in the policy that builds on it': 'dites-le dans la politique qui s’appuie sur elle',
  'the policy is in `{0}`, and what it builds on is in `{1}`':
    'la politique est en `{0}`, et ce sur quoi elle s’appuie est en `{1}`',
  'build on a base, or on a policy in the same language': 'appuyez-vous sur une base, ou sur une politique dans la même langue',
  '`{0}` names `{1}` too, and covers the same products': '`{0}` nomme aussi `{1}`, et couvre les mêmes produits',
  'let one of them name it, or cover fewer products': 'que l’une seule le nomme, ou couvre moins de produits',
  'applies to': 's’applique à',
  everybody: 'tout le monde',
  'customer {0}': 'le client {0}',
  'contract {0}': 'le contrat {0}',
  'condition {0}': 'condition {0}',
};
