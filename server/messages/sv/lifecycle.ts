import type { MessageCatalog } from '../../../engine/index.ts';

/** Why a draft, a review or a publication is not possible as things stand. */
export const lifecycle: MessageCatalog = {
  'a base does not begin on a day: it is never in force by itself':
    'en bas börjar inte en viss dag: den gäller aldrig av sig själv',
  'a base decides no cases, and so moves none': 'en bas avgör inga ärenden och flyttar därför inga',
  'a policy takes a new version of its base over when it names it in `extends`; publish that with the start that you want':
    'ett villkor tar över en ny version av sin bas när det nämner den i `extends`; publicera det med den start du vill ha',
  '`{0}` is neither a day nor an instant': '`{0}` är varken en dag eller en tidpunkt',
  'write `2026-11-23`, or `2026-11-23T09:00:00+01:00`, or leave it out for now':
    'skriv `2026-11-23`, eller `2026-11-23T09:00:00+01:00`, eller utelämna det för nu',
  '`{0}` has begun already, and cases opened since were decided by the version in force':
    '`{0}` har redan börjat, och ärenden som öppnats sedan dess avgjordes av versionen i kraft',
  'leave it out to publish from now on, or name a later day':
    'utelämna det för att publicera från och med nu, eller ange en senare dag',
  'version {0}': 'version {0}',
  'Another version is scheduled': 'En annan version väntar på att börja gälla',
  '{0} would begin on or after `{1}` and never be in force; publish from a later day, or say that it is withdrawn (`--withdraw`)':
    '{0} skulle börja gälla `{1}` eller senare och aldrig vara i kraft; publicera från en senare dag, eller säg att den dras tillbaka (`--withdraw`)',
  'The policy ends before': 'Villkoren upphör före det',
  'it is retired from `{0}` on; lift that first, or publish from an earlier day':
    'de upphör från och med `{0}`; häv det först, eller publicera från en tidigare dag',
  'Somebody was quicker': 'Någon hann före',
  'version {0} of `{1}` was published in the meantime; look at it, then publish yours as the next one':
    'version {0} av `{1}` publicerades under tiden; se på den, och publicera sedan din som nästa',
  'a reason is missing': 'en anledning saknas',
  'say in a sentence why, for those who read the history': 'säg varför i en mening, för dem som läser historiken',
  'An approval is missing': 'Ett godkännande saknas',
  '`{0}` asks for approval before a change is published: one more person besides its authors must approve this revision':
    '`{0}` kräver godkännande innan en ändring publiceras: en person till, utöver författarna, måste godkänna texten som den är nu',
  '`{0}` asks for approval before a change is published: {1} more people besides its authors must approve this revision':
    '`{0}` kräver godkännande innan en ändring publiceras: {1} personer till, utöver författarna, måste godkänna texten som den är nu',
  'No open draft': 'Inget öppet utkast',
  '`{0}` has no open draft; start one with `dueline draft start {1}`':
    '`{0}` har inget öppet utkast; börja ett med `dueline draft start {1}`',
  '`{0}` has an open draft already, started by {1}; work on that one, or discard it first':
    '`{0}` har redan ett öppet utkast, påbörjat av {1}; arbeta vidare på det, eller kassera det först',
  'There is a draft already': 'Det finns redan ett utkast',
  'the draft of `{0}` was changed in the meantime; nothing was saved. Look at both texts and save again, based on the revision that is there now':
    'utkastet till `{0}` har ändrats under tiden; inget har sparats. Se på båda texterna och spara på nytt, utifrån den text som finns nu',
  'The draft was changed in the meantime': 'Utkastet har ändrats under tiden',
  '`{0}` has one fault and was not published: {1}': '`{0}` har ett fel och publicerades inte: {1}',
  '`{0}` has {1} faults and was not published: {2}': '`{0}` har {1} fel och publicerades inte: {2}',
  '{0} wrote part of this draft; somebody else has to approve it':
    '{0} har skrivit en del av utkastet; någon annan måste godkänna det',
  'nobody can tell which person stands behind `{0}`; a person has to approve the draft in their own name':
    'ingen kan säga vem som står bakom `{0}`; en person måste godkänna utkastet i sitt eget namn',
  'The draft is too large': 'Utkastet är för stort',
  'a draft has at most {0} bytes, and nothing was saved; put what several policies share into a base':
    'ett utkast har högst {0} byte, och ingenting sparades; lägg det som flera villkor har gemensamt i en bas',
  'Nobody approves their own change': 'Ingen godkänner sin egen ändring',
  'write `2027-01-01`, or `2027-01-01T00:00:00+01:00`': 'skriv `2027-01-01`, eller `2027-01-01T00:00:00+01:00`',
  '`{0}` has begun already': '`{0}` har redan börjat',
  'name a later day': 'ange en senare dag',
  'Nothing to lift': 'Det finns inget att häva',
  '`{0}` does not end': '`{0}` upphör inte',
  'A base is not in force by itself': 'En bas är inte i kraft på egen hand',
  'only a policy in a language can end; retire those that build on the base':
    'bara villkor på ett språk kan upphöra; avsluta dem som bygger på basen',
  'there is nothing in it': 'det står inget i det',
  'write what you want to say': 'skriv det du vill säga',
  'say what has to change': 'säg vad som måste ändras',
  '`{0}` is not a place in a policy': '`{0}` är ingen plats i villkor',
  'a JSON Pointer begins with `/`, as `/severities/major`, or is empty for the whole policy':
    'en JSON-pekare börjar med `/`, som `/severities/major`, eller är tom för hela villkoren',
  '{0} is in review already': '{0} granskas redan',
  '{0} is not in review; somebody who works on it has to ask for one':
    '{0} granskas inte; någon som arbetar på det måste be om granskning',
  'Not at this stage': 'Utkastet är inte där',
  'there is no version {0} of `{1}`': 'det finns ingen version {0} av `{1}`',
  'it has no versions': 'det finns inga versioner',
  'The policy exists': 'Villkoren finns redan',
  '`{0}` has versions already; start from one of them': '`{0}` har redan versioner; börja från en av dem',
  'there is no version `{0}`': 'det finns ingen version `{0}`',
  'Which revision is meant?': 'Vilken text avses?',
  'send the ETag of the draft that this is based on as `If-Match`, so that nobody else’s change is lost':
    'skicka ETag för det utkast som detta bygger på som `If-Match`, så att ingen annans ändring går förlorad',
  'The policy takes too much': 'Villkoren kräver för mycket',
  'this takes longer than {0} seconds; make the policy smaller, or split it':
    'detta tar längre än {0} sekunder; gör villkoren mindre, eller dela upp dem',
  'this takes more than {0} MB of memory; make the policy smaller, or split it':
    'detta tar mer än {0} MB minne; gör villkoren mindre, eller dela upp dem',
  'Too many checks': 'För många kontroller',
  '{0} checks and comparisons wait already; try again in a moment':
    '{0} kontroller och jämförelser väntar redan; försök igen om en stund',
};
