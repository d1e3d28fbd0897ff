import type { MessageCatalog } from '../message.ts';

/** What keeps a text from being YAML, or is more than a policy may be. */
export const yamlFaults: MessageCatalog = {
  'a file has at most {0} aliases': 'un fichier a au plus {0} alias',
  'there is no anchor `&{0}` before this alias': 'il n’y a pas d’ancre `&{0}` avant cet alias',
  '`*{0}` stands in what it repeats': '`*{0}` se trouve dans ce qu’il répète',
  'with its aliases written out, the file is too large': 'une fois ses alias développés, le fichier est trop grand',
  'write the repeated part out instead': 'écrivez plutôt la partie répétée en entier',
  'this `{0}` is never closed': 'ce `{0}` n’est jamais refermé',
  'add `{0}`': 'ajoutez `{0}`',
  'a tab stands where spaces must indent': 'une tabulation se trouve là où il faut des espaces pour le retrait',
  'indent with two spaces': 'mettez deux espaces de retrait',
  'this is no key with a value': 'ceci n’est pas une clé avec une valeur',
  'write `key: value`, with a space after the colon': 'écrivez `key: value`, avec une espace après le deux-points',
  'this is not a good name for an anchor or alias': 'ce nom ne convient pas à une ancre ni à un alias',
  'a line that starts with `%` does not belong here': 'une ligne qui commence par `%` n’a pas sa place ici',
  'take it away': 'retirez-le',
  'this backslash means nothing in double quotes': 'cette barre oblique inversée ne veut rien dire entre guillemets doubles',
  'write `\\\\`, or use single quotes': 'écrivez `\\\\`, ou prenez des guillemets simples',
  'this line is not indented like those it belongs to': 'cette ligne n’a pas le même retrait que celles dont elle fait partie',
  'keys of one map, and entries of one list, start in the same column':
    'les clés d’un même groupe et les entrées d’une même liste commencent dans la même colonne',
  'a text cannot start with this character': 'un texte ne peut pas commencer par ce caractère',
  'put the text in quotes': 'mettez le texte entre guillemets',
  'a second key begins inside this value': 'une deuxième clé commence à l’intérieur de cette valeur',
  'put a text in quotes where it holds `: ` or ` #`; otherwise mend the indentation':
    'mettez entre guillemets un texte qui contient `: ` ou ` #` ; sinon, corrigez le retrait',
  'the file is nested too deeply': 'le fichier est imbriqué trop profondément',
  'policies use no tags (`!…`)': 'les politiques n’utilisent pas d’étiquettes (`!…`)',
  'take the tag away': 'retirez l’étiquette',
  'this does not belong here': 'ceci n’a pas sa place ici',
  'check the commas, quotes, brackets and indentation before it':
    'vérifiez les virgules, les guillemets, les crochets et le retrait qui précèdent',
  'keep one policy in a file, without `---` in it': 'gardez une seule politique par fichier, sans `---`',
  'a second document begins here': 'un deuxième document commence ici',
  'policies are read as YAML 1.2, not {0}': 'les politiques sont lues comme du YAML 1.2, et non {0}',
  'take the `%YAML` line away': 'retirez la ligne `%YAML`',
  'the file is nested more than {0} levels deep': 'le fichier est imbriqué sur plus de {0} niveaux',
  '{0} stands twice in the same map': '{0} figure deux fois dans le même groupe',
  'this number has more digits than can be kept: it would count as `{0}`':
    'ce nombre a plus de chiffres qu’il n’est possible d’en conserver : il compterait comme `{0}`',
  'write at most 15 digits, or put it in quotes where it is a text':
    'écrivez 15 chiffres au plus, ou mettez-le entre guillemets si c’est un texte',
  'keep one of them; the first is in line {0}': 'n’en gardez qu’une ; la première est à la ligne {0}',
  'the file has {0} characters, at most {1} are read': 'le fichier a {0} caractères, on en lit au plus {1}',
  // What the parser itself says.
  'an alias node must not specify any properties': 'un alias n’a ni ancre ni étiquette',
  'anchors and tags must be after the - indicator': 'les ancres et les étiquettes viennent après le tiret `-`',
  'anchors and tags must be after the ? indicator': 'les ancres et les étiquettes viennent après le `?`',
  'anchors and tags must be after the : indicator': 'les ancres et les étiquettes viennent après le deux-points',
  'block collections are not allowed within flow collections':
    'une liste ou un groupe sur plusieurs lignes ne peut pas se trouver entre crochets ou accolades ; mettez-y aussi des crochets ou des accolades',
  'block collection cannot start on same line with directives-end marker':
    'le contenu ne peut pas commencer sur la même ligne que `---`',
  'comments must be separated from other tokens by white space characters': 'un commentaire `#` est précédé d’une espace',
  'tags and anchors must be separated from the next token by white space': 'une étiquette ou une ancre est suivie d’une espace',
  'sequence item without - indicator': 'il manque un tiret `-` devant une entrée de la liste',
  'missing , between flow map items': 'il manque une virgule entre les clés, dans les accolades',
  'missing , between flow sequence items': 'il manque une virgule entre les entrées, dans les crochets',
  'missing , or : between flow map items': 'il manque une virgule ou un deux-points dans les accolades',
  'missing , or : between flow sequence items': 'il manque une virgule ou un deux-points dans les crochets',
  'missing space after : in flow map': 'il manque une espace après le deux-points, dans les accolades',
  'missing space after : in flow sequence': 'il manque une espace après le deux-points, dans les crochets',
  'missing directives-end indicator line': 'il manque la ligne `---` après les lignes qui commencent par `%`',
  'missing directives-end/doc-start indicator line': 'il manque la ligne `---` après les lignes qui commencent par `%`',
  'the : indicator must be at most 1024 chars after the start of an implicit block mapping key':
    'une clé a au plus 1 024 caractères',
  'the : indicator must be at most 1024 chars after the start of an implicit flow sequence key':
    'une clé a au plus 1 024 caractères',
  'a node can have at most one anchor': 'une valeur a au plus une ancre',
  'a node can have at most one tag': 'une valeur a au plus une étiquette',
  'with stringKeys, all keys must be strings': 'chaque clé est un texte',
};
