import type { Phrasebook } from '../../phrase.ts';
import { withHints } from '../with-hints.ts';
import { factDescriptions } from './schema-facts.ts';
import { partDescriptions } from './schema-parts.ts';
import { ruleDescriptions } from './schema-rules.ts';
import { titles } from './schema-titles.ts';

/** Vad som står i villkor, och vad uppgifterna i dem betyder; även som det står i en ledtråd. */
export const schema: Phrasebook = { ...withHints({ ...partDescriptions, ...ruleDescriptions }), ...titles, ...factDescriptions };
