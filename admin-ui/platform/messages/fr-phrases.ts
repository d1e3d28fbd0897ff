/** How the engine says things, fetched by itself. */
export { frenchCatalog as phrases } from '../../../engine/index.ts';
