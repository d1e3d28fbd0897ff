import type { notices as english } from '../en/notices.ts';
import { translated } from '../translated.ts';

/** What the engine itself says in a decision. */
export const notices = translated<typeof english>()({
  'notice.hours-not-known': 'Tiderna som räknas är inte kända: {reasons}',
  'notice.time-not-known': 'Vad som utlovats beror på ärendet: {reasons}',
  'notice.question': '”{called}” (`{fact}`)',
  'notice.time-not-stated': '{question} är inte angivet',
  'notice.no-time': '{question} är {stated}, vilket inte är någon tid',
  'notice.products-of-policy': '{products} (”{title}”)',
  'notice.product-not-stated': 'Produkten är inte angiven; andra villkor kan gälla för {policies}',
  'notice.closing-hours-not-known': 'När tystnad avslutar ärendet är inte känt: {reason}',
  'notice.desk-hours-not-stated': 'öppettiderna för ”{desk}” är inte angivna',
  'notice.place-not-stated': '”{calendar}” beror på vad som inte är angivet: {facts}',
  'notice.holidays-not-known': 'helgdagarna i `{place}`, som ”{calendar}” räknar med, är inte kända',
  'notice.no-desk': 'ingen desk hanterar ärendet',
  'notice.no-desk-missing': 'ingen desk hanterar ärendet (inte angivet: {facts})',
  'notice.no-clock-rule': 'ingen regel i `{clock}` säger vilka tider som räknas',
  'notice.no-clock-rule-missing': 'ingen regel i `{clock}` säger vilka tider som räknas (inte angivet: {facts})',
  'notice.answers-missing': 'Anges inte, fast villkoren frågar efter det: {facts}',
  'notice.texts-unwritten':
    'Några texter i villkoren är ännu inte skrivna; det som står mellan `<?` och `?>` är till den som skriver dem',
});
