/** Tests drive the built gateway from outside: `npm test` builds before it runs them. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "babel-jest" },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  testTimeout: 30_000,
  // More than processors: the longest tests wait for lifetimes and outages to pass.
  maxWorkers: 3,
};
