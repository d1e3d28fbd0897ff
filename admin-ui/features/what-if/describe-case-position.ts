import { text } from '../../platform/messages/text.ts';

/** Where a case stands in the input. */
export function describeCasePosition(place: number, placesAre: 'lines' | 'positions'): string {
  return text(placesAre === 'lines' ? 'what-if.place.line' : 'what-if.place.position', { number: place });
}
