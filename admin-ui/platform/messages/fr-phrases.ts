/** How the engine says things, fetched by itself. */
export { frenchPhrases as phrases } from '../../../engine/index.ts';
