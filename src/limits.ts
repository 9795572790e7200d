/** Every limit of the gateway with its number. Sizes in bytes, times in milliseconds unless the name says otherwise. */
export const limits = {
  /** Largest body of a request; a longer one is answered with 413 and never buffered. */
  requestBytes: 1_000_000,
  /** Most lexical tokens in a GraphQL document: a parser bomb ends here. */
  documentTokens: 10_000,
  /** Parsed documents that are kept, and sums of the cost guard. */
  keptDocuments: 1_000,
  keptCosts: 5_000,
  /** Deepest nesting of a selection. The introspection query of GraphiQL needs 13. */
  selectionDepth: 24,
  /** Most objects that an operation may ask for, lists multiplied by what they hold. */
  operationObjects: 250_000,
  /** Most Watcher calls that one operation may cause. */
  upstreamCallsPerOperation: 1_500,
  /** Items of one page of a connection. */
  pageSize: 500,
  /** Ids that one call may take: nodes(ids:) and lists in filters. */
  idsPerCall: 500,
  /** Longest request target, below the base path: common servers refuse more than 8000 characters. */
  upstreamUrl: 7_800,
  /** Largest answer that is read from Watcher. */
  upstreamBytes: 64_000_000,
  /** How long one Watcher call may take, every retry included. */
  upstreamTimeout: 10_000,
  /** The same for calls that Watcher forwards to the camera itself. */
  deviceTimeout: 25_000,
  /** Repeats of a failed read, and the pause before the first; later ones wait longer. */
  upstreamRetries: 1,
  upstreamRetryPause: 150,
  /** Calls to Watcher under way at once from this process; further ones wait. */
  upstreamConcurrency: 128,
  /** Calls that Watcher forwards to cameras under way at once, and room for sign-ins beside all others. */
  deviceConcurrency: 16,
  signInConcurrency: 16,
  /** Single reads under way at once when a list cannot answer for many keys. */
  singleReadConcurrency: 8,
  /** How long a list that ignored an IN filter is read one by one before it is tried again. */
  inFilterDistrust: 300_000,
  /** How long a session lives without use, and at most. */
  sessionIdle: 12 * 3_600_000,
  sessionAge: 30 * 24 * 3_600_000,
  /** Most sessions held in memory. */
  sessions: 100_000,
  /** How long the token pair behind a login and password (HTTP Basic) is reused. */
  basicSession: 10 * 60_000,
  /** An access token this close to its end is renewed before it is used. */
  tokenRenewalMargin: 5_000,
  /** How long the process waits for running requests when it is told to stop. */
  drain: 5_000,
} as const;
