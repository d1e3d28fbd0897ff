/** Who is at work, and what they may do. */
export const session = {
  'session.sign-in': 'Sign in',
  'session.acting-as': 'Acting as',
  'session.signed-in-as': 'Signed in as',
  'session.you': 'You',
  'session.act.title': 'Act as somebody else',
  'session.act.words':
    'This server is open to this computer and believes whoever works here. Take another name to try a review with two people: what you do in this tab is then written down under it. Other tabs keep theirs.',
  'session.act.name': 'Name',
  'session.act.button': 'Act as {name}',
  'session.act.button.empty': 'Type a name',
  'session.act.stop': 'As whoever is logged in to this computer',
  'session.act.refused': 'The server does not take “{name}” as a name. Choose another.',
  'session.no-role': 'No role yet. An admin can give one.',
  'session.sign-out': 'Sign out',
  'session.sign-out.everywhere': 'Sign out everywhere',
  'session.sign-out.hint': 'Everywhere means every browser in which you are signed in.',
  'role.reader': 'Reader',
  'role.editor': 'Editor',
  'role.publisher': 'Publisher',
  'role.admin': 'Admin',
  'role.on': '{role} of {place}',
} as const;
