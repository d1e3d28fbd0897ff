import type { Translation } from '../../../../engine/index.ts';
import type { recorded as english } from '../en/recorded.ts';

const texts = {
  'decisions.words':
    'Varje beslut som har getts och sparats: vad som frågades, vad som svarades, av vilken version. Vart och ett kan ges på nytt och förklaras.',
  'decisions.failed': 'Besluten kunde inte läsas',
  'decisions.one-failed': 'Beslutet kunde inte läsas',
  'decisions.none':
    'Inget beslut har sparats ännu. Varje svar på POST /v1/decisions sparas här, om inte servern är inställd på annat.',
  'decisions.title': 'Beslut',
  'decisions.title.case': 'Beslut om ärende {case}',
  'decisions.case': 'Ärende',
  'decisions.policy': 'Villkor',
  'decisions.rule': 'Regel som avgjorde',
  'decisions.recorded': 'Gavs',
  'decisions.first-due': 'Först förfaller',
  'decisions.asked': 'gavs {when}',
  'decisions.asked-by': 'gavs till {who} {when}',
  'decisions.simulate': 'Öppna i Pröva ett ärende',
  'decisions.copy-request': 'Kopiera frågan',
  'decisions.replay.busy': 'Ger det på nytt för att se om det blir likadant …',
  'decisions.replay.same': 'Gavs på nytt just nu: samma, byte för byte.',
  'decisions.replay.failed': 'Det kunde inte ges på nytt.',
  'decisions.replay.masked': 'Det kan inte ges på nytt: det hänger på något som inte sparades.',
  'decisions.replay.policy-gone': 'Det kan inte ges på nytt: villkoren som de var då är inte sparade.',
  'decisions.replay.not-the-same': 'I dag skulle det bli annorlunda.',
  'decisions.explain-failed': 'Skälen kunde inte räknas fram',
  'decisions.policy-gone': 'Versionen som avgjorde finns inte längre.',
  'decisions.policy-changed':
    'Filen för version {version} har ändrats sedan dess. Det som följer är vad den beslutar som den är nu.',
  'decisions.no-draft': 'det finns inget öppet utkast längre',
  'decisions.under': 'Avgör på nytt under',
  'decisions.under.none': 'Ingen annan: som {version} avgjorde',
  'decisions.under.failed': 'Ärendet kunde inte avgöras på nytt',
} as const;

/** Beslut som har getts, återfunna. */
export const recorded: Translation<typeof english, typeof texts> = texts;
