import { translated } from '../../../engine/index.ts';
import type { clock as english } from '../en/clock.ts';

/** Questions about open time. */
export const clock = translated<typeof english>()({
  'clock.too-many-years':
    'avec des jours fériés, ou des jours désignés par des règles, une question porte sur au plus {most} ans',
  'clock.name-holidays': 'nommez les jours fériés par leurs dates, ou interrogez année par année',
  'clock.too-many-pauses': 'une question a au plus {most} pauses, et non {count}',
  'clock.week-too-long': 'la semaine d’un calendrier a au plus {most} entrées, et non {count}',
  'clock.weekdays-too-long': 'les jours de la semaine s’écrivent en au plus {most} caractères',
  'clock.too-many-days': 'au plus {most} jours sont nommés ici, et non {count}',
  'clock.name-days-asked-about': 'nommez les jours autour de ceux dont il s’agit',
  'clock.a-question': 'une question',
  'clock.missing': '`{key}` manque',
  'clock.none-of-allowed': '`{name}` n’est aucune des valeurs permises',
  'clock.unknown-key': '`{name}` n’est pas connu ici',
  'clock.needs-cutoff': '`{key}` va avec `cutoff`, et il n’y en a pas',
  'clock.pause-ends-early': 'la pause finit avant de commencer',
  'clock.unknown-zone': '`{zone}` n’est pas un fuseau horaire',
  'clock.names-no-calendar': '`{name}` ne désigne pas de calendrier',
  'clock.write-calendar-reference':
    'écrivez `vendor/policy/language#calendar`, comme `planview/customer-care/sv#enterprise-one-americas`',
  'clock.no-such-version': 'il n’y a pas de politique `{policy}` en version {version}',
  'clock.none-in-force': 'il n’y a pas de politique `{policy}` en vigueur',
  'clock.no-calendar': '`{policy}` n’a pas de calendrier `{calendar}`',
  'clock.own-part-only': '`{key}` ne figure que dans le calendrier sur lequel porte la question',
  'clock.ask-by-name': 'interrogez une politique par le nom de son calendrier, ou joignez les horaires d’une semaine',
  'clock.nothing-beside': '`{key}` ne signifie rien à côté de `{kind}`',
  'clock.part-of-day': '`{days}` commence ou finit au cours d’un jour, et ici il s’agit de jours entiers',
  'clock.hours-say-already': '`hours` dit déjà ce qui ouvre un jour férié',
  'clock.days-too-long': 'les jours sont désignés en au plus {most} caractères',
  'clock.too-many-rules': 'un calendrier désigne des jours par au plus {most} règles, pas {count}',
  'clock.idle-fact': 'ce calendrier ne dépend pas de `{fact}`',
  'clock.missing-fact': 'ce calendrier dépend de `{fact}`, qui n’est pas indiqué',
  'clock.state-fact': 'indiquez-le dans `facts`',
  'clock.body-empty': 'rien n’a été envoyé ; envoyez une question par ligne',
});
