import type { MessageCatalog } from '../../../engine/index.ts';

/** Why what is kept can neither be read nor written. */
export const stores: MessageCatalog = {
  'The store cannot be used': 'L’enregistrement n’est pas possible',
  'what is in `{0}` cannot be taken up: {1}': 'ce qui se trouve dans `{0}` ne peut pas être repris : {1}',
  'what was known before goes on deciding': 'ce qui était connu continue de décider',
  'there are no policies in `{0}` any more': 'il n’y a plus de politiques dans `{0}`',
  'put them back; those known before go on deciding': 'remettez-les ; celles qui étaient connues continuent de décider',
  'the folder `{0}` cannot be read: {1}': 'le dossier `{0}` ne peut pas être lu : {1}',
  'there are no policies in `{0}`': 'il n’y a pas de politiques dans `{0}`',
  'name another folder with `--policies`': 'indiquez un autre dossier avec `--policies`',
  'the file cannot be read: {0}': 'le fichier ne peut pas être lu : {0}',
  'the link leads out of the folder of policies': 'le lien mène hors du dossier des politiques',
  'the file has more than {0} bytes': 'le fichier a plus de {0} octets',
  'put what several policies share into a base': 'mettez dans une base ce que plusieurs politiques ont en commun',
  'put what it leads to into the folder; nothing outside is read':
    'mettez dans le dossier ce vers quoi il mène ; rien n’est lu en dehors',
  '`{0}` is a link that leads out of the folder of policies': '`{0}` est un lien qui mène hors du dossier des politiques',
  'put what it leads to into the folder; nothing outside is read or written':
    'mettez dans le dossier ce vers quoi il mène ; rien n’est lu ni écrit en dehors',
  '`{0}` is a link that leads out of its folder': '`{0}` est un lien qui mène hors de son dossier',
  'name the folder in which the file really lies, with `--data`':
    'indiquez avec `--data` le dossier où le fichier se trouve réellement',
  'it does not exist': 'il n’existe pas',
  'access is denied': 'l’accès est refusé',
  'it is not a folder': 'ce n’est pas un dossier',
  'it is a folder': 'c’est un dossier',
  '`{0}` has no room: the disk is full': '`{0}` n’a plus de place : le disque est plein',
  'make room on the disk; nothing is lost': 'libérez de la place sur le disque ; rien n’est perdu',
  '`{0}` may not be written': 'on ne peut pas écrire dans `{0}`',
  'see to it that the server may write there': 'veillez à ce que le serveur puisse y écrire',
  '`{0}` is not there': '`{0}` n’est pas là',
  'put the folder back, or name another one': 'remettez le dossier, ou indiquez-en un autre',
  '`{0}` has no room: the quota is used up': '`{0}` n’a plus de place : le quota est épuisé',
  '`{0}` has no room: a file would grow beyond what is allowed':
    '`{0}` n’a plus de place : un fichier dépasserait la taille permise',
  '`{0}` may not be used: access is denied': '`{0}` ne peut pas être utilisé : l’accès est refusé',
  '`{0}` is not there: a file stands where a folder should be':
    '`{0}` n’est pas là : un fichier se trouve là où il faudrait un dossier',
  '`{0}` does not answer as it should ({1})': '`{0}` ne répond pas comme il faut ({1})',
  'look after the disk': 'vérifiez le disque',
  '`{0}` does not answer': '`{0}` ne répond pas',
  'see to it that PostgreSQL runs there and can be reached; it is tried again and again':
    'veillez à ce que PostgreSQL y tourne et soit joignable ; on réessaie sans cesse',
  '`{0}` is kept busy by others': '`{0}` est occupé par d’autres',
  'try again': 'réessayez',
  '`{0}` takes too long to answer': '`{0}` met trop de temps à répondre',
  'try again; if it stays so, look after its load': 'réessayez ; si cela dure, vérifiez sa charge',
  '`{0}` lets nobody in by that name and password': '`{0}` ne laisse entrer personne avec ce nom et ce mot de passe',
  'look at `DATABASE_URL`': 'vérifiez `DATABASE_URL`',
  '`{0}` has no connection left': '`{0}` n’a plus de connexion libre',
  'raise `max_connections`, or run fewer servers: each takes up to 11':
    'augmentez `max_connections`, ou faites tourner moins de serveurs : chacun en prend jusqu’à 11',
  '`{0}` may not be written by that user': 'cet utilisateur ne peut pas écrire dans `{0}`',
  'make the user the owner of the database': 'faites de l’utilisateur le propriétaire de la base de données',
  '`{0}` may only be read': '`{0}` ne peut être que lu',
  'name the primary server in `DATABASE_URL`, not a standby':
    'indiquez le serveur principal dans `DATABASE_URL`, et non un serveur de secours',
  '`{0}` is damaged': '`{0}` est endommagé',
  'restore it from a backup': 'restaurez une sauvegarde',
  'create it, or look at `DATABASE_URL`': 'créez-la, ou vérifiez `DATABASE_URL`',
  '`{0}` lacks tables that were there': 'il manque à `{0}` des tables qui y étaient',
  'restore it from a backup, then start again': 'restaurez une sauvegarde, puis redémarrez',
  '`{0}` cannot be read or written: its disk reports an error':
    '`{0}` ne peut être ni lu ni écrit : son disque signale une erreur',
  'The text cannot be kept': 'Le texte ne peut pas être gardé',
  '`{0}` holds a U+0000 in line {1}, which no policy needs and the database cannot keep; take it out':
    '`{0}` contient un U+0000 à la ligne {1}, dont aucune politique n’a besoin et que la base de données ne peut pas garder ; retirez-le',
  'there are no policies in `{0}` yet': 'il n’y a pas encore de politiques dans `{0}`',
  'bring them in with `dueline import <folder>`, from then on they are in force':
    'importez-les avec `dueline import <folder>`, elles seront alors en vigueur',
  'a text begins with a U+0000, which nothing here needs and no database keeps; take it out':
    'un texte commence par un U+0000, dont rien ici n’a besoin et qu’aucune base de données ne garde ; retirez-le',
  'a text holds a U+0000 behind `{0}`, which nothing here needs and no database keeps; take it out':
    'un texte contient un U+0000 après `{0}`, dont rien ici n’a besoin et qu’aucune base de données ne garde ; retirez-le',
  'the ledger `{0}` was there and is gone or empty': 'le registre `{0}` était là et a disparu ou est vide',
  'restore it from a backup; to begin a new one without its audit trail, take `{0}` away':
    'restaurez-le depuis une sauvegarde ; pour en commencer un nouveau sans son journal d’audit, retirez `{0}`',
  '`{0}` is gone': '`{0}` a disparu',
  'put the file back where it was, then start again': 'remettez le fichier où il était, puis redémarrez',
  'see to it that the file and its folder can be written':
    'veillez à ce que le fichier et son dossier soient accessibles en écriture',
  '`{0}` may not be used': '`{0}` ne peut pas être utilisé',
  '`{0}` cannot be opened': '`{0}` ne peut pas être ouvert',
  'see to it that its folder exists and can be written': 'veillez à ce que son dossier existe et soit accessible en écriture',
  'restore it from a backup, or put it aside and start with a new one':
    'restaurez une sauvegarde, ou mettez-le de côté et repartez avec un nouveau',
  '`{0}` is no ledger': '`{0}` n’est pas un registre',
  'name another file, or put this one aside': 'indiquez un autre fichier, ou mettez celui-ci de côté',
  '`{0}` cannot be read or written: the disk reports an error':
    '`{0}` ne peut être ni lu ni écrit : le disque signale une erreur',
  '`{0}` is held by another program': '`{0}` est tenu par un autre programme',
  'end that program, or try again': 'arrêtez ce programme, ou réessayez',
  'another program keeps the lock `{0}`': 'un autre programme garde le verrou `{0}`',
  '`{0}` was written by a newer dueline: this one does not know {1}':
    '`{0}` a été écrit par un dueline plus récent : celui-ci ne connaît pas {1}',
  'start the newer dueline, or restore the backup that was made before it was installed':
    'démarrez le dueline plus récent, ou restaurez la sauvegarde faite avant son installation',
  'the ledger speaks of `{0}`, which is no edition': 'le registre parle de `{0}`, qui n’est pas une politique',
  '`{0}` cannot hold every text: its encoding is {1}': '`{0}` ne peut pas garder tous les textes : son codage est {1}',
  "create it with `create database … encoding 'UTF8' template template0`":
    "créez-la avec `create database … encoding 'UTF8' template template0`",
  'entry {0} is not what was written there: it was altered or moved':
    'l’entrée {0} n’est pas ce qui avait été écrit là : elle a été altérée ou déplacée',
  'entry {0} does not follow entry {1}: one of them was replaced or moved':
    'l’entrée {0} ne suit pas l’entrée {1} : l’une d’elles a été remplacée ou déplacée',
  'the chain is said to end with another entry {0} than the one that is there':
    'la chaîne est censée finir par une autre entrée {0} que celle qui est là',
  'the entry {0} that was noted earlier is not part of the chain':
    'l’entrée {0} notée auparavant ne fait pas partie de la chaîne',
  'entry {0} is missing': 'l’entrée {0} manque',
  'entries {0} to {1} are missing': 'les entrées {0} à {1} manquent',
  'entry {0} was written past the end of the chain': 'l’entrée {0} a été écrite après la fin de la chaîne',
  'entries {0} to {1} were written past the end of the chain': 'les entrées {0} à {1} ont été écrites après la fin de la chaîne',
};
