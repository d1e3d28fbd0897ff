import type { MessageCatalog } from '../../../engine/index.ts';

/** Who may do what, and why not. */
export const access: MessageCatalog = {
  'The name is taken': 'Namnet är upptaget',
  "`{0}` is somebody's name already": '`{0}` är redan någons namn',
  'an invitation is for a new person, or a new password for one that there is; not both':
    'en inbjudan är till en ny person, eller till ett nytt lösenord för en som finns; inte båda',
  'say what they may do': 'ange vad personen får göra',
  'as `["editor:planview"]`': 'som `["editor:planview"]`',
  'They sign in elsewhere': 'Personen loggar in på annat håll',
  '`{0}` signs in with the OpenID provider and has no password here':
    '`{0}` loggar in via OpenID-leverantören och har inget lösenord här',
  'The provider says what they may do': 'Leverantören säger vad personen får göra',
  'the roles of `{0}` come from the OpenID provider at each sign-in; change them there':
    'rollerna för `{0}` kommer från OpenID-leverantören vid varje inloggning; ändra dem där',
  'Somebody must stay': 'Någon måste vara kvar',
  '`{0}` is the last admin; make somebody else one first': '`{0}` är den sista administratören; gör någon annan till det först',
  'There is such a token': 'Det finns redan en sådan nyckel',
  'there is a token `{0}` already; revoke it first, or choose another name':
    'det finns redan en nyckel `{0}`; återkalla den först, eller välj ett annat namn',
  'a token needs a name of letters, digits, `-` and `.`': 'en nyckel har ett namn av bokstäver, siffror, `-` och `.`',
  'say what it is for, as `helpdesk` or `ci.publish`': 'säg vad den är till för, som `helpdesk` eller `ci.publish`',
  '`{0}` is neither a vendor nor a policy': '`{0}` är varken en leverantör eller villkor',
  'write `planview` or `planview/customer-care`': 'skriv `planview` eller `planview/customer-care`',
  'a token needs at least one scope': 'en nyckel får minst en sak',
  '`{0}` is no scope': '`{0}` är inget som en nyckel kan få',
  'people and tokens are looked after everywhere or not at all; leave out `admin` or `on`':
    'personer och nycklar sköts överallt eller inte alls; utelämna `admin` eller `on`',
  'a token either expires after some days or never': 'en nyckel går ut antingen efter några dagar eller aldrig',
  'a name neither is empty nor begins or ends with a blank':
    'ett namn är inte tomt och varken börjar eller slutar med ett blanksteg',
  'a name has at most 100 characters': 'ett namn har högst 100 tecken',
  'a name has no invisible characters': 'ett namn har inga osynliga tecken',
  'a word of a name is written in one script, not in Latin and Cyrillic or Greek letters that look alike':
    'ett ord i ett namn skrivs i en enda skrift, inte med latinska och kyrilliska eller grekiska bokstäver som liknar varandra',
  'the name `{0}` is kept for the server': 'namnet `{0}` är förbehållet servern',
  'the name `{0}` is taken': 'namnet `{0}` är upptaget',
  'sign in at /sign-in': 'logga in på /sign-in',
  'sign in at /sign-in, or send `Authorization: Bearer …` with a token that has the scope `{0}`':
    'logga in på /sign-in, eller skicka `Authorization: Bearer …` med en nyckel som får `{0}`',
  'Not signed in': 'Inte inloggad',
  'the token is not known here, has expired or was revoked; `dueline token create` makes a new one':
    'nyckeln är inte känd här, har gått ut eller är återkallad; `dueline token create` skapar en ny',
  'The token is not good': 'Nyckeln duger inte',
  'Not allowed': 'Inte tillåtet',
  '`{0}` has no role yet; an admin can give one': '`{0}` har ingen roll än; en administratör kan ge en',
  'this takes the role `{0}` everywhere, which `{1}` does not have; an admin can give it':
    'detta kräver rollen `{0}` överallt, och den har inte `{1}`; en administratör kan ge den',
  'this takes the role `{0}` on `{1}`, which `{2}` does not have; an admin can give it':
    'detta kräver rollen `{0}` för `{1}`, och den har inte `{2}`; en administratör kan ge den',
  'this is for people; no token may do it': 'detta är för människor; ingen nyckel får göra det',
  '`{0}` is confined to another part of the policies than all of them': '`{0}` gäller bara en del av villkoren, inte alla',
  '`{0}` is confined to another part of the policies than `{1}`': '`{0}` gäller en annan del av villkoren än `{1}`',
  none: 'inget',
  'this takes a token with the scope `{0}`; `{1}` has {2}': 'detta kräver en nyckel som får `{0}`; `{1}` får {2}',
  'nobody may use `{0}`: it is not in the table of routes': 'ingen får använda `{0}`: den står inte i förteckningen',
  'Not from here': 'Inte härifrån',
  'No such token': 'Nyckeln finns inte',
  'there is no token `{0}`': 'det finns ingen nyckel `{0}`',
  'No such person': 'Personen finns inte',
  'there is no person `{0}`': 'det finns ingen person `{0}`',
  'No such invitation': 'Inbjudan finns inte',
  'there is no invitation `{0}`': 'det finns ingen inbjudan `{0}`',
  'too many tries; wait {0} seconds and try again': 'för många försök; vänta {0} sekunder och försök igen',
  'too many tries; wait {0} minutes and try again': 'för många försök; vänta {0} minuter och försök igen',
  'Too many tries': 'För många försök',
  '`{0}` is no role': '`{0}` är ingen roll',
  'roles are {0}': 'rollerna är {0}',
  'write `{0}:planview` or `{1}:planview/customer-care`': 'skriv `{0}:planview` eller `{1}:planview/customer-care`',
  'another page sent this request; changes are taken from this server’s own pages, and from tools with a token':
    'en annan sida skickade detta; ändringar tas emot från serverns egna sidor och från verktyg med en nyckel',
  'the request does not say which page it comes from; tools send a token and no cookie':
    'det framgår inte från vilken sida detta kommer; verktyg skickar en nyckel och ingen kaka',
  'this server is open to this computer alone and answers to `localhost`, not to `{0}`; set `DUELINE_ACCESS=required` to let others in':
    'den här servern är öppen bara för den här datorn och svarar på `localhost`, inte på `{0}`; sätt `DUELINE_ACCESS=required` för att släppa in andra',
  'this server is open to this computer alone, and a proxy handed this on; set `DUELINE_ACCESS=required` to let others in':
    'den här servern är öppen bara för den här datorn, och en proxy förmedlade detta; sätt `DUELINE_ACCESS=required` för att släppa in andra',
};
