/** What the YAML parser says by itself, by its English words. */
export const yamlParser: Readonly<Record<string, string>> = {
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
