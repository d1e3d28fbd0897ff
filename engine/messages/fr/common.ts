import type { common as english } from '../en/common.ts';
import { translated } from '../translated.ts';

/** What several rooms say. */
export const common = translated<typeof english>()({
  'hint.did-you-mean': 'vouliez-vous dire `{nearest}` ?',
  'hint.known': 'ce qu’il y a : {names}',
  'shown.empty-name': 'un nom vide',
  'hint.write-in-quotes': 'écrivez-le entre guillemets : `{written}`',
  'text.strange-letter': '`{name}` : {letter}, caractère {position}',
  'text.take-letter-out': 'retirez-le',
  'text.control-character': 'le caractère de contrôle `{codePoint}` ne peut pas figurer dans ce texte',
  'text.turns-direction': '`{codePoint}` inverse le sens du texte, qui se lit alors comme ce qu’il n’est pas',
  'text.unseen-letter': '`{codePoint}` ne se voit pas',
  'hint.write-without-quotes': 'écrivez-le sans guillemets',
  'hint.take-away': 'retirez-le',
  'hint.write-zone': 'écrivez un fuseau IANA comme `Europe/Berlin`',
  'hint.there-are': 'il y a {names}',
  'hint.there-is': 'il y a {versions}',
});
