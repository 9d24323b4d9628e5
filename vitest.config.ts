import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/support/fixed-seed.ts"],
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: "coverage/tests.json" }]],
  },
});
