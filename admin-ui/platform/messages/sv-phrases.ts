/** How the engine says things, fetched by itself. */
export { swedishCatalog as phrases } from '../../../engine/index.ts';
