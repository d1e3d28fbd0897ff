/** What is found in the rules of a policy, and how large a question may be. */
export const analysis = {
  'analysis.never-holds': 'no case can fulfil the condition of {rule}',
  'analysis.hidden': '{rule} never comes into play: wherever it holds, it is hidden by {by}',
  'analysis.hidden-metrics': '{metrics} of {rule} never come into play: wherever it holds, they are set by {by} before it',
  'analysis.redundant': 'without {rule} every case is decided the same, by {as}',
  'analysis.without-severity': 'there are cases that answer every question on severity and get none',
  'analysis.without-team': 'there are cases that no team handles',
  'analysis.without-desk': 'there are cases that no desk answers',
  'analysis.without-target': 'there are cases with a severity that are promised nothing',
  'analysis.graver-gets-less':
    'a case gets {less} with {fact} {graver}, and with {slighter} the graver {severity}, all else equal',
  'analysis.graver-gets-none': 'a case gets no severity with {fact} {graver}, and with {slighter} {severity}, all else equal',
  'analysis.mend-order': 'have the rule for the graver answer hold for this case too, or put it first',
  'analysis.accepted-in-vain': 'nothing of the kind is found in {part} that is accepted here',
  'analysis.take-acceptance-away': 'take it away, or name the rule that is meant',
  'analysis.left-open': 'what the rules of {part} do together is left open: {reason}',
  'analysis.ask-analyse': '`dueline analyse` takes more time for it',
  'analysis.take-away-or-move': 'take it away, or put it before what hides it',
  'analysis.mend-condition': 'two parts of the condition exclude each other: mend one',
  'analysis.take-away': 'take it away',
  'analysis.add-last-rule': 'add a rule without `when` at the end, or one for such cases',
  'analysis.hours-of-the-case':
    'which hours are open in the place of a case: they are taken as open or not, whatever the others are',
  'analysis.days': 'days that decide one another, such as on which of them hours are open: they are taken as free of each other',
  'analysis.hours-later-on': 'hours that are never open together within two years: they may be later',
  'analysis.too-large': 'too large to decide exactly: {reason}',
} as const;
