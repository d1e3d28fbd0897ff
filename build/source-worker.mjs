import { register } from 'tsx/esm/api';

// A worker does not know the loader that the main thread has for TypeScript. Which file of the server it is stands behind the `?`.
register();
await import(new URL(`../server/${new URL(import.meta.url).search.slice(1)}`, import.meta.url).href);
