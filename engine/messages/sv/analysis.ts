import type { analysis as english } from '../en/analysis.ts';
import { translated } from '../translated.ts';

/** What is found in the rules of a policy, and how large a question may be. */
export const analysis = translated<typeof english>()({
  'analysis.never-holds': 'inget ärende kan uppfylla villkoret för {rule}',
  'analysis.hidden': '{rule} träder aldrig i kraft: överallt där den gäller döljs den av {by}',
  'analysis.hidden-metrics': '{metrics} i {rule} träder aldrig i kraft: överallt där den gäller sätts de före den av {by}',
  'analysis.redundant': 'utan {rule} avgörs varje ärende likadant, av {as}',
  'analysis.without-severity': 'det finns ärenden som svarar på alla frågor om allvarlighetsgrad och inte får någon',
  'analysis.without-team': 'det finns ärenden som inget team hanterar',
  'analysis.without-desk': 'det finns ärenden som ingen desk svarar på',
  'analysis.without-target': 'det finns ärenden med allvarlighetsgrad som inget utlovas',
  'analysis.graver-gets-less':
    'ett ärende med ”{graver}” får {less}, och samma ärende med ”{slighter}” den allvarligare {severity}',
  'analysis.graver-gets-none':
    'ett ärende med ”{graver}” får ingen allvarlighetsgrad, och samma ärende med ”{slighter}” får {severity}',
  'analysis.mend-order': 'låt regeln för det allvarligare svaret gälla även detta ärende, eller sätt den först',
  'analysis.accepted-in-vain': 'inget av det slag som godtas här hittas i {part}',
  'analysis.take-acceptance-away': 'ta bort det, eller ange regeln som avses',
  'analysis.left-open': 'vad reglerna i {part} gör tillsammans lämnas öppet: {reason}',
  'analysis.ask-analyse': '`dueline analyse` tar mer tid på sig',
  'analysis.take-away-or-move': 'ta bort den, eller ställ den före det som döljer den',
  'analysis.mend-condition': 'två delar av villkoret utesluter varandra: rätta en av dem',
  'analysis.take-away': 'ta bort den',
  'analysis.add-last-rule': 'lägg till en regel utan `when` sist, eller en för sådana ärenden',
  'analysis.hours-of-the-case':
    'vilka tider som är öppna där ärendet hör hemma: de tas som öppna eller inte, oberoende av de andra',
  'analysis.days': 'dagar som avgör varandra, som vilka av dem tider är öppna: de tas som oberoende av varandra',
  'analysis.hours-later-on': 'tider som aldrig är öppna samtidigt inom två år: de kan vara det senare',
  'analysis.too-large': 'för stort för att avgöras exakt: {reason}',
});
