/** What the schema of policies describes, by its English description. */
export const schemaDescriptions: Readonly<Record<string, string>> = {
  "One version of a vendor's support policy in one language, or the language-neutral base that several languages extend.":
    'Une version de la politique de support d’un fournisseur dans une langue, ou la base sans langue que plusieurs langues complètent.',
  'The BCP 47 tag of the language in which labels are written, or `base` for what several languages share.':
    'Le code BCP 47 de la langue dans laquelle les textes sont écrits, ou `base` pour ce que plusieurs langues partagent.',
  'Counts up from 1. A released version never changes.': 'Compte à partir de 1. Une version publiée ne change jamais.',
  "The version of a base, or of another policy in the same language, that this policy builds on, as `vendor/policy/base@1`. Maps are merged key by key, lists whose entries have an id are merged by id with this policy's entries first, anything else is replaced.":
    'La version d’une base, ou d’une autre politique dans la même langue, sur laquelle cette politique s’appuie, comme `vendor/policy/base@1`. Les groupes sont réunis clé par clé, les listes dont les entrées ont un identifiant sont réunies par identifiant avec les entrées de cette politique d’abord, tout le reste est remplacé.',
  'The name under which customers know the policy, in its language.':
    'Le nom sous lequel les clients connaissent la politique, dans sa langue.',
  'What the policy covers, in a sentence or two, in its language.':
    'Ce que la politique couvre, en une phrase ou deux, dans sa langue.',
  "The vendor's name as people write it.": 'Le nom du fournisseur tel qu’on l’écrit.',
  "The language used when the policy does not exist in the customer's, a BCP 47 tag.":
    'La langue employée quand la politique n’existe pas dans celle du client, un code BCP 47.',
  'The IANA zone in which the dates of this policy are read: when it takes effect, how old a release is.':
    'Le fuseau IANA dans lequel les dates de cette politique sont lues : quand elle prend effet, quel âge a une version.',
  'How open points of the document are read. For the people who keep the policy; customers do not see them.':
    'Comment les points ouverts du document sont lus. Pour les personnes qui tiennent la politique ; les clients ne le voient pas.',
  'What is meant of that which the analysis finds in the rules, as `dueline analyse` tells it.':
    'Ce qui est voulu parmi ce que l’analyse trouve dans les règles, tel que `dueline analyse` le dit.',
  'How grave findings of a kind are here: nothing is published with an `error`, a `warning` is told.':
    'La gravité des constats d’une sorte ici : rien n’est publié avec une `error`, une `warning` est signalée.',
  'A rule whose condition no case fulfils. An error where nothing is said.':
    'Une règle dont aucun dossier ne remplit la condition. Une erreur si rien n’est dit.',
  'A rule that earlier ones hide. An error where nothing is said.':
    'Une règle que d’autres, placées avant, masquent. Une erreur si rien n’est dit.',
  'A rule without which every case is decided the same. A warning where nothing is said.':
    'Une règle sans laquelle chaque dossier est décidé de même. Un avertissement si rien n’est dit.',
  'Cases that get no severity, no team, no desk or no promise. A warning where nothing is said.':
    'Des dossiers qui ne reçoivent aucune gravité, aucune équipe, aucun guichet ou aucune promesse. Un avertissement si rien n’est dit.',
  'A case that is graver in one answer, all else equal, and gets a slighter severity. A warning where nothing is said.':
    'Un dossier plus grave par une réponse, toutes choses égales, qui reçoit une gravité moindre. Un avertissement si rien n’est dit.',
  'Findings that are meant to be so. One that is no longer found is an error.':
    'Les constats qui sont voulus. Un constat qui n’est plus trouvé est une erreur.',
  'A finding that is meant to be so, and why.': 'Un constat qui est voulu, et pourquoi.',
  'What is found, by the name that the analysis gives it.': 'Ce qui est trouvé, par le nom que l’analyse lui donne.',
  'Where it is found: a list of rules by its place, as `routing.teams`, or `severity`.':
    'Où il est trouvé : une liste de règles par sa place, comme `routing.teams`, ou `severity`.',
  'The rule of which it is found, where it is found of one.': 'La règle dont il s’agit, s’il s’agit d’une règle.',
  'Of `graver-gets-less` the question that it is about; left out, every one.':
    'Pour `graver-gets-less`, la question dont il s’agit ; si omise, toutes.',
  'Why it is meant to be so.': 'Pourquoi il est voulu.',
  'The products that the policy covers, by id. Left out, it covers whatever the vendor sells.':
    'Les produits que la politique couvre, par identifiant. Si omis, elle couvre tout ce que vend le fournisseur.',
  'What a customer can observe, by id. These are the values of the fact `symptoms`.':
    'Ce qu’un client peut observer, par identifiant. Ce sont les valeurs de l’information `symptoms`.',
  'Telephone numbers, addresses and forms, by id. Desks list the ones that reach them.':
    'Numéros de téléphone, adresses et formulaires, par identifiant. Les bureaux citent ceux qui les joignent.',
  'Opening hours, by id.': 'Horaires d’ouverture, par identifiant.',
  'Names for several calendars together, open whenever one of them is, by id.':
    'Noms de plusieurs calendriers réunis, ouverts dès que l’un d’eux l’est, par identifiant.',
  'The places where cases are answered, by id.': 'Les lieux où l’on répond aux dossiers, par identifiant.',
  'The severities from the gravest to the slightest, by id. Their order counts.':
    'Les gravités de la plus grave à la plus légère, par identifiant. Leur ordre compte.',
  'Who may log a case and through which channel. The first rule that holds decides; where none does, the case is accepted.':
    'Qui peut ouvrir un dossier et par quel canal. La première règle vérifiée décide ; s’il n’y en a pas, le dossier est accepté.',
  'Cases for which no service level applies. The first rule that holds names the reason.':
    'Dossiers sans niveau de service. La première règle vérifiée en donne la raison.',
  'Names for hours that depend on the case, by id: each is a list of rules of which the first that holds gives the hours. A target refers to them in `on`.':
    'Noms d’horaires qui dépendent du dossier, par identifiant : chacun est une liste de règles dont la première vérifiée donne les horaires. Un délai y renvoie dans `on`.',
  'What is promised. For each kind of target the first rule that holds and sets it counts.':
    'Ce qui est promis. Pour chaque sorte de délai compte la première règle vérifiée qui le fixe.',
  'The levels to which a case can be escalated, lowest first.':
    'Les niveaux auxquels un dossier peut être escaladé, du plus bas au plus haut.',
  'What becomes of the case: open or closed, and to whom it is handed. The first rule that holds decides; where none does, the case stays open.':
    'Ce que devient le dossier : ouvert ou fermé, et à qui il passe. La première règle vérifiée décide ; s’il n’y en a pas, le dossier reste ouvert.',
  'What the customer must bring or arrange. Every rule that holds counts.':
    'Ce que le client doit fournir ou organiser. Chaque règle vérifiée compte.',
  'What the customer or the agent should know. Every rule that holds counts.':
    'Ce que le client ou l’agent devrait savoir. Chaque règle vérifiée compte.',
  'What the document states besides and no decision depends on.':
    'Ce que le document dit par ailleurs et dont aucune décision ne dépend.',
  'Cases with what must come out. They run on every check.':
    'Des dossiers avec le résultat attendu. Ils sont essayés à chaque vérification.',
  'Lower-case words joined by hyphens.': 'Des mots en minuscules, reliés par des traits d’union.',
  'Which policy this is: vendor and policy, as `planview/customer-care`.':
    'De quelle politique il s’agit : fournisseur et politique, comme `planview/customer-care`.',
  'An IANA time zone such as `America/Chicago`.': 'Un fuseau IANA comme `America/Chicago`.',
  'A day as YYYY-MM-DD.': 'Un jour au format AAAA-MM-JJ.',
  'A date (`2026-12-24`), a day of every year (`12-24`), a span (`12-27 to 01-02`) or a rule (`4th thursday in november`); for hours also `day before a holiday` and `working day before a holiday`.':
    'Une date (`2026-12-24`), un jour de chaque année (`12-24`), une période (`12-27 to 01-02`) ou une règle (`4th thursday in november`) ; pour les horaires aussi `day before a holiday` et `working day before a holiday`.',
  'Hours and minutes, "00:00" to "24:00".': 'Heures et minutes, de "00:00" à "24:00".',
  "A calendar of this policy, one of its clocks, or `around-the-clock`, `desk-hours` (of the desk that handles the case), `desk-or-alternates-hours` (whenever that desk or one of its alternates is open) or `business-days` (Monday to Friday in the desk's zone).":
    'Un calendrier de cette politique, une de ses horloges, ou `around-the-clock`, `desk-hours` (du bureau qui traite le dossier), `desk-or-alternates-hours` (quand ce bureau ou un de ses relais est ouvert) ou `business-days` (du lundi au vendredi dans le fuseau du bureau).',
  "A day as YYYY-MM-DD, in the policy's time zone, or an instant with its offset as 2026-11-23T09:00:00+01:00.":
    'Un jour au format AAAA-MM-JJ, dans le fuseau de la politique, ou un instant avec son décalage comme 2026-11-23T09:00:00+01:00.',
  'When the version is in force. Without a start it always was; it ends where the next version begins.':
    'Quand la version est en vigueur. Sans début, elle l’a toujours été ; elle finit là où commence la version suivante.',
  "The first day in force, in the policy's time zone, or the first instant with its offset.":
    'Le premier jour en vigueur, dans le fuseau de la politique, ou le premier instant avec son décalage.',
  "The first day no longer in force, in the policy's time zone, or the first such instant.":
    'Le premier jour où elle n’est plus en vigueur, dans le fuseau de la politique, ou le premier instant.',
  'What becomes of cases that are open when the version begins: `keep` leaves them with the version by which they were opened, `move` has them decided by this one from then on.':
    'Ce que deviennent les dossiers ouverts quand la version commence : `keep` les laisse à la version sous laquelle ils ont été ouverts, `move` les fait décider par celle-ci dès lors.',
  'Versions with lower numbers that begin later and take over from this one when they do: what was scheduled before stays scheduled.':
    'Versions de numéro inférieur qui commencent plus tard et prennent alors le relais de celle-ci : ce qui était prévu le reste.',
  'Scheduled versions that never begin, because this one was published in their place, whenever it begins itself.':
    'Versions prévues qui ne commencent jamais, parce que celle-ci a été publiée à leur place, quel que soit son propre début.',
  'Earlier versions that this one takes the place of before they have begun.':
    'Des versions antérieures que celle-ci remplace avant qu’elles aient commencé.',
  'What it takes to publish a new version of this policy.': 'Ce qu’il faut pour publier une nouvelle version de cette politique.',
  'How many people besides the authors must approve a change before it is published.':
    'Combien de personnes autres que les auteurs doivent approuver une modification avant sa publication.',
  "Where the document says so. The policy's own document is meant where none is named.":
    'Où le document le dit. Il s’agit du document même de la politique si aucun n’est nommé.',
  "The document's file or title.": 'Le fichier ou le titre du document.',
  "The document's own revision mark.": 'La marque de révision du document.',
  'The heading under which it stands, as the document writes it.':
    'Le titre sous lequel cela figure, tel que le document l’écrit.',
  'The conditions, all of which must hold: `fact: value`, `fact: [any, of]`, `fact: { atLeast: 80 }` (`above`, `below`, `atMost`, `not`, `contains`, `known`), and `all`, `any`, `not` around further conditions; `is: name` is a condition of `conditions`, `openedDuring: office` hours in which the case was opened, `happened: escalated` an event. Left out, the rule always holds. A condition on a fact that the case does not state is false.':
    "Les conditions, qui doivent toutes être vérifiées : `fact: value`, `fact: [any, of]`, `fact: '{ atLeast: 80 }'` (`above`, `below`, `atMost`, `not`, `contains`, `known`), et `all`, `any`, `not` autour d’autres conditions ; `is: name` est une condition de `conditions`, `openedDuring: office` des horaires pendant lesquels le dossier a été ouvert, `happened: escalated` un événement. Si omis, la règle est toujours vérifiée. Une condition sur une information que le dossier n’indique pas n’est pas vérifiée.",
  'How often the product is released.': 'À quel rythme le produit est publié.',
  "How often, in the policy's language.": 'À quel rythme, dans la langue de la politique.',
  'Where the releases are described.': 'Où les nouvelles versions sont décrites.',
  'A product that the policy covers.': 'Un produit que la politique couvre.',
  "The product's name.": 'Le nom du produit.',
  'A word of the policy and what it means.': 'Un mot de la politique et ce qu’il veut dire.',
  "The word, in the policy's language.": 'Le mot, dans la langue de la politique.',
  "What it means, in the policy's language.": 'Ce qu’il veut dire, dans la langue de la politique.',
  'Something the document states and no decision depends on.':
    'Quelque chose que le document dit et dont aucune décision ne dépend.',
  "What is stated, in the policy's language.": 'Ce qui est dit, dans la langue de la politique.',
  'A question about a case and the answers it takes.': 'Une question sur un dossier et les réponses possibles.',
  'The smallest number allowed.': 'Le plus petit nombre permis.',
  'The largest number allowed.': 'Le plus grand nombre permis.',
  "The question, in the policy's language.": 'La question, dans la langue de la politique.',
  'A way to reach a desk.': 'Un moyen de joindre un bureau.',
  'What kind of contact it is.': 'De quelle sorte de contact il s’agit.',
  'A telephone or fax number in E.164 (`+15123468460`), an e-mail address, the address of a form or chat, or `in-product` for a chat inside the product.':
    'Un numéro de téléphone ou de fax au format E.164 (`+15123468460`), une adresse électronique, l’adresse d’un formulaire ou d’une messagerie, ou `in-product` pour une messagerie dans le produit.',
  'For whose callers a telephone is meant, as an ISO 3166-1 alpha-2 code. A telephone without one serves callers of all other countries.':
    'Aux appelants de quel pays un téléphone est destiné, en code ISO 3166-1 alpha-2. Un téléphone sans pays sert aux appelants de tous les autres pays.',
  "How the contact is called, in the policy's language.": 'Comment s’appelle le contact, dans la langue de la politique.',
  'Hours on some days of the week.': 'Des heures certains jours de la semaine.',
  'A weekday (`mon`), a run (`mon-fri`) or several (`mon, wed-fri`).':
    'Un jour de la semaine (`mon`), une suite (`mon-fri`) ou plusieurs (`mon, wed-fri`).',
  'When it opens, as "07:00".': 'Quand cela ouvre, comme "07:00".',
  'When it closes, as "19:00". An end at or before the start is on the next day; the night belongs to the day on which it begins.':
    'Quand cela ferme, comme "19:00". Une fin égale ou antérieure au début tombe le lendemain ; la nuit appartient au jour où elle commence.',
  'Days on which nothing opens, or on which other hours hold.':
    'Jours où rien n’ouvre, ou pour lesquels d’autres horaires valent.',
  'The country whose public holidays hold, as an ISO 3166-1 alpha-2 code, or the fact that states it, as `{ fact: country, otherwise: DE }`.':
    "Le pays dont les jours fériés comptent, en code ISO 3166-1 alpha-2, ou la question qui l’indique, comme `'{ fact: country, otherwise: DE }'`.",
  'The fact of type `country` that a case states.': 'La question de type `country` à laquelle un dossier répond.',
  'The country where the case does not state it. Left out, the hours are not known then.':
    'Le pays quand le dossier ne l’indique pas. Sans cela, les horaires ne sont alors pas connus.',
  'A region within the country, as its ISO 3166-2 part (`CA` for California), or the fact that states it, as `{ fact: customerState }`.':
    "Une région du pays, par sa partie ISO 3166-2 (`CA` pour la Californie), ou la question qui l’indique, comme `'{ fact: customerState }'`.",
  'The fact that a case states, an id or a text.': 'La question à laquelle un dossier répond, un identifiant ou un texte.',
  'The region where the case does not state it. Left out, the hours are not known then.':
    'La région quand le dossier ne l’indique pas. Sans cela, les horaires ne sont alors pas connus.',
  "Own holidays besides: names in the policy's language by day.":
    'Des jours fériés propres en plus : noms dans la langue de la politique, par jour.',
  'The hours that hold on holidays, as `[["10:00", "14:00"]]`. Left out, nothing opens.':
    'Les horaires qui valent les jours fériés, comme `[["10:00", "14:00"]]`. Sans cela, rien n’ouvre.',
  'The weekday whose hours hold on holidays, as `sun`.':
    'Le jour de la semaine dont les horaires valent les jours fériés, comme `sun`.',
  'Whether a holiday also ends the night that began the day before, at midnight. Left out, that night runs out.':
    'Si un jour férié met aussi fin, à minuit, à la nuit commencée la veille. Si omis, cette nuit va jusqu’à son terme.',
  'From and to, as ["10:00", "14:00"].': 'De et à, comme ["10:00", "14:00"].',
  'Opening hours: those of a week in a time zone, or whatever lies `outside` other hours, or what several share (`both`).':
    'Horaires d’ouverture : ceux d’une semaine dans un fuseau horaire, ou tout ce qui se trouve hors d’autres (`outside`), ou ce que plusieurs partagent (`both`).',
  'Hours of this policy: this calendar is open whenever they are not.':
    'Des horaires de cette politique : ce calendrier est ouvert quand ils ne le sont pas.',
  'Hours of this policy: this calendar is open while all of them are.':
    'Des horaires de cette politique : ce calendrier est ouvert pendant que tous le sont.',
  "How the hours are called, in the policy's language.": 'Comment s’appellent ces horaires, dans la langue de la politique.',
  'The IANA zone in which the hours are read. Or the fact that states it, as `{ fact: customerTimeZone, otherwise: Europe/Berlin }`.':
    "Le fuseau IANA dans lequel les horaires sont lus. Ou la question qui l’indique, comme `'{ fact: customerTimeZone, otherwise: Europe/Berlin }'`.",
  'The fact of type `timeZone` that a case states.': 'La question de type `timeZone` à laquelle un dossier répond.',
  'The IANA zone where the case does not state it. Left out, the hours are not known then.':
    'Le fuseau IANA quand le dossier ne l’indique pas. Sans cela, les horaires ne sont alors pas connus.',
  'The weekly opening hours.': 'Les horaires d’ouverture de la semaine.',
  'Closures: spans taken out of a day, by day.': 'Fermetures : des moments retirés d’un jour, par jour.',
  "Hours that replace a day's, by day.": 'Horaires qui remplacent ceux d’un jour, par jour.',
  'A place where cases are answered.': 'Un lieu où l’on répond aux dossiers.',
  "The desk's name, in the policy's language.": 'Le nom du bureau, dans la langue de la politique.',
  "The IANA zone in which the desk's people work.": 'Le fuseau IANA dans lequel travaille le bureau.',
  'The calendar when it is open, or `around-the-clock`. Left out where the document states none.':
    'Le calendrier de son ouverture, ou `around-the-clock`. Omis là où le document n’en indique pas.',
  'The ids of the contacts that reach it.': 'Les identifiants des contacts qui le joignent.',
  'Names for conditions, by id. `is: name` uses one wherever a condition stands.':
    'Des noms pour des conditions, par identifiant. `is: name` en emploie une partout où se trouve une condition.',
  'A condition as in `when`: everything that it names must hold.':
    'Une condition comme dans `when` : tout ce qu’elle nomme doit être vérifié.',
  'A rule for each cell: it holds where its row and its column do, and says what the cell says. What stands beside the table holds for all cells.':
    'Une règle pour chaque cellule : elle est vérifiée là où sa ligne et sa colonne le sont, et dit ce que dit la cellule. Ce qui se trouve à côté du tableau vaut pour toutes les cellules.',
  'The fact whose values the rows are.': 'L’information dont les valeurs sont les lignes.',
  'The fact whose values the columns are. Left out, there is a cell for each row, which mostly says several things: `p1: { response.within: 15 minutes, resolution.within: 8 hours }`.':
    "L’information dont les valeurs sont les colonnes. Si omis, il y a une cellule par ligne, qui dit le plus souvent plusieurs choses : `p1: '{ response.within: 15 minutes, resolution.within: 8 hours }'`.",
  'The fact whose values the sheets are, where there is a table for each: `cells` then has rows and columns for each sheet.':
    'L’information dont les valeurs sont les feuilles, quand il y a un tableau pour chacune : `cells` a alors des lignes et des colonnes pour chaque feuille.',
  'Where what a cell says stands in its rule, as `response.within`. Left out, it is what rules of this list decide: `then`, `highest`, `by`, `outcome`, `status`, or else `label`. Among targets it can be left out where every cell is a map of settings.':
    'Où ce que dit une cellule se trouve dans sa règle, comme `response.within`. Si omis, c’est ce que décident les règles de cette liste : `then`, `highest`, `by`, `outcome`, `status`, ou sinon `label`. Parmi les objectifs, cela peut être omis là où chaque cellule est un ensemble de réglages.',
  'What each cell says, by row and then by column. A row is a value of its fact, several (`gold, platinum`), a range (`< 10`, `10-20`, `>= 95 < 99`) or `*` for all others. A cell that is left out falls through to the rules further down; one with several settings is a map of them.':
    'Ce que dit chaque cellule, par ligne puis par colonne. Une ligne est une valeur de son information, plusieurs (`gold, platinum`), un intervalle (`< 10`, `10-20`, `>= 95 < 99`) ou `*` pour toutes les autres. Une cellule omise laisse la place aux règles suivantes ; celle qui a plusieurs réglages en est un groupe.',
  'The name of a fact, as conditions name it.': 'Le nom d’une information, comme les conditions la nomment.',
  'The customers or contracts of which this policy is the variant. Of the policies that cover a case, the one that names its contract decides, or else the one that names its customer, or else the one that is for all.':
    'Les clients ou les contrats dont cette politique est la variante. Des politiques qui couvrent un dossier, c’est celle qui nomme son contrat qui décide, sinon celle qui nomme son client, sinon celle qui vaut pour tous.',
  'The customers, as cases name them in `customer`.': 'Les clients, comme les dossiers les nomment dans `customer`.',
  'The contracts, as cases name them in `contract`.': 'Les contrats, comme les dossiers les nomment dans `contract`.',
  'One severity.': 'Une gravité.',
  "Its name, in the policy's language.": 'Son nom, dans la langue de la politique.',
  "When it applies, in short, in the policy's language.": 'Quand elle s’applique, en bref, dans la langue de la politique.',
  'Set where the document promises nothing for this severity.': 'Indiqué là où le document ne promet rien pour cette gravité.',
  'A condition and the words that hold with it.': 'Une condition et les mots qui valent avec elle.',
  "What it says, in the policy's language.": 'Ce qu’elle dit, dans la langue de la politique.',
  'Whether a case is taken in.': 'Si un dossier est accepté.',
  'What happens to the case.': 'Ce qui arrive au dossier.',
  'Where a redirected case goes: a channel, a role or a team.': 'Où va un dossier réorienté : un canal, un rôle ou une équipe.',
  "What the reporter is told, in the policy's language.": 'Ce qui est dit au demandeur, dans la langue de la politique.',
  'A condition under which a severity applies.': 'Une condition sous laquelle une gravité s’applique.',
  'The severity that applies.': 'La gravité qui s’applique.',
  "The criterion in short, in the policy's language.": 'Le critère en bref, dans la langue de la politique.',
  'A condition under which a case cannot be graver than a severity.':
    'Une condition sous laquelle un dossier ne peut pas être plus grave qu’une gravité.',
  'The gravest severity still allowed.': 'La plus haute gravité encore permise.',
  '`criteria` (the default): part of what the criteria say, so what they assess is lowered too. `handling`: lowers only what the case is handled as.':
    '`criteria` (par défaut) : fait partie de ce que disent les critères, de sorte que leur évaluation est abaissée aussi. `handling` : n’abaisse que la gravité du traitement.',
  "The limit in short, in the policy's language.": 'La limite en bref, dans la langue de la politique.',
  'A condition under which somebody reviews the severity.': 'Une condition sous laquelle quelqu’un vérifie la gravité.',
  'Who reviews it.': 'Qui la vérifie.',
  "Why, in the policy's language.": 'Pourquoi, dans la langue de la politique.',
  'How the severity of a case comes about.': 'Comment se détermine la gravité d’un dossier.',
  '`customer`: what the customer asks for counts, otherwise what the criteria say. `vendor`: what the criteria say counts, otherwise what the customer asks for.':
    '`customer` : ce que demande le client compte, sinon ce que disent les critères. `vendor` : ce que disent les critères compte, sinon ce que demande le client.',
  'What makes a case how severe. The first rule that holds counts.':
    'Ce qui fait la gravité d’un dossier. La première règle vérifiée compte.',
  'What a case cannot be. Every rule that holds counts; the lowest limit wins.':
    'Ce qu’un dossier ne peut pas être. Chaque règle vérifiée compte ; la limite la plus basse l’emporte.',
  'Who checks a severity. The first rule that holds counts.': 'Qui vérifie une gravité. La première règle vérifiée compte.',
  'The severity where nobody asked for one and no criterion holds.':
    'La gravité là où personne n’en a demandé et qu’aucun critère n’est vérifié.',
  'Which team takes the case and, where no rule on billing says so, whether its help costs.':
    'Quelle équipe prend le dossier et, là où aucune règle de facturation ne le dit, si son aide est payante.',
  'Whether help with the case is billed, whichever team gives it.':
    'Si l’aide apportée au dossier est facturée, quelle que soit l’équipe qui la donne.',
  'Whether the help is billed: `no`, `possible` or `yes`.': 'Si l’aide est facturée : `no`, `possible` ou `yes`.',
  "Whether help is billed. The first rule that holds counts; where none does, what the team's rule says.":
    'Si l’aide est facturée. La première règle vérifiée compte ; à défaut, ce que dit la règle de l’équipe.',
  'The team.': 'L’équipe.',
  'Whether the help is billed: `no` (the default), `possible` or `yes`.':
    'Si l’aide est facturée : `no` (par défaut), `possible` ou `yes`.',
  "The rule in short, in the policy's language.": 'La règle en bref, dans la langue de la politique.',
  'Which desk answers the case.': 'Quel bureau répond au dossier.',
  'The desk.': 'Le bureau.',
  'The desks that answer in the second place.': 'Les bureaux qui répondent en second.',
  'Who handles the case.': 'Qui traite le dossier.',
  'Which team. The first rule that holds counts.': 'Quelle équipe. La première règle vérifiée compte.',
  'Which desk. The first rule that holds counts.': 'Quel bureau. La première règle vérifiée compte.',
  'Which hours a clock counts.': 'Quels horaires compte une horloge.',
  'The hours.': 'Les horaires.',
  'One promise: a time, or a commitment without one.': 'Une promesse : un délai, ou un engagement sans délai.',
  'What is promised instead of a time; `none` says that nothing is.':
    'Ce qui est promis au lieu d’un délai ; `none` dit que rien ne l’est.',
  "The promise, in the policy's language.": 'La promesse, dans la langue de la politique.',
  'By when somebody answers.': 'Avant quand quelqu’un répond.',
  'By when the service works again.': 'Avant quand le service fonctionne à nouveau.',
  'By when the problem is solved.': 'Avant quand le problème est résolu.',
  'How often the customer hears how it stands.': 'À quel rythme le client apprend où en est le dossier.',
  'By when the cause is reported.': 'Avant quand la cause est rapportée.',
  'A level to which a case can be escalated.': 'Un niveau auquel un dossier peut être escaladé.',
  "What happens there, in the policy's language.": 'Ce qui s’y passe, dans la langue de la politique.',
  'Who takes it up.': 'Qui le reprend.',
  'What becomes of the case.': 'Ce que devient le dossier.',
  'Whether the case stays open.': 'Si le dossier reste ouvert.',
  'The team to which the matter goes.': 'L’équipe à laquelle l’affaire passe.',
  "What happens, in the policy's language.": 'Ce qui se passe, dans la langue de la politique.',
  'The business days of silence, counted from the last follow-up that is required.':
    'Les jours ouvrés de silence, comptés à partir de la dernière relance exigée.',
  "The hours whose business days count: a calendar or a union of this policy, `around-the-clock`, `desk-hours`, `desk-or-alternates-hours` or `business-days`. Left out: Monday to Friday in the desk's zone, without the holidays and wholly closed days of the desk's hours.":
    'Les horaires dont les jours ouvrés comptent : un calendrier ou une réunion de cette politique, `around-the-clock`, `desk-hours`, `desk-or-alternates-hours` ou `business-days`. Si omis : du lundi au vendredi dans le fuseau du bureau, sans les jours fériés et les jours entièrement fermés des horaires du bureau.',
  'How often the customer is asked before.': 'Combien de fois le client est relancé avant.',
  'A case and what the decision must say about it.': 'Un dossier et ce que la décision doit en dire.',
  'What the example shows.': 'Ce que montre l’exemple.',
  'The case as a tool would send it; vendor and language are taken from the policy where left out.':
    'Le dossier tel qu’un outil l’enverrait ; le fournisseur et la langue sont pris de la politique si omis.',
  'The moment from which the case is looked at, as an instant with offset. Left out: when it was opened.':
    'Le moment d’où le dossier est regardé, comme instant avec décalage. Si omis : son ouverture.',
  'Paths into the decision and the values they must have, as `targets.response.dueAt: …`; `null` also stands for what is not there.':
    'Des chemins dans la décision et les valeurs qu’ils doivent avoir, comme `targets.response.dueAt: …` ; `null` vaut aussi pour ce qui n’est pas là.',
  'The plans that change what a customer gets, by id: the values of the fact `supportPlan`. Where all of them are standard ones, the other standard ones are known too.':
    'Les offres qui changent ce qu’un client obtient, par identifiant : les valeurs de l’information `supportPlan`. Si toutes sont des valeurs standard, les autres valeurs standard sont connues aussi.',
  'The kinds of case that the document tells apart, by id: the values of the fact `caseType`. Where all of them are standard ones, the other standard ones are known too.':
    'Les sortes de dossiers que le document distingue, par identifiant : les valeurs de l’information `caseType`. Si toutes sont des valeurs standard, les autres valeurs standard sont connues aussi.',
  'Facts that this policy asks about beyond the standard ones, by name in camelCase; a standard one of that name takes the values given here.':
    'Les informations que cette politique demande en plus des informations standard, par nom en camelCase ; une information standard de ce nom prend les valeurs données ici.',
  'What kind of answer it takes: `id` is one of `values`, `ids` any number of them, `date` a day as YYYY-MM-DD, `instant` a moment with its offset, `duration` an amount such as `8 hours`, `timeZone` an IANA zone, `country` an ISO 3166-1 code. A fact that every policy knows keeps its type; leave it out there.':
    'Quelle sorte de réponse elle prend : `id` est l’une des `values`, `ids` autant d’entre elles qu’on veut, `date` un jour comme YYYY-MM-DD, `instant` un moment avec son décalage, `duration` une durée comme `8 hours`, `timeZone` un fuseau IANA, `country` un code ISO 3166-1. Une information que toute politique connaît garde son type ; omettez-le alors.',
  'The answers to choose from, by id, with their labels. For a fact that every policy knows they take the place of the answers it has otherwise.':
    'Les réponses au choix, par identifiant, avec leurs textes. Pour une information que toute politique connaît, elles remplacent les réponses qu’elle a sinon.',
  'Set where a decision says, for a case that does not state the fact, that this question is open.':
    'À mettre là où une décision dit, pour un dossier qui n’indique pas l’information, que cette question est ouverte.',
  'What can happen to a case besides what every policy knows, by id.':
    'Ce qui peut arriver à un dossier en plus de ce que toute politique connaît, par identifiant.',
  'Something that can happen to a case, besides what every policy knows.':
    'Quelque chose qui peut arriver à un dossier, en plus de ce que toute politique connaît.',
  'What is measured besides the standard metrics, by name in camelCase; a standard one of that name is changed by what is said here.':
    'Ce qui est mesuré en plus des mesures standard, par nom en camelCase ; une mesure standard de ce nom est changée par ce qui est dit ici.',
  'What a clock measures: what starts and what stops it.': 'Ce qu’une horloge mesure : ce qui la démarre et ce qui l’arrête.',
  "What is measured, in the policy's language.": 'Ce qui est mesuré, dans la langue de la politique.',
  'The event that starts the clock where a target does not say otherwise, `opened` for the opening, `occurred` for the moment that the fact `occurredAt` names; of several the one that comes first.':
    'L’événement qui démarre l’horloge si un objectif ne dit pas autre chose, `opened` pour l’ouverture, `occurred` pour le moment qu’indique l’information `occurredAt` ; de plusieurs, celui qui vient en premier.',
  'The event that starts the clock, `opened` for the opening of the case, `occurred` for the moment that the fact `occurredAt` names; of several the one that comes first. Left out: what the metric says.':
    'L’événement qui démarre l’horloge, `opened` pour l’ouverture du dossier, `occurred` pour le moment qu’indique l’information `occurredAt` ; de plusieurs, celui qui vient en premier. Omis : ce que dit la mesure.',
  'The events that end the clock.': 'Les événements qui arrêtent l’horloge.',
  'The events from which the clock counts anew.': 'Les événements à partir desquels l’horloge recommence à compter.',
  'Whether what starts the clock starts it again after it has ended.':
    'Si ce qui démarre l’horloge la redémarre une fois qu’elle s’est arrêtée.',
  'Whether a clock that has ended goes on when the case is opened again.':
    'Si une horloge arrêtée continue quand le dossier est rouvert.',
  'What makes a clock stand still besides waiting for the customer, by id.':
    'Ce qui suspend une horloge en plus de l’attente du client, par identifiant.',
  'What makes a clock stand still for a while.': 'Ce qui suspend une horloge un moment.',
  "What is waited for, in the policy's language.": 'Ce qu’on attend, dans la langue de la politique.',
  'The events with which it begins.': 'Les événements par lesquels elle commence.',
  'The events with which it ends.': 'Les événements par lesquels elle finit.',
  "How long it lasts at most each time; the clock goes on after that. Business days are those of the desk's hours, other amounts count around the clock.":
    'Combien elle dure au plus chaque fois ; l’horloge continue ensuite. Les jours ouvrés sont ceux des horaires du bureau, les autres durées comptent jour et nuit.',
  'What stops the clock for a while: `waiting-on-customer` or pauses of this policy.':
    'Ce qui arrête l’horloge un moment : `waiting-on-customer` ou des pauses de cette politique.',
  'By when a customer who wrote again is answered.': 'Quand un client qui a récrit reçoit une réponse.',
  'A name, or a list of them.': 'Un nom, ou une liste de noms.',
  "What is promised to which cases: a target for each metric that it names, standard ones or the policy's own.":
    'Ce qui est promis, et pour quels dossiers : un objectif pour chaque mesure qu’elle nomme, standard ou propre à la politique.',
  'What the customer gets back when a target is missed. Every rule that holds counts.':
    'Ce que le client récupère quand un objectif est manqué. Chaque règle qui s’applique compte.',
  'When to warn before a target is due: shares of its time, as `75 %` or 75, or how long before, as `30 minutes`. Left out: 50, 75 and 90 %. A target may say otherwise.':
    'Quand avertir avant une échéance : des parts du délai, comme `75 %` ou 75, ou combien de temps avant, comme `30 minutes`. Si omis : 50, 75 et 90 %. Un objectif peut dire autre chose.',
  'What becomes of the clock when the case gets another severity and this target holds from then on: `keep` what was counted, or `restart` it from that moment, also only when the severity is raised (`restart-when-raised`) or lowered (`restart-when-lowered`). A clock that has ended stays as it is. Left out: `keep`.':
    'Ce que devient l’horloge quand le dossier change de gravité et que cet objectif vaut dès lors : garder ce qui est compté (`keep`), ou recommencer à cet instant (`restart`), aussi seulement quand la gravité est relevée (`restart-when-raised`) ou abaissée (`restart-when-lowered`). Une horloge arrêtée reste telle quelle. Si omis : `keep`.',
  'When to warn before this target is due, instead of what the policy says: shares of its time, as `75 %` or 75, or how long before, as `30 minutes`.':
    'Quand avertir avant l’échéance de cet objectif, au lieu de ce que dit la politique : des parts du délai, comme `75 %` ou 75, ou combien de temps avant, comme `30 minutes`.',
  'In how many of its cases the target is to be met, as `95 %`. It moves no clock; it is told, and counted over many cases.':
    'Dans combien de ses dossiers l’objectif doit être tenu, comme `95 %`. Cela ne déplace aucune horloge ; c’est dit, et compté sur de nombreux dossiers.',
  'A share of the time, as `75 %` or 75, how long before the target is due, as `30 minutes`, or how late it is, as `2 hours late`.':
    'Une part du délai, comme `75 %` ou 75, combien de temps avant l’échéance, comme `30 minutes`, ou de combien elle est dépassée, comme `2 hours late`.',
  'A part of a hundred, as `95 %`, `99.5 %` or 95.': 'Une part de cent, comme `95 %`, `99.5 %` ou 95.',
  'What the customer gets back when a target is missed: a share once, or one for each unit of time by which it is late.':
    'Ce que le client récupère quand un objectif est manqué : une part une fois, ou une par unité de temps de retard.',
  'The metric whose target was missed, as `resolution`.': 'La mesure dont l’objectif est manqué, comme `resolution`.',
  'For how much time by which the target is late `gives` is given each time, as `1 hour late`. Hours and less count on the hours of the target, business days on the days on which these open, days around the clock. Left out: once.':
    'Pour quel retard `gives` est accordé chaque fois, comme `1 hour late`. Les heures et moins se comptent sur les horaires de l’objectif, les jours ouvrés sur leurs jours d’ouverture, les jours jour et nuit. Si omis : une fois.',
  'Whether a unit counts as soon as it has begun. Left out: only when it is over.':
    'Si une unité compte dès qu’elle est entamée. Si omis : seulement une fois écoulée.',
  'The share of the fee that is given back, as `10 %`.': 'La part de la redevance qui est rendue, comme `10 %`.',
  'What this credit comes to at most. Left out: there is no limit.':
    'Ce que vaut cet avoir au plus. Si omis : il n’y a pas de limite.',
  "The credit, in the policy's language.": 'L’avoir, dans la langue de la politique.',
  'The fact that states how much: a number, or a duration such as `8 hours`.':
    'La question qui indique combien : un nombre, ou une durée comme `8 hours`.',
  'What a number counts; a duration says it itself.': 'Ce que compte un nombre ; une durée le dit elle-même.',
  "The hours that count. Left out: around the clock; for business days, the desk's hours, or Monday to Friday where it has none or never closes. Business days on a calendar are the days on which it opens, in its zone. Days of 24 hours, calendar days, weeks and months are always counted around the clock; the hours give their zone, closings and business days.":
    'Les heures qui comptent. Si omis : jour et nuit ; pour des jours ouvrés, les horaires du bureau, ou du lundi au vendredi s’il n’en a pas ou ne ferme jamais. Les jours ouvrés d’un calendrier sont ceux où il ouvre, dans son fuseau. Les jours de 24 heures, les jours calendaires, les semaines et les mois se comptent toujours jour et nuit ; les horaires donnent leur fuseau, leurs fermetures et leurs jours ouvrés.',
  'An amount, `same business day`, `next business day` or `2 next business days`, which say the day on which it ends, or the fact that states it.':
    'Une durée, `same business day`, `next business day` ou `2 next business days`, qui disent le jour où elle finit, ou la question qui l’indique.',
  'At the most.': 'Au plus.',
  'A number and a unit: seconds, minutes, hours, days (each of 24 hours), business days, or calendar days, weeks and months, which end at the same local time.':
    'Un nombre et une unité : seconds, minutes, hours, days (de 24 heures chacun), business days, ou calendar days, weeks et months, qui finissent à la même heure locale.',
  "For business days, calendar days, weeks and months: the hours into which the due time is moved when it falls outside them, to that day's closing before it or else to the next opening.":
    'Pour des jours ouvrés, des jours calendaires, des semaines et des mois : les heures dans lesquelles l’échéance est ramenée quand elle tombe en dehors, à la fermeture du même jour qui la précède ou sinon à l’ouverture suivante.',
  'Another time that must not be exceeded: the earlier of both is due.':
    'Un autre délai à ne pas dépasser : le premier des deux compte.',
  'The hours that count for it. Left out: those of the target.':
    'Les horaires qui comptent pour lui. Si omis : ceux de l’objectif.',
  'The fact that states it.': 'La question qui l’indique.',
  'The time promised, as `30 minutes` or `2 business days`. `same business day` and `next business day` say the day, and `until` when on it. Or the fact that states it, as `{ fact: contractHours, unit: hour }`.':
    "Le délai promis, comme `30 minutes` ou `2 business days`. `same business day` et `next business day` disent le jour, et `until` quand ce jour-là. Ou le fait qui l’indique, comme `'{ fact: contractHours, unit: hour }'`.",
  'The moment that was agreed, instead of a time: the fact that states it, as `{ fact: agreedUntil }`.':
    "Le moment convenu, au lieu d’un délai : la question qui l’indique, comme `'{ fact: agreedUntil }'`.",
  'The time, as `1 business day`, or the fact that states it.': 'Le délai, comme `1 business day`, ou la question qui l’indique.',
  'A fact of type `instant` or `date`; of a date, its end.': 'Une question de type `instant` ou `date` ; d’une date, sa fin.',
  'An amount, or a range from one to another.': 'Une durée, ou un intervalle de l’une à l’autre.',
  'When the time ends on the business day on which it would end: when that closes (`closing`), or at a local time, as "10:30".':
    'Quand le délai finit, le jour ouvré où il finirait : à la fermeture (`closing`), ou à une heure locale, comme "10:30".',
  'At the least.': 'Au moins.',
  'With `commitment: best-effort`: how long it usually takes, as `8 hours` or `{ from: 4 hours, to: 8 hours }`. Told, not measured.':
    "Avec `commitment: best-effort` : combien de temps cela prend d’habitude, comme `8 hours` ou `'{ from: 4 hours, to: 8 hours }'`. Dit, pas mesuré.",
  'The local time after which what begins counts from the next business day on, as "15:00"; exactly at it still counts.':
    'L’heure locale après laquelle ce qui commence compte à partir du jour ouvré suivant, comme "15:00" ; à l’heure juste, cela compte encore.',
  "When the case reaches the level by itself: after a share of a target's time (`50 % of response`), once a target is so late (`4 hours late for response`, or `4 hours late for response on office`), or an amount after the opening, counted on hours (`2 hours on office`) as a target's is. Left out: only when somebody escalates it.":
    'Quand le dossier atteint le niveau de lui-même : après une part du délai d’un objectif (`50 % of response`), quand un objectif est dépassé d’autant (`4 hours late for response`, ou `4 hours late for response on office`), ou une durée après l’ouverture, comptée sur des horaires (`2 hours on office`) comme pour un objectif. Si omis : seulement quand quelqu’un escalade.',
  'When a case is closed for want of an answer: after business days of silence, or by a list of rules of which the first that holds counts.':
    'Quand un dossier est fermé faute de réponse : après des jours ouvrés de silence, ou selon une liste de règles dont la première vérifiée compte.',
  'After how much silence a case is closed, counted from when the customer was last heard of: the last reply or reopening, before any of them the first time that the customer was waited for or asked.':
    'Après quel silence un dossier est fermé, compté depuis le dernier signe du client : sa dernière réponse ou réouverture, à défaut la première fois qu’il a été attendu ou relancé.',
  'How long the silence lasts, as `14 days` or `5 business days`; with `lateFor`, how late that target is.':
    'Combien dure le silence, comme `14 days` ou `5 business days` ; avec `lateFor`, de combien cet objectif est dépassé.',
  "The hours that count, for the silence and its reminders. Left out: around the clock; for business days, the desk's hours, or Monday to Friday where it has none or never closes.":
    'Les heures qui comptent, pour le silence et ses rappels. Omis : jour et nuit ; pour des jours ouvrés, les heures du bureau, ou du lundi au vendredi s’il n’en a pas ou ne ferme jamais.',
  'When the customer is reminded before, counted as the silence is.':
    'Quand le client reçoit un rappel auparavant, compté comme le silence.',
  'How many follow-ups there must have been since then; the case is closed at the last of them where that is later.':
    'Combien de relances il doit y avoir eu depuis ; le dossier est fermé à la dernière d’entre elles si elle vient plus tard.',
  'What is promised instead for what begins later than the cut-off, or on a day off, as `{ within: next business day, until: "12:00" }`.':
    'Ce qui est promis à la place pour ce qui commence après l’heure limite, ou un jour chômé, comme `\'{ within: next business day, until: "12:00" }\'`.',
  'The time promised then; it counts from the beginning of the clock.':
    'Le délai promis alors ; il compte depuis le début de l’horloge.',
  'The moment that the cut-off judges where that is not the start of the clock: `opened` for the opening of the case, `occurred`, or an event; of several the one that comes first.':
    'Le moment que juge l’heure limite quand ce n’est pas le départ de l’horloge : `opened` pour l’ouverture du dossier, `occurred`, ou un événement ; de plusieurs, le premier venu.',
  'The metric whose target must be so late, as `customerAnswer`: the time counts from when that is due. Left out: from when the customer was last heard of.':
    'La mesure dont l’objectif doit être dépassé d’autant, comme `customerAnswer` : le délai compte depuis son échéance. Si omis : depuis les dernières nouvelles du client.',
  'What a `severity-changed` event says: `requested`, a new wish, by which the case is assessed anew, or `assessed`, what the vendor has found. Left out: where the customer sets the severity, a wish that stands as it is; where the vendor does, what was found.':
    'Ce que dit un événement `severity-changed` : `requested`, un nouveau souhait, d’après lequel le dossier est évalué à nouveau, ou `assessed`, ce que le fournisseur a constaté. Omis : là où le client fixe la gravité, un souhait qui vaut tel quel ; là où c’est le fournisseur, ce qu’il a constaté.',
  'What makes a case graver or slighter than it would be otherwise: than what the criteria say or the customer asks for. Every rule that holds counts.':
    'Ce qui rend un dossier plus ou moins grave qu’il ne serait sinon : que ce que disent les critères ou que demande le client. Chaque règle qui s’applique compte.',
  'A condition under which a case is graver or slighter than it would be otherwise.':
    'Une condition sous laquelle un dossier est plus ou moins grave qu’il ne serait sinon.',
  'By how many severities the case is graver.': 'De combien de niveaux le dossier est plus grave.',
  'By how many severities the case is slighter.': 'De combien de niveaux le dossier est moins grave.',
  'The slightest severity that the case can have.': 'La gravité la plus faible que le dossier puisse avoir.',
  "The adjustment in short, in the policy's language.": 'L’ajustement en bref, dans la langue des conditions.',
  'From which lateness on it is given, as `4 hours late`, counted as for `per`. Of several that are given once for the same metric, the one that gives most takes the place of the others. Left out: as soon as the target is late.':
    'À partir de quel retard il est donné, comme `4 hours late`, compté comme pour `per`. De plusieurs donnés une fois pour la même mesure, celui qui donne le plus prend la place des autres. Omis : dès que l’objectif est en retard.',
};
