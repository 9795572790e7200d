import { describe, expect, test } from "@jest/globals";
import { isRedisUrl, parseRedisUrl } from "../src/redis-url.js";

const single = {
  kind: "single",
  isTls: false,
  nodes: [{ host: "redis.example.com", port: 6379 }],
  username: undefined,
  password: undefined,
  database: 0,
  master: undefined,
};

describe("a good REDIS_URL", () => {
  test.each([
    ["a host", "redis://redis.example.com", {}],
    ["a slash at the end", "redis://redis.example.com/", {}],
    ["a port", "redis://redis.example.com:6380", { nodes: [{ host: "redis.example.com", port: 6380 }] }],
    ["the highest port", "redis://h:65535", { nodes: [{ host: "h", port: 65535 }] }],
    ["a database", "redis://redis.example.com/15", { database: 15 }],
    ["the first database", "redis://redis.example.com/0", {}],
    ["TLS", "rediss://redis.example.com", { isTls: true }],
    ["a password", "redis://:s3cret@redis.example.com", { password: "s3cret" }],
    [
      "a user and a password",
      "redis://wall:s3cret@redis.example.com",
      { username: "wall", password: "s3cret" },
    ],
    ["a colon in the password", "redis://:s3:cret@redis.example.com", { password: "s3:cret" }],
    ["a user alone", "redis://wall@redis.example.com", { username: "wall" }],
    ["neither before the @", "redis://:@redis.example.com", {}],
    [
      "a user and a password with letters of the URL in them",
      "redis://w%40ll:a%2Fb%3Ac%40d%3Fe%23f%25%20%C3%BC@redis.example.com",
      { username: "w@ll", password: "a/b:c@d?e#f% ü" },
    ],
    [
      "a password with signs that need no encoding",
      "redis://:a+b=c,d;e!f?g#h@redis.example.com",
      { password: "a+b=c,d;e!f?g#h" },
    ],
    ["an IPv4 address", "redis://10.0.0.1:6379", { nodes: [{ host: "10.0.0.1", port: 6379 }] }],
    ["an IPv6 address", "redis://[::1]", { nodes: [{ host: "::1", port: 6379 }] }],
    [
      "an IPv6 address with everything",
      "rediss://wall:s3cret@[2001:db8::7]:6380/2",
      {
        isTls: true,
        nodes: [{ host: "2001:db8::7", port: 6380 }],
        username: "wall",
        password: "s3cret",
        database: 2,
      },
    ],
    [
      "an underscore, as in Docker's names",
      "redis://my_redis-1:6379",
      { nodes: [{ host: "my_redis-1", port: 6379 }] },
    ],
    [
      "Sentinel",
      "redis+sentinel://s1:26379,s2,[::1]:5000/mymaster",
      {
        kind: "sentinel",
        nodes: [
          { host: "s1", port: 26379 },
          { host: "s2", port: 26379 },
          { host: "::1", port: 5000 },
        ],
        master: "mymaster",
      },
    ],
    [
      "Sentinel with TLS, a user and a database",
      "rediss+sentinel://wall:s3%2Fcret@s1/main-1/3",
      {
        kind: "sentinel",
        isTls: true,
        nodes: [{ host: "s1", port: 26379 }],
        username: "wall",
        password: "s3/cret",
        database: 3,
        master: "main-1",
      },
    ],
    [
      "Redis Cluster",
      "redis+cluster://:s3cret@n1:7000,n2:7001,n3",
      {
        kind: "cluster",
        nodes: [
          { host: "n1", port: 7000 },
          { host: "n2", port: 7001 },
          { host: "n3", port: 6379 },
        ],
        password: "s3cret",
      },
    ],
    [
      "Redis Cluster with TLS",
      "rediss+cluster://[::1]:7000/0",
      { kind: "cluster", isTls: true, nodes: [{ host: "::1", port: 7000 }] },
    ],
  ])("with %s", (_, url, expected) => {
    expect(parseRedisUrl(url)).toEqual({ ...single, ...expected });
    expect(isRedisUrl(url)).toBe(true);
  });
});

describe("a bad REDIS_URL", () => {
  test.each([
    ["nothing", ""],
    ["a host alone", "redis.example.com"],
    ["a host and a port alone", "redis.example.com:6379"],
    ["another scheme", "http://redis.example.com"],
    ["another scheme for TLS", "redis+tls://redis.example.com"],
    ["a scheme in capitals", "REDIS://redis.example.com"],
    ["a kind that is none", "redis+sentinels://s1/main"],
    ["two kinds", "redis+cluster+sentinel://s1/main"],
    ["TLS at the end of its kind", "redis+clusters://n1"],
    ["something before it", " redis://redis.example.com"],
    ["a line end after it", "redis://redis.example.com\n"],
    ["no host", "redis://"],
    ["no host after a password", "redis://:s3cret@"],
    ["no host before a port", "redis://:6379"],
    ["an @ in the password", "redis://:s3@cret@redis.example.com"],
    ["a slash in the password", "redis://:s3/cret@redis.example.com"],
    ["a percent sign in the password", "redis://:100%@redis.example.com"],
    ["half a letter in the password", "redis://:%C3@redis.example.com"],
    ["port 0", "redis://h:0"],
    ["a port that is too high", "redis://h:65536"],
    ["a port that is no number", "redis://h:six"],
    ["an empty port", "redis://h:"],
    ["an IPv6 address without brackets", "redis://::1:6379"],
    ["an unfinished bracket", "redis://[::1:6379"],
    ["a name in brackets", "redis://[h]:6379"],
    ["a host with a space", "redis://my redis"],
    ["two hosts of one server", "redis://h1,h2"],
    ["a database that is no number", "redis://h/main"],
    ["a negative database", "redis://h/-1"],
    ["a database that is too high", "redis://h/12345"],
    ["more than a database", "redis://h/1/2"],
    ["a query", "redis://h/0?tls=true"],
    ["a fragment", "redis://h/0#x"],
    ["Sentinel without a master", "redis+sentinel://s1:26379"],
    ["Sentinel without a master, with a slash", "redis+sentinel://s1:26379/"],
    ["Sentinel with a gap", "redis+sentinel://s1,,s2/main"],
    ["Sentinel with a master, a database and more", "redis+sentinel://s1/main/0/1"],
    ["Sentinel with a database that is no number", "redis+sentinel://s1/main/first"],
    ["Redis Cluster with another database than 0", "redis+cluster://n1,n2/1"],
    ["Redis Cluster with a comma at the end", "redis+cluster://n1,"],
    ["Redis Cluster with a master", "redis+cluster://n1/main"],
  ])("with %s is refused", (_, url) => {
    expect(parseRedisUrl(url)).toBeUndefined();
    expect(isRedisUrl(url)).toBe(false);
  });
});

test("a very long REDIS_URL is looked at once", () => {
  for (const part of [":", "@", "a", "a:", "a,", "/", "[", "%"]) {
    expect(isRedisUrl(`redis://${part.repeat(200_000)}@`)).toBe(false);
  }
});
