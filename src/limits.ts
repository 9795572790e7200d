/** For a cache of many, in which there may be few: lru-cache's own `max` would take the memory of all of them at the start. */
export const upTo = (count: number) => ({ maxSize: count, sizeCalculation: () => 1 });

/** Every limit of the gateway with its number. Sizes in bytes, times in milliseconds unless the name says otherwise. */
export const limits = {
  /** Largest body of a request; a longer one is answered with 413 and never buffered. */
  requestBytes: 1_000_000,
  /** How long an operation without files, and the headers of any request, may take to arrive. */
  requestTimeout: 30_000,
  /** Time to read the answer before the connection of a request that never ends is cut. */
  farewell: 1_000,
  /** Files of one request, the largest one, and requests with files under way at once; all are kept on disk meanwhile. */
  uploadFiles: 4,
  uploadBytes: 256_000_000,
  uploadsAtOnce: 8,
  /** Rows of one table of cameras. */
  importedRows: 10_000,
  /** Pictures and tables that are read as a whole. */
  uploadedPicture: 10_000_000,
  uploadedTable: 10_000_000,
  /** Files of a process that was killed are removed after this time. */
  uploadForgotten: 3_600_000,
  /** Most lexical tokens in a GraphQL document: a parser bomb ends here. */
  documentTokens: 10_000,
  /** Parsed documents that are kept, and sums of the cost guard. */
  keptDocuments: 1_000,
  keptCosts: 5_000,
  /** Texts of documents that are sent by their hash, in characters. */
  persistedTexts: 30_000_000,
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
  /** The same for calls that send a file. */
  uploadTimeout: 600_000,
  /** Repeats of a failed read, and the pause before the first; later ones wait longer. */
  upstreamRetries: 1,
  upstreamRetryPause: 150,
  /** Answers that rarely change, kept for some seconds: in all. */
  keptAnswerBytes: 20_000_000,
  /** How long a connection to Watcher is kept without use, unless Watcher tells how long it keeps its own. */
  upstreamKeepAlive: 30_000,
  /** Calls to Watcher under way at once from this process; further ones wait. */
  upstreamConcurrency: 128,
  /** Calls that Watcher forwards to cameras under way at once, and room for sign-ins beside all others. */
  deviceConcurrency: 16,
  signInConcurrency: 16,
  /** Single reads under way at once when a list cannot answer for many keys. */
  singleReadConcurrency: 8,
  /** How long a list that ignored an IN filter is read one by one before it is tried again. */
  inFilterDistrust: 300_000,
  /** Most sessions held in memory, and of one account. */
  sessions: 100_000,
  sessionsOfAccount: 100,
  /** How long a process relies on what it knows of a session before it asks the store again; its use is noted as often. */
  sessionRecheck: 60_000,
  /** How often a subscription to the session tells of it. */
  sessionChange: 30_000,
  /** How often sessions with open sockets are looked at. */
  sessionWatch: 1_000,
  /** How long the tokens behind a login and password (HTTP Basic) are kept without use, and at most. */
  basicIdle: 3_600_000,
  basicAge: 24 * 3_600_000,
  /** An access token this close to its end is renewed while it is still used, up to a fifth earlier by chance. */
  tokenRenewalMargin: 5_000,
  tokenRenewalJitter: 0.2,
  /** After a renewal that failed, the next one while the token is still good. */
  tokenRenewalPause: 1_000,
  /** How long a request waits for another process to renew its token, looking this often. */
  tokenRenewalWait: 15_000,
  tokenRenewalLook: 60,
  /** How long the lock of a renewal outlives its process, and how often it is prolonged. */
  renewalLock: 5_000,
  renewalLockRefresh: 1_000,
  /** Longest name of a client program that is kept, in characters. */
  userAgent: 256,
  /** Failed sign-ins within the window, for a login and for an address, before further ones are refused. */
  signInFailuresOfLogin: 10,
  signInFailuresOfAddress: 100,
  signInFailureSeconds: 15 * 60,
  /** E-mails for a forgotten password within the same window, to one address and asked for from one place. */
  recoveriesOfEmail: 3,
  recoveriesOfAddress: 30,
  /** Sign-ins of one login under way at once in a process. */
  signInsOfLogin: 4,
  /** Longest name that a client gives a change, how long it is remembered, and how many a process without Redis keeps. */
  clientMutationId: 200,
  clientMutationKeep: 24 * 3_600_000,
  clientMutationsInMemory: 10_000,
  /** Equal queries of one caller that come within this time are executed once. */
  sameMoment: 20,
  /** How long a Redis command may take. */
  redisTimeout: 2_000,
  /** How often the connection is tried with a ping, and after how many without an answer Redis is taken for down. */
  redisPing: 1_000,
  redisDownBeats: 4,
  /** Longest pause before the next attempt to connect. */
  redisReconnect: 500,
  /** A Redis that crashes may forget what it confirmed this shortly before its last answer (appendfsync everysec: a second or two). */
  redisForgets: 10_000,
  /** After Redis came back: time for each process to store what it renewed meanwhile, before others renew it. */
  redisSettle: 6_000,
  /** How long Watcher may take for a feed, beside the time that it may hold the answer. */
  feedPatience: 5_000,
  /** Rows of one page that a feed reads, and most pages of one look; the rest comes with the next. */
  feedPage: 500,
  feedPages: 40,
  /** Rows with which a feed begins: mostly more than change while changes may still come late. */
  feedFirst: 50,
  /** Least time between looks that find something: changes of that time travel together. */
  feedPause: 100,
  /** How often Watcher may fail before a new subscription, or one that goes on, is refused. */
  feedAttempts: 5,
  /** Pause after a failed look, and the longest after many. */
  feedRetryPause: 500,
  feedRetryLongest: 10_000,
  /** A clock that Watcher tells to the second: steps smaller than this are not seen. */
  feedClockStep: 1_500,
  /** A Watcher that does not hold its answers is asked this often; so are lists that it cannot hold. */
  feedLook: 2_000,
  feedSearchLook: 5_000,
  feedListLook: 3_000,
  feedSearchWindow: 600_000,
  /** How long the right to look for all processes outlives its holder, and how often it is asked for. */
  feedLease: 3_000,
  feedTick: 1_000,
  /** Changes of one log entry, and entries of a log; its age is a setting. */
  feedEntryChanges: 100,
  feedEntries: 1_000,
  /** Entries that a process holds in memory, and those that are merged for a subscriber that fell behind. */
  feedRing: 64,
  feedCatchUp: 20,
  /** States that a feed knows, to tell what is new: more only while Watcher may still tell of them late. */
  feedKnown: 5_000,
  /** How long a new subscription waits for its feed. */
  feedStart: 15_000,
  /** A subscriber that hears of nothing gets a cursor this often. */
  feedBookmark: 20_000,
  /** Cursors of one moment that Watcher is asked for together. */
  feedGather: 25,
  /** How long what Watcher told then, and how a cursor went on, is good for others who come back. */
  feedGathered: 2_000,
  /** How long a subscriber keeps what its first batch has told, lest it be told again. */
  feedSeen: 60_000,
  /** How often the cameras of a folder or organization are read again for filters. */
  feedCameraSets: 60_000,
  /** States that are told again, for logs that must hold all of them. */
  feedCheckpoint: 300_000,
  /** WebSocket: time for connection_init, operations of one socket at once, and pings that keep it alive behind proxies. */
  socketInit: 10_000,
  socketOperations: 100,
  socketPing: 12_000,
  /** Sockets and subscriptions that begin in one turn of the event loop: many clients may come back at the same moment. */
  socketsPerTurn: 50,
  /** A longer message of a subscription is not copied for each socket. */
  copiedBytes: 16_000,
  /** How long a socket may take nothing before it is given up. */
  socketStall: 90_000,
  /** Over how long sockets are closed when the process is told to stop. */
  drainSpread: 3_000,
  /** Between the end of a session and of its sockets. */
  socketFarewell: 200,
  /** How long the process waits for running requests when it is told to stop. */
  drain: 5_000,
} as const;
