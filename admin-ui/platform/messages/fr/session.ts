/** Qui travaille ici, et avec quels droits. */
export const session = {
  'session.sign-in': 'Se connecter',
  'session.acting-as': 'Vous agissez comme',
  'session.signed-in-as': 'Connecté comme',
  'session.you': 'Vous',
  'session.act.title': 'Agir comme quelqu’un d’autre',
  'session.act.words':
    'Ce serveur est ouvert à cet ordinateur et fait confiance à qui y travaille. Prenez un autre nom pour essayer une relecture à deux : ce que vous faites dans cet onglet est alors noté sous ce nom. Les autres onglets gardent le leur.',
  'session.act.name': 'Nom',
  'session.act.button': 'Agir comme {name}',
  'session.act.button.empty': 'Saisissez un nom',
  'session.act.stop': 'Comme la personne connectée à cet ordinateur',
  'session.act.refused': 'Le serveur n’accepte pas le nom « {name} ». Choisissez-en un autre.',
  'session.no-role': 'Aucun rôle pour l’instant. Un administrateur peut en donner un.',
  'session.sign-out': 'Se déconnecter',
  'session.sign-out.everywhere': 'Se déconnecter partout',
  'session.sign-out.hint': 'Partout signifie dans tous les navigateurs où vous êtes connecté.',
  'role.reader': 'Lecteur',
  'role.editor': 'Rédacteur',
  'role.publisher': 'Éditeur',
  'role.admin': 'Administrateur',
  'role.on': '{role} pour {place}',
} as const;
