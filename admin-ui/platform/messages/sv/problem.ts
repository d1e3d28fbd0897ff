import type { problem as english } from '../en/problem.ts';
import type { Translated } from '../translated.ts';

/** Varför det inte finns något beslut, och ärenden att börja med. */
export const problem: Translated<typeof english> = {
  'problem.no-policy': 'Inga villkor gäller för ärendet',
  'problem.faulty': 'Något i ärendet stämmer inte',
  'problem.looked-for': 'Vad som söktes',
  'problem.in-force-on': 'Gällande den',
  'problem.available': 'Vad som finns',
  'problem.one': '{policy} på {language}, version {version}',
  'problem.standing': '{words}, {standing}',
  'problem.from': '{words}, från {from}',
  'problem.until': '{words}, till {until}',
  'problem.possible': 'Möjliga: {values}.',
  'problem.event': 'Händelse {number}: {words}',
  'problem.remove-event': 'Ta bort händelse {number}',
  'problem.change': 'Ändra till ”{value}”',
  'problem.part.type': 'Vad som hände',
  'problem.part.at': 'När',
  'problem.part.to': 'Till vad',
  'problem.part.level': 'Till vilken nivå',
  'preset.ppm-pro-sv': 'PPM Pro på svenska, öppnat en söndagskväll',
  'preset.ppm-pro-sv.shows': 'Desken stänger vid midnatt och resten av tiden löper på måndagsmorgonen.',
  'preset.enterprise-one-fr': 'Enterprise One på franska, kritiskt och i väntan på kunden',
  'preset.enterprise-one-fr.shows': 'Flera klockor på en gång, en av dem står medan kunden tillfrågas.',
  'preset.ppm-pro-en': 'PPM Pro på engelska, kvar på fredagskvällen',
  'preset.ppm-pro-en.shows': 'En halvtimme räknas på fredagen, resten när desken öppnar på söndagen.',
  'preset.planettogether': 'PlanetTogether, ingen kan logga in en fredagskväll',
  'preset.planettogether.shows': 'Allvarlighetsgrad 1 stannar vid midnatt på fredagen och fortsätter på måndagen.',
  'preset.ptc': 'PTC, produktionen står helt still, rapporterat per telefon',
  'preset.ptc.shows': 'Vad som krävs för Enterprise Down, och vad kunden måste bidra med.',
};
