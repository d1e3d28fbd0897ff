import type { policy as english } from '../en/policy.ts';
import type { Translated } from '../translated.ts';

/** Huvudet på en sida om villkor. */
export const policy: Translated<typeof english> = {
  'policy.languages': 'Språk',
  'policy.base': 'Gemensam del',
  'policy.parts': 'Delar av sidan',
  'policy.part.read': 'Läs',
  'policy.part.edit': 'Ändra',
  'policy.part.examples': 'Exempel',
  'policy.part.review': 'Granska',
  'policy.part.history': 'Historik',
  'policy.list-failed': 'Villkoren kunde inte läsas',
  'policy.draft': 'Utkast: {stage}, {who}',
  'policy.version': 'Version',
  'policy.version.option': 'Version {version}, {words}',
  'policy.version.none': 'Ingen version',
  'policy.version.in-force': 'gäller sedan {from}',
  'policy.version.without-start': 'gäller, ingen start angiven',
  'policy.version.scheduled': 'gäller från {from}',
  'policy.version.superseded-on': 'gällde till {until}',
  'policy.version.retired-on': 'avvecklad från {from}',
  'policy.version.withdrawn': 'gäller aldrig',
  'policy.version.base': 'gäller där villkor bygger på den',
  'policy.as-of': 'Gäller den',
  'policy.none-on': 'Ingen version gäller {day}. Välj en annan dag eller en version.',
  'policy.changes-on': '{day} kl. {time} tar version {version} över efter version {old}.',
  'policy.choose-version': 'Det finns ingen sådan version. Välj en annan, eller en annan dag, ovan.',
};
