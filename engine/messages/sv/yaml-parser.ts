/** What the YAML parser says by itself, by its English words. */
export const yamlParser: Readonly<Record<string, string>> = {
  'an alias node must not specify any properties': 'ett alias kan varken ha ankare eller tagg',
  'anchors and tags must be after the - indicator': 'ankare och taggar står efter strecket `-`',
  'anchors and tags must be after the ? indicator': 'ankare och taggar står efter frågetecknet `?`',
  'anchors and tags must be after the : indicator': 'ankare och taggar står efter kolonet `:`',
  'block collections are not allowed within flow collections':
    'en lista eller grupp på egna rader kan inte stå inom klamrar; skriv även den inom klamrar',
  'block collection cannot start on same line with directives-end marker': 'innehållet kan inte börja på samma rad som `---`',
  'comments must be separated from other tokens by white space characters': 'före en kommentar `#` står ett blanksteg',
  'tags and anchors must be separated from the next token by white space': 'efter en tagg eller ett ankare står ett blanksteg',
  'sequence item without - indicator': 'en post i listan saknar strecket `-` före sig',
  'missing , between flow map items': 'ett kommatecken saknas mellan nycklarna inom klamrarna',
  'missing , between flow sequence items': 'ett kommatecken saknas mellan posterna inom klamrarna',
  'missing , or : between flow map items': 'ett kommatecken eller kolon saknas inom klamrarna',
  'missing , or : between flow sequence items': 'ett kommatecken eller kolon saknas inom klamrarna',
  'missing space after : in flow map': 'ett blanksteg saknas efter kolonet inom klamrarna',
  'missing space after : in flow sequence': 'ett blanksteg saknas efter kolonet inom klamrarna',
  'missing directives-end indicator line': 'raden `---` saknas efter raderna som börjar med `%`',
  'missing directives-end/doc-start indicator line': 'raden `---` saknas efter raderna som börjar med `%`',
  'the : indicator must be at most 1024 chars after the start of an implicit block mapping key':
    'en nyckel är högst 1 024 tecken lång',
  'the : indicator must be at most 1024 chars after the start of an implicit flow sequence key':
    'en nyckel är högst 1 024 tecken lång',
  'a node can have at most one anchor': 'ett värde har högst ett ankare',
  'a node can have at most one tag': 'ett värde har högst en tagg',
  'with stringKeys, all keys must be strings': 'varje nyckel är text',
};
