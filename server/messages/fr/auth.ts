import type { MessageCatalog } from '../../../engine/index.ts';

/** Who may do what, and why not. */
export const access: MessageCatalog = {
  'The name is taken': 'Le nom est pris',
  "`{0}` is somebody's name already": '`{0}` est déjà le nom de quelqu’un',
  'an invitation is for a new person, or a new password for one that there is; not both':
    'une invitation est pour une nouvelle personne, ou pour un nouveau mot de passe d’une personne existante ; pas les deux',
  'say what they may do': 'dites ce que la personne peut faire',
  'as `["editor:planview"]`': 'comme `["editor:planview"]`',
  'They sign in elsewhere': 'La personne se connecte ailleurs',
  '`{0}` signs in with the OpenID provider and has no password here':
    '`{0}` se connecte par le fournisseur OpenID et n’a pas de mot de passe ici',
  'The provider says what they may do': 'Le fournisseur dit ce que la personne peut faire',
  'the roles of `{0}` come from the OpenID provider at each sign-in; change them there':
    'les rôles de `{0}` viennent du fournisseur OpenID à chaque connexion ; modifiez-les là-bas',
  'Somebody must stay': 'Il faut que quelqu’un reste',
  '`{0}` is the last admin; make somebody else one first':
    '`{0}` est le dernier administrateur ; donnez d’abord ce rôle à quelqu’un d’autre',
  'There is such a token': 'Ce jeton existe déjà',
  'there is a token `{0}` already; revoke it first, or choose another name':
    'il y a déjà un jeton `{0}` ; révoquez-le d’abord, ou choisissez un autre nom',
  'a token needs a name of letters, digits, `-` and `.`':
    'le nom d’un jeton se compose de lettres, de chiffres, de `-` et de `.`',
  'say what it is for, as `helpdesk` or `ci.publish`': 'dites à quoi il sert, comme `helpdesk` ou `ci.publish`',
  '`{0}` is neither a vendor nor a policy': '`{0}` n’est ni un éditeur ni une politique',
  'write `planview` or `planview/customer-care`': 'écrivez `planview` ou `planview/customer-care`',
  'a token needs at least one scope': 'un jeton a besoin d’au moins un droit',
  '`{0}` is no scope': '`{0}` n’est pas un droit de jeton',
  'people and tokens are looked after everywhere or not at all; leave out `admin` or `on`':
    'on s’occupe des personnes et des jetons partout ou pas du tout ; omettez `admin` ou `on`',
  'a token either expires after some days or never': 'un jeton expire soit après quelques jours, soit jamais',
  'a name neither is empty nor begins or ends with a blank': 'un nom n’est pas vide, et ne commence ni ne finit par une espace',
  'a name has at most 100 characters': 'un nom a au plus 100 caractères',
  'a name has no invisible characters': 'un nom n’a pas de caractères invisibles',
  'a word of a name is written in one script, not in Latin and Cyrillic or Greek letters that look alike':
    'un mot d’un nom s’écrit dans une seule écriture, non en lettres latines et cyrilliques ou grecques qui se ressemblent',
  'the name `{0}` is kept for the server': 'le nom `{0}` est réservé au serveur',
  'the name `{0}` is taken': 'le nom `{0}` est pris',
  'sign in at /sign-in': 'connectez-vous à l’adresse /sign-in',
  'sign in at /sign-in, or send `Authorization: Bearer …` with a token that has the scope `{0}`':
    'connectez-vous à l’adresse /sign-in, ou envoyez `Authorization: Bearer …` avec un jeton qui a le droit `{0}`',
  'Not signed in': 'Non connecté',
  'the token is not known here, has expired or was revoked; `dueline token create` makes a new one':
    'le jeton n’est pas connu ici, a expiré ou a été révoqué ; `dueline token create` en crée un nouveau',
  'The token is not good': 'Le jeton n’est pas valable',
  'Not allowed': 'Non permis',
  '`{0}` has no role yet; an admin can give one': '`{0}` n’a pas encore de rôle ; un administrateur peut en donner un',
  'this takes the role `{0}` everywhere, which `{1}` does not have; an admin can give it':
    'il faut le rôle `{0}` partout, que `{1}` n’a pas ; un administrateur peut le donner',
  'this takes the role `{0}` on `{1}`, which `{2}` does not have; an admin can give it':
    'il faut le rôle `{0}` sur `{1}`, que `{2}` n’a pas ; un administrateur peut le donner',
  'this is for people; no token may do it': 'ceci est réservé aux personnes ; aucun jeton ne peut le faire',
  '`{0}` is confined to another part of the policies than all of them':
    '`{0}` est limité à une partie des politiques, et non à toutes',
  '`{0}` is confined to another part of the policies than `{1}`': '`{0}` est limité à une autre partie des politiques que `{1}`',
  none: 'aucun',
  'this takes a token with the scope `{0}`; `{1}` has {2}': 'il faut un jeton qui a le droit `{0}` ; `{1}` a {2}',
  'nobody may use `{0}`: it is not in the table of routes':
    'personne ne peut utiliser `{0}` : cette adresse n’est pas dans la table',
  'Not from here': 'Pas d’ici',
  'No such token': 'Ce jeton n’existe pas',
  'there is no token `{0}`': 'il n’y a pas de jeton `{0}`',
  'No such person': 'Cette personne n’existe pas',
  'there is no person `{0}`': 'il n’y a pas de personne `{0}`',
  'No such invitation': 'Cette invitation n’existe pas',
  'there is no invitation `{0}`': 'il n’y a pas d’invitation `{0}`',
  'too many tries; wait {0} seconds and try again': 'trop d’essais ; attendez {0} secondes et réessayez',
  'too many tries; wait {0} minutes and try again': 'trop d’essais ; attendez {0} minutes et réessayez',
  'Too many tries': 'Trop d’essais',
  '`{0}` is no role': '`{0}` n’est pas un rôle',
  'roles are {0}': 'les rôles sont {0}',
  'write `{0}:planview` or `{1}:planview/customer-care`': 'écrivez `{0}:planview` ou `{1}:planview/customer-care`',
  'another page sent this request; changes are taken from this server’s own pages, and from tools with a token':
    'une autre page a envoyé ceci ; les modifications sont acceptées des pages de ce serveur et des outils munis d’un jeton',
  'the request does not say which page it comes from; tools send a token and no cookie':
    'on ne sait pas de quelle page ceci vient ; les outils envoient un jeton et pas de cookie',
  'this server is open to this computer alone and answers to `localhost`, not to `{0}`; set `DUELINE_ACCESS=required` to let others in':
    'ce serveur n’est ouvert qu’à cet ordinateur et répond à `localhost`, et non à `{0}` ; mettez `DUELINE_ACCESS=required` pour laisser entrer d’autres',
  'this server is open to this computer alone, and a proxy handed this on; set `DUELINE_ACCESS=required` to let others in':
    'ce serveur n’est ouvert qu’à cet ordinateur, et un proxy a transmis ceci ; mettez `DUELINE_ACCESS=required` pour laisser entrer d’autres',
};
