import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['test/**/*.test.ts'] },
      },
      {
        // What starts processes of its own and kills them: `vitest run --project slow`.
        extends: true,
        test: { name: 'slow', include: ['test/**/*.slow.ts'], testTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
