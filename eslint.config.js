import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** One operation. What it reads by knows nothing of it. */
const operation = ["**/context.js", "**/operation-session.js", "**/viewer.js"];

/** What a room may import besides itself: one direction, one lint rule per room. Patterns are what it must not import. */
const rooms = {
  "src/transport/**": ["**/resolvers/**", "**/sources/**", "**/session/**", "ioredis", "got", "dataloader"],
  "src/resolvers/**": ["got", "dataloader", "ioredis", "**/transport/**", "**/session/**", "node:*"],
  "src/mutations/**": ["got", "dataloader", "ioredis", "**/transport/**"],
  "src/session/**": ["graphql", "**/resolvers/**", "**/transport/**", ...operation],
  "src/sources/**": [
    "graphql",
    "@apollo/*",
    "**/resolvers/**",
    "**/transport/**",
    "**/session/**",
    ...operation,
    "ioredis",
  ],
  "src/subscriptions/**": ["graphql", "got", "ioredis", "**/resolvers/**", "**/transport/**", ...operation],
  "src/{config,errors,limits,log,redis,redis-url}.ts": [
    "**/sources/**",
    "**/resolvers/**",
    "**/session/**",
    "**/transport/**",
  ],
  "simulator/**": ["**/src/**", "**/test/**"],
  "bench/**": ["**/src/**", "**/simulator/**", "**/test/**"],
  // A hundred replicas for the lease: a hundred gateways fit on no small machine, and a copy of the protocol proves nothing.
  "bench/growth/replicas/**": ["**/simulator/**", "**/test/**"],
  "explorer/**": ["**/src/**", "**/simulator/**", "**/test/**"],
};

/** Packages with one owner: everybody else goes through it. */
const owners = {
  got: "src/sources/client.ts",
  undici: "src/sources/reader.ts",
  dataloader: "src/sources/**",
  pino: "src/log.ts",
  ioredis: "src/redis.ts",
  "rate-limiter-flexible": "src/session/sign-in-limits.ts",
  "graphql-ws": "src/transport/ws.ts",
  ws: "src/transport/ws.ts",
  "graphql-jit": "src/transport/execution.ts",
  "prom-client": "src/metrics.ts",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "**/generated/", "contract/"] },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        TextDecoderStream: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        fetch: "readonly",
        performance: "readonly",
      },
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Objects here are closures: nothing uses this.
      "@typescript-eslint/unbound-method": "off",
      // return sendText(…) ends a request and says so in one line.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // A type parameter that only the caller's result names documents the result.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  ...Object.entries(rooms).map(([file, forbidden]) => ({
    files: [file],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: forbidden.map((group) => ({
            group: [group],
            message: "This room must not know that one: see docs/architecture.md.",
          })),
        },
      ],
    },
  })),
  {
    files: ["src/**"],
    ignores: Object.values(owners),
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: `ImportDeclaration[source.value=/^(${Object.keys(owners).join("|")})$/]`,
          message: "This package has one owner.",
        },
      ],
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/main.ts", "src/sandbox.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only main.ts reads the environment." },
      ],
    },
  },
  // The type of a graph interface: rows of several shapes.
  { files: ["src/transport/**"], rules: { "@typescript-eslint/no-restricted-imports": "off" } },
  // It sends what old clients read, and reads what old servers send.
  { files: ["simulator/**", "test/**"], rules: { "@typescript-eslint/no-deprecated": "off" } },
  // Tests look into answers whose shape their own query made.
  {
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
    },
  },
);
