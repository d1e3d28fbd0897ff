/** How the engine says things, fetched by itself. */
export { swedish as catalog } from '../../../engine/index.ts';
