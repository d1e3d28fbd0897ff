/** How the engine says things, fetched by itself. */
export { french as catalog } from '../../../engine/index.ts';
