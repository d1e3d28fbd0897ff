import type { MessageCatalog } from '../../../engine/index.ts';

/** What keeps bytes from being read as text, or a body from being taken. */
export const texts: MessageCatalog = {
  'line {0}, column {1}: {2}; {3}': 'ligne {0}, colonne {1} : {2} ; {3}',
  'the byte {0} is not {1}': 'l’octet {0} n’est pas valide en {1}',
  'the byte {0} is not {1}; the text looks like {2}': 'l’octet {0} n’est pas valide en {1} ; le texte semble être en {2}',
  'the text ends within a character of {0}': 'le texte finit au milieu d’un caractère en {0}',
  'the text is neither UTF-8 nor Windows-1252, or some of both':
    'le texte n’est ni en UTF-8 ni en Windows-1252, ou un mélange des deux',
  'the text is UTF-32, which is not read': 'le texte est en UTF-32, qui n’est pas lu',
  '{0} was stated, but the bytes are {1}': '{0} est indiqué, mais le texte est en {1}',
  'state what it is, or nothing': 'indiquez le bon encodage, ou aucun',
  'save it as UTF-8': 'enregistrez-le en UTF-8',
  'save it as UTF-8, or state its encoding: `--encoding` on the command line, `charset` in the Content-Type':
    'enregistrez-le en UTF-8, ou indiquez son encodage : `--encoding` en ligne de commande, `charset` dans le Content-Type',
  'at column {0} of the line the byte {1} is not UTF-8': 'à la colonne {0} de la ligne, l’octet {1} n’est pas valide en UTF-8',
  '`{0}` is no text: {1}': '`{0}` n’est pas un texte : {1}',
  'nothing was written over it': 'rien n’a été écrit par-dessus',
  'The draft cannot be read': 'Le brouillon ne peut pas être lu',
  'the file of the draft of `{0}` cannot be read: {1}': 'le fichier du brouillon de `{0}` ne peut pas être lu : {1}',
  '`{0}` is not taken here; send {1}': '`{0}` n’est pas accepté ici ; envoyez {1}',
  'the charset `{0}` is not read here; send UTF-8, or one of {1} and others like them':
    'l’encodage `{0}` n’est pas lu ici ; envoyez de l’UTF-8, ou l’un de {1} et d’autres semblables',
  'a body in the content coding `{0}` is not taken; send it as it is':
    'un contenu codé en `{0}` n’est pas accepté ; envoyez-le tel quel',
  'the body is empty; send JSON': 'rien n’a été envoyé ; envoyez du JSON',
};
