import { defineConfig } from 'vitest/config';

const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    // Where a machine-readable report goes besides, for whoever counts the tests.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    testTimeout: 20_000,
    maxWorkers: '100%',
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
      {
        // What drives the playground's page in a browser: `vitest run --project browser`.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
