import { translated } from '../../../engine/index.ts';
import type { clock as english } from '../en/clock.ts';

/** Questions about open time. */
export const clock = translated<typeof english>()({
  'clock.too-many-years': 'med helgdagar, eller dagar som anges med regler, sträcker sig en fråga över högst {most} år',
  'clock.name-holidays': 'skriv helgdagarna som dagar, eller fråga år för år',
  'clock.too-many-pauses': 'en fråga har högst {most} pauser, inte {count}',
  'clock.week-too-long': 'veckan i en kalender har högst {most} poster, inte {count}',
  'clock.weekdays-too-long': 'veckodagar skrivs med högst {most} tecken',
  'clock.too-many-days': 'här står högst {most} dagar, inte {count}',
  'clock.name-days-asked-about': 'skriv dagarna kring dem som frågan gäller',
  'clock.a-question': 'en fråga',
  'clock.missing': '`{key}` saknas',
  'clock.none-of-allowed': '`{name}` är inget av de tillåtna värdena',
  'clock.unknown-key': '`{name}` är inte känt här',
  'clock.needs-cutoff': '`{key}` hör till `cutoff`, och det finns ingen',
  'clock.pause-ends-early': 'pausen slutar innan den börjar',
  'clock.unknown-zone': '`{zone}` är ingen tidszon',
  'clock.names-no-calendar': '`{name}` är inget namn på en kalender',
  'clock.write-calendar-reference':
    'skriv `vendor/policy/language#calendar`, som `planview/customer-care/sv#enterprise-one-americas`',
  'clock.no-such-version': 'det finns inga villkor `{policy}` i version {version}',
  'clock.none-in-force': 'det finns inga villkor `{policy}` i kraft',
  'clock.no-calendar': '`{policy}` har ingen kalender `{calendar}`',
  'clock.own-part-only': '`{key}` står bara i kalendern som frågan gäller',
  'clock.ask-by-name': 'fråga villkor efter namnet på deras kalender, eller skicka med en veckas tider',
  'clock.nothing-beside': '`{key}` betyder inget bredvid `{kind}`',
  'clock.part-of-day': '`{days}` börjar eller slutar under en dag, och här menas hela dagar',
  'clock.hours-say-already': '`hours` säger redan vad som är öppet på en helgdag',
  'clock.days-too-long': 'dagar anges med högst {most} tecken',
  'clock.too-many-rules': 'en kalender anger dagar med högst {most} regler, inte {count}',
  'clock.idle-fact': 'den här kalendern beror inte på `{fact}`',
  'clock.missing-fact': 'den här kalendern beror på `{fact}`, som inte är angivet',
  'clock.state-fact': 'ange det i `facts`',
  'clock.body-empty': 'inget skickades; skicka en fråga per rad',
});
