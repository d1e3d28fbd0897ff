/** The version of the engine, which is that of the package; a test holds the two together. */
export const engineVersion = '0.1.0';
