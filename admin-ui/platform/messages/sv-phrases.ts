/** How the engine says things, fetched by itself. */
export { swedishPhrases as phrases } from '../../../engine/index.ts';
