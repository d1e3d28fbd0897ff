import { translated } from '../../../engine/index.ts';
import type { clock as english } from '../en/clock.ts';

/** Questions about open time. */
export const clock = translated<typeof english>()({
  'clock.too-many-years': 'med ett lands helgdagar sträcker sig en fråga över högst {most} år',
  'clock.name-holidays': 'skriv helgdagarna som dagar, eller fråga år för år',
  'clock.too-many-pauses': 'en fråga har högst {most} pauser, inte {count}',
  'clock.week-too-long': 'veckan i en kalender har högst {most} poster, inte {count}',
  'clock.weekdays-too-long': 'veckodagar skrivs med högst {most} tecken',
  'clock.too-many-days': 'här står högst {most} dagar, inte {count}',
  'clock.name-days-asked-about': 'skriv dagarna kring dem som frågan gäller',
  'clock.a-question': 'en fråga',
  'clock.not-a-day': '`{key}` är ingen dag som ÅÅÅÅ-MM-DD',
  'clock.missing': '`{key}` saknas',
  'clock.none-of-allowed': '`{name}` är inget av de tillåtna värdena',
  'clock.unknown-key': '`{name}` är inte känt här',
  'clock.pause-ends-early': 'pausen slutar innan den börjar',
  'clock.unknown-zone': '`{zone}` är ingen tidszon',
  'clock.names-no-calendar': '`{name}` är inget namn på en kalender',
  'clock.write-calendar-reference':
    'skriv `vendor/policy/language#calendar`, som `planview/customer-care/sv#enterprise-one-americas`',
  'clock.no-such-version': 'det finns inga villkor `{policy}` i version {version}',
  'clock.none-in-force': 'det finns inga villkor `{policy}` i kraft',
  'clock.no-calendar': '`{policy}` har ingen kalender `{calendar}`',
  'clock.body-empty': 'inget skickades; skicka en fråga per rad',
});
