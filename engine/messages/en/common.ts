/** What several rooms say. */
export const common = {
  'hint.did-you-mean': 'did you mean `{nearest}`?',
  'hint.known': 'known: {names}',
  'shown.empty-name': 'an empty name',
  'hint.write-in-quotes': 'write it in quotes: `{written}`',
  'text.strange-letter': '`{name}`: {letter}, letter {position}',
  'text.take-letter-out': 'take it out',
  'text.control-character': 'the control character `{codePoint}` cannot stand in this text',
  'text.turns-direction': '`{codePoint}` turns the direction of a text, which then reads as what it is not',
  'text.unseen-letter': '`{codePoint}` cannot be seen',
  'hint.write-without-quotes': 'write it without quotes',
  'hint.take-away': 'take it away',
  'hint.write-zone': 'write an IANA zone such as `Europe/Berlin`',
  'hint.there-are': 'there are {names}',
  'hint.there-is': 'there is {versions}',
} as const;
