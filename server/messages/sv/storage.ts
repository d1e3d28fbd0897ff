import type { MessageCatalog } from '../../../engine/index.ts';

/** Why what is kept can neither be read nor written. */
export const stores: MessageCatalog = {
  'The store cannot be used': 'Lagringen kan inte användas',
  'what is in `{0}` cannot be taken up: {1}': 'det som finns i `{0}` kan inte tas upp: {1}',
  'what was known before goes on deciding': 'det som var känt förut avgör vidare',
  'there are no policies in `{0}` any more': 'det finns inga villkor kvar i `{0}`',
  'put them back; those known before go on deciding': 'lägg tillbaka dem; de som var kända förut avgör vidare',
  'the folder `{0}` cannot be read: {1}': 'mappen `{0}` kan inte läsas: {1}',
  'there are no policies in `{0}`': 'det finns inga villkor i `{0}`',
  'name another folder with `--policies`': 'ange en annan mapp med `--policies`',
  'the file cannot be read: {0}': 'filen kan inte läsas: {0}',
  'the link leads out of the folder of policies': 'länken leder ut ur mappen med villkor',
  'the file has more than {0} bytes': 'filen har fler än {0} byte',
  'put what several policies share into a base': 'lägg det som flera policyer har gemensamt i en bas',
  'put what it leads to into the folder; nothing outside is read': 'lägg det som den leder till i mappen; inget utanför läses',
  '`{0}` is a link that leads out of the folder of policies': '`{0}` är en länk som leder ut ur mappen med villkor',
  'put what it leads to into the folder; nothing outside is read or written':
    'lägg det som den leder till i mappen; inget utanför läses eller skrivs',
  '`{0}` is a link that leads out of its folder': '`{0}` är en länk som leder ut ur sin mapp',
  'name the folder in which the file really lies, with `--data`': 'ange mappen där filen verkligen ligger, med `--data`',
  'it does not exist': 'den finns inte',
  'access is denied': 'åtkomst nekas',
  'it is not a folder': 'det är ingen mapp',
  'it is a folder': 'det är en mapp',
  '`{0}` has no room: the disk is full': '`{0}` har ingen plats: disken är full',
  'make room on the disk; nothing is lost': 'gör plats på disken; inget har gått förlorat',
  '`{0}` may not be written': '`{0}` får inte skrivas',
  'see to it that the server may write there': 'se till att servern får skriva där',
  '`{0}` is not there': '`{0}` finns inte där',
  'put the folder back, or name another one': 'lägg tillbaka mappen, eller ange en annan',
  '`{0}` has no room: the quota is used up': '`{0}` har ingen plats: utrymmet är förbrukat',
  '`{0}` has no room: a file would grow beyond what is allowed':
    '`{0}` har ingen plats: en fil skulle bli större än vad som tillåts',
  '`{0}` may not be used: access is denied': '`{0}` får inte användas: åtkomst nekas',
  '`{0}` is not there: a file stands where a folder should be': '`{0}` finns inte där: en fil ligger där en mapp borde vara',
  '`{0}` does not answer as it should ({1})': '`{0}` svarar inte som den ska ({1})',
  'look after the disk': 'se över disken',
  '`{0}` does not answer': '`{0}` svarar inte',
  'see to it that PostgreSQL runs there and can be reached; it is tried again and again':
    'se till att PostgreSQL körs där och kan nås; nya försök görs hela tiden',
  '`{0}` is kept busy by others': '`{0}` är upptagen av andra',
  'try again': 'försök igen',
  '`{0}` takes too long to answer': '`{0}` dröjer för länge med svaret',
  'try again; if it stays so, look after its load': 'försök igen; om det förblir så, se över belastningen',
  '`{0}` lets nobody in by that name and password': '`{0}` släpper inte in någon med det namnet och lösenordet',
  'look at `DATABASE_URL`': 'se på `DATABASE_URL`',
  '`{0}` has no connection left': '`{0}` har ingen anslutning kvar',
  'raise `max_connections`, or run fewer servers: each takes up to 11':
    'höj `max_connections`, eller kör färre servrar: var och en tar upp till 11',
  '`{0}` may not be written by that user': '`{0}` får inte skrivas av den användaren',
  'make the user the owner of the database': 'gör användaren till databasens ägare',
  '`{0}` may only be read': '`{0}` får bara läsas',
  'name the primary server in `DATABASE_URL`, not a standby': 'ange huvudservern i `DATABASE_URL`, inte en reservserver',
  '`{0}` is damaged': '`{0}` är skadad',
  'restore it from a backup': 'återställ från en säkerhetskopia',
  'create it, or look at `DATABASE_URL`': 'skapa den, eller se på `DATABASE_URL`',
  '`{0}` lacks tables that were there': '`{0}` saknar tabeller som fanns där',
  'restore it from a backup, then start again': 'återställ från en säkerhetskopia och starta sedan om',
  '`{0}` cannot be read or written: its disk reports an error':
    '`{0}` kan varken läsas eller skrivas: dess disk rapporterar ett fel',
  'The text cannot be kept': 'Texten kan inte sparas',
  '`{0}` holds a U+0000 in line {1}, which no policy needs and the database cannot keep; take it out':
    '`{0}` innehåller ett U+0000 på rad {1}, som inga villkor behöver och databasen inte kan spara; ta bort det',
  'there are no policies in `{0}` yet': 'det finns inga villkor i `{0}` än',
  'bring them in with `dueline import <folder>`, from then on they are in force':
    'hämta in dem med `dueline import <folder>`, från och med då är de i kraft',
  'a text begins with a U+0000, which nothing here needs and no database keeps; take it out':
    'en text börjar med ett U+0000, som ingenting här behöver och ingen databas kan spara; ta bort det',
  'a text holds a U+0000 behind `{0}`, which nothing here needs and no database keeps; take it out':
    'en text innehåller ett U+0000 efter `{0}`, som ingenting här behöver och ingen databas kan spara; ta bort det',
  'the ledger `{0}` was there and is gone or empty': 'liggaren `{0}` fanns där och är borta eller tom',
  'restore it from a backup; to begin a new one without its audit trail, take `{0}` away':
    'återställ den från en säkerhetskopia; för att börja en ny utan dess granskningslogg, ta bort `{0}`',
  '`{0}` is gone': '`{0}` är borta',
  'put the file back where it was, then start again': 'lägg tillbaka filen där den låg och starta sedan om',
  'see to it that the file and its folder can be written': 'se till att filen och dess mapp kan skrivas',
  '`{0}` may not be used': '`{0}` får inte användas',
  '`{0}` cannot be opened': '`{0}` kan inte öppnas',
  'see to it that its folder exists and can be written': 'se till att dess mapp finns och kan skrivas',
  'restore it from a backup, or put it aside and start with a new one':
    'återställ från en säkerhetskopia, eller lägg undan den och börja med en ny',
  '`{0}` is no ledger': '`{0}` är ingen liggare',
  'name another file, or put this one aside': 'ange en annan fil, eller lägg undan den här',
  '`{0}` cannot be read or written: the disk reports an error':
    '`{0}` kan varken läsas eller skrivas: disken rapporterar ett fel',
  '`{0}` is held by another program': '`{0}` hålls av ett annat program',
  'end that program, or try again': 'avsluta det programmet, eller försök igen',
  'another program keeps the lock `{0}`': 'ett annat program håller låset `{0}`',
  '`{0}` was written by a newer dueline: this one does not know {1}':
    '`{0}` skrevs av en nyare dueline: den här känner inte till {1}',
  'start the newer dueline, or restore the backup that was made before it was installed':
    'starta den nyare dueline, eller återställ säkerhetskopian som togs innan den installerades',
  'the ledger speaks of `{0}`, which is no edition': 'liggaren talar om `{0}`, som inte är några villkor',
  '`{0}` cannot hold every text: its encoding is {1}': '`{0}` kan inte spara alla texter: dess teckenkodning är {1}',
  "create it with `create database … encoding 'UTF8' template template0`":
    "skapa den med `create database … encoding 'UTF8' template template0`",
  'entry {0} is not what was written there: it was altered or moved':
    'post {0} är inte det som skrevs där: den har ändrats eller flyttats',
  'entry {0} does not follow entry {1}: one of them was replaced or moved':
    'post {0} följer inte på post {1}: en av dem har bytts ut eller flyttats',
  'the chain is said to end with another entry {0} than the one that is there':
    'kedjan sägs sluta med en annan post {0} än den som finns där',
  'the entry {0} that was noted earlier is not part of the chain': 'posten {0} som noterades tidigare ingår inte i kedjan',
  'entry {0} is missing': 'post {0} saknas',
  'entries {0} to {1} are missing': 'posterna {0} till {1} saknas',
  'entry {0} was written past the end of the chain': 'post {0} skrevs efter kedjans slut',
  'entries {0} to {1} were written past the end of the chain': 'posterna {0} till {1} skrevs efter kedjans slut',
};
