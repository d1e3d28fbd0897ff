/** How the engine says things, fetched by itself. */
export { english as catalog } from '../../../engine/index.ts';
