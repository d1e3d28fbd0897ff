import type { MessageCatalog } from '../message.ts';

/** What the rules, promises and examples of a policy are. */
export const ruleDescriptions: MessageCatalog = {
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
  'Which desk answers the case.': 'Quel poste répond au dossier.',
  'The desk.': 'Le poste.',
  'The desks that answer in the second place.': 'Les postes qui répondent en second.',
  'Who handles the case.': 'Qui traite le dossier.',
  'Which team. The first rule that holds counts.': 'Quelle équipe. La première règle vérifiée compte.',
  'Which desk. The first rule that holds counts.': 'Quel poste. La première règle vérifiée compte.',
  'Which hours a clock counts.': 'Quels horaires compte une horloge.',
  'The hours.': 'Les horaires.',
  'One promise: a time, or a commitment without one.': 'Une promesse : un délai, ou un engagement sans délai.',
  'The time promised, as `30 minutes` or `2 business days`.': 'Le délai promis, comme `30 minutes` ou `2 business days`.',
  'What is promised instead of a time; `none` says that nothing is.':
    'Ce qui est promis au lieu d’un délai ; `none` dit que rien ne l’est.',
  "The hours that count. Left out: around the clock; for business days, the desk's hours, or Monday to Friday where it has none or never closes. Business days on a calendar are the days on which it opens, in its zone. Days of 24 hours are always counted around the clock.":
    'Les heures qui comptent. Si omis : jour et nuit ; pour des jours ouvrés, les horaires du poste, ou du lundi au vendredi s’il n’en a pas ou ne ferme jamais. Les jours ouvrés d’un calendrier sont ceux où il ouvre, dans son fuseau. Les jours de 24 heures se comptent toujours jour et nuit.',
  "For business days: the hours into which the due time is moved when it falls outside them, to that day's closing before it or else to the next opening.":
    'Pour des jours ouvrés : les heures dans lesquelles l’échéance est ramenée quand elle tombe en dehors, à la fermeture du même jour qui la précède ou sinon à l’ouverture suivante.',
  'What starts the clock; `opened` where left out.': 'Ce qui déclenche l’horloge ; `opened` si omis.',
  'What stops the clock for a while.': 'Ce qui arrête l’horloge un moment.',
  "The promise, in the policy's language.": 'La promesse, dans la langue de la politique.',
  'What is promised to which cases.': 'Ce qui est promis, et pour quels dossiers.',
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
  'When a case is closed for want of an answer.': 'Quand un dossier est fermé faute de réponse.',
  'The business days of silence, counted from the last follow-up that is required.':
    'Les jours ouvrés de silence, comptés à partir de la dernière relance exigée.',
  "The hours whose business days count: a calendar or a union of this policy, `around-the-clock`, `desk-hours`, `desk-or-alternates-hours` or `business-days`. Left out: Monday to Friday in the desk's zone, without the holidays and wholly closed days of the desk's hours.":
    'Les horaires dont les jours ouvrés comptent : un calendrier ou une réunion de cette politique, `around-the-clock`, `desk-hours`, `desk-or-alternates-hours` ou `business-days`. Si omis : du lundi au vendredi dans le fuseau du poste, sans les jours fériés et les jours entièrement fermés des horaires du poste.',
  'How often the customer is asked before.': 'Combien de fois le client est relancé avant.',
  'A case and what the decision must say about it.': 'Un dossier et ce que la décision doit en dire.',
  'What the example shows.': 'Ce que montre l’exemple.',
  'The case as a tool would send it; vendor and language are taken from the policy where left out.':
    'Le dossier tel qu’un outil l’enverrait ; l’éditeur et la langue sont pris de la politique si omis.',
  'The moment from which the case is looked at, as an instant with offset. Left out: when it was opened.':
    'Le moment d’où le dossier est regardé, comme instant avec décalage. Si omis : son ouverture.',
  'Paths into the decision and the values they must have, as `targets.response.dueAt: …`; `null` also stands for what is not there.':
    'Des chemins dans la décision et les valeurs qu’ils doivent avoir, comme `targets.response.dueAt: …` ; `null` vaut aussi pour ce qui n’est pas là.',
};
