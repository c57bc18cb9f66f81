import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Pages are worked out while others are: a busy machine is no fault.
    expect: { poll: { timeout: 20_000 } },
    // Two cores and a trained model in every worker: more workers only wait for one another.
    maxWorkers: 2,
  },
})
