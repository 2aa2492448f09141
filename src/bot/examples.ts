/** Phrases that are questions about the shipped articles. */
export const exampleKeys = ['example-1', 'example-2', 'example-3'] as const;
