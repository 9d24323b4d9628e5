import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/support/fixed-seed.ts"],
    testTimeout: 60_000,
    // One core is left free by default, which on a machine of two leaves one test at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", ["json", { outputFile: "coverage/tests.json" }]],
  },
});
