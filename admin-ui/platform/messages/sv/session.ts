/** Vem som arbetar här, och vad hen får göra. */
export const session = {
  'session.sign-in': 'Logga in',
  'session.acting-as': 'Arbetar som',
  'session.signed-in-as': 'Inloggad som',
  'session.you': 'Du',
  'session.act.title': 'Arbeta som någon annan',
  'session.act.words':
    'Servern är öppen för den här datorn och litar på den som arbetar här. Ta ett annat namn för att pröva en granskning med två personer: det du gör i den här fliken skrivs då upp under det. Andra flikar behåller sitt.',
  'session.act.name': 'Namn',
  'session.act.button': 'Arbeta som {name}',
  'session.act.button.empty': 'Skriv ett namn',
  'session.act.stop': 'Som den som är inloggad på datorn',
  'session.act.refused': 'Servern godtar inte namnet ”{name}”. Välj ett annat.',
  'session.no-role': 'Ingen roll ännu. En administratör kan ge en.',
  'session.sign-out': 'Logga ut',
  'session.sign-out.everywhere': 'Logga ut överallt',
  'session.sign-out.hint': 'Överallt betyder varje webbläsare där du är inloggad.',
  'role.reader': 'Läsare',
  'role.editor': 'Redaktör',
  'role.publisher': 'Utgivare',
  'role.admin': 'Administratör',
  'role.on': '{role} för {place}',
} as const;
