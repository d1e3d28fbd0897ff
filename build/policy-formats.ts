import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isDay } from '../engine/instant.ts';

/** How the formats that the policies' schema names are checked. Days are read as everywhere else. */
export const policyFormats = { date: isDay, uri: fullFormats.uri };
