/** What a question about open time is made of, by its English description. */
export const clockQuestion: Readonly<Record<string, string>> = {
  'from and to, as ["10:00", "14:00"]': 'de et à, comme ["10:00", "14:00"]',
  'A calendar, or the name of one in a policy: `planview/customer-care/sv#enterprise-one-americas`.':
    'Un calendrier, ou le nom d’un calendrier d’une politique : `planview/customer-care/sv#enterprise-one-americas`.',
  'The weekly hours; a weekday may stand several times. An end at or before the start is on the next day.':
    'Les horaires de la semaine ; un jour peut figurer plusieurs fois. Une fin égale ou antérieure au début tombe le lendemain.',
  'weekdays such as "mon", "mon-fri" or "mon, wed-fri"': 'des jours de la semaine comme "mon", "mon-fri" ou "mon, wed-fri"',
  'a time of day from "00:00" to "24:00"': 'une heure de "00:00" à "24:00"',
  'an ISO 3166-1 alpha-2 code': 'un code ISO 3166-1 alpha-2',
  'the ISO 3166-2 part of a region': 'la partie ISO 3166-2 d’une région',
  'Spans taken out of a day.': 'Des moments retirés d’un jour.',
  "Hours that replace a day's.": 'Horaires qui remplacent ceux d’un jour.',
  'With `add` and `between`: where to start.': 'Avec `add` et `between` : où commencer.',
  'With `between`: where to end.': 'Avec `between` : où finir.',
  'With `open`: when.': 'Avec `open` : quand.',
  'a number that is not below zero': 'un nombre qui n’est pas négatif',
  'Stretches that do not count, from and to; they may overlap, and one that goes on has null for an end.':
    'Des périodes qui ne comptent pas, de et à ; elles peuvent se recouvrir, et celle qui dure a null pour fin.',
  'A day as YYYY-MM-DD.': 'Un jour au format AAAA-MM-JJ.',
  'An IANA time zone, or the fact that states it.': 'Un fuseau horaire IANA, ou la question qui l’indique.',
  'A calendar: this one is open whenever that is not.': 'Un calendrier : celui-ci est ouvert quand l’autre ne l’est pas.',
  'Calendars: this one is open while all of them are.': 'Des calendriers : celui-ci est ouvert pendant que tous le sont.',
  'Days on which nothing opens, or other hours hold: a list of dates, or as in a policy.':
    'Jours où rien n’ouvre, ou pour lesquels d’autres horaires valent : une liste de dates, ou comme dans une politique.',
  'The hours that hold on holidays.': 'Les horaires qui valent les jours fériés.',
  'The weekday whose hours hold on holidays.': 'Le jour de la semaine dont les horaires valent les jours fériés.',
  'What the case states of the facts on which the calendar depends, as `{"customerTimeZone": "America/Sao_Paulo"}`.':
    'Ce que le dossier indique des questions dont dépend le calendrier, comme `\'{"customerTimeZone": "America/Sao_Paulo"}\'`.',
  'With `add`: how much. Days have 24 hours, counted around the clock; business days are days on which the calendar opens; calendar days, weeks and months end at the same local time. Next business days are those after the day of the start (0: that day itself); `until` says when on the day they end.':
    'Avec `add` : combien. Les jours ont 24 heures, comptées jour et nuit ; les jours ouvrés sont ceux où le calendrier ouvre ; les jours calendaires, les semaines et les mois finissent à la même heure locale. Les jours ouvrés suivants sont ceux d’après le jour du départ (0 : ce jour-là) ; `until` dit quand ils finissent ce jour-là.',
  'days, weeks and months of the calendar are whole, at most 10000':
    'les jours, semaines et mois du calendrier sont entiers, au plus 10000',
  'With days, weeks and months of the calendar: whether the end is moved into open time.':
    'Avec des jours, semaines et mois du calendrier : si la fin est ramenée dans les heures ouvertes.',
  'With `add`: when on the business day on which it falls the end is: `closing`, or a local time as "10:30".':
    'Avec `add` : quand est la fin, le jour ouvré où elle tombe : `closing`, ou une heure locale comme "10:30".',
  'With `add` and `cutoff`: the moment that the cut-off judges, where that is not `start`.':
    'Avec `add` et `cutoff` : le moment que juge l’heure limite, quand ce n’est pas `start`.',
  'With `add` and `cutoff`: what is added instead after the cut-off, or on a day off.':
    'Avec `add` et `cutoff` : ce qui est ajouté à la place après l’heure limite, ou un jour chômé.',
  'closing or a local time': 'closing ou une heure locale',
  'With `add`: what starts later than this local time counts from the next business day on.':
    'Avec `add` : ce qui commence après cette heure locale compte à partir du jour ouvré suivant.',
};
