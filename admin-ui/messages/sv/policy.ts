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
  'policy.version.superseded': 'ersatt av en annan version',
  'policy.version.superseded-on': 'gällde till {until}',
  'policy.version.retired': 'avvecklad',
  'policy.version.retired-on': 'avvecklad från {from}',
  'policy.version.withdrawn': 'återkallad innan den började gälla',
  'policy.as-of': 'Gäller den',
  'policy.none-on': 'Ingen version gällde {day}. Välj en annan dag eller en version.',
};
