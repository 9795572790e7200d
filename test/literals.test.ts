import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGateway, type TestGateway } from "./support/gateway.js";

/** A value means the same whether it stands in the document, in a variable, or in the default of a variable. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(async () => {
  await gateway.close();
});

const values: readonly (readonly [type: string, value: string, field: string, call: string])[] = [
  [
    "URL",
    "https://push.example.com/demo",
    "viewer { isWebPushSubscribed(endpoint: VALUE) }",
    "GET /web_push/subscription?endpoint=https://push.example.com/demo",
  ],
  [
    "DateTime",
    "2026-01-31T09:30:00Z",
    "episodes(first: 1, filter: { openedAt: { gt: VALUE } }) { nodes { key } }",
    "GET /episodes?opened_at_gt=1769851800000&sort=-episode_id&limit=1&select=episode_id,episode_type",
  ],
  [
    "String",
    "gate",
    "cameras(first: 1, filter: { search: VALUE }) { nodes { name } }",
    "GET /streams?q=gate&sort=name&limit=1&select=name",
  ],
  // The compiler of operations marks values in its code with this text: a client's must stay a text.
  ...[
    "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d(1970-1)*1000",
    "__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8",
  ].map(
    (marker) =>
      [
        "String",
        marker,
        "cameras(first: 1, filter: { search: VALUE }) { nodes { name } }",
        `GET /streams?q=${marker}&sort=name&limit=1&select=name`,
      ] as const,
  ),
];

test.each(values)("%s %s", async (type, value, field, call) => {
  const literal = JSON.stringify(value);
  const answers = [
    await gateway.query(`{ ${field.replace("VALUE", literal)} }`),
    await gateway.query(`{ ${field.replace("VALUE", literal.replace(/_/g, "\\u005f"))} }`),
    await gateway.query(`query ($value: ${type}!) { ${field.replace("VALUE", "$value")} }`, {
      variables: { value },
    }),
    await gateway.query(`query ($value: ${type} = ${literal}) { ${field.replace("VALUE", "$value")} }`),
  ];
  for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
  expect(answers[0]?.errors).toBeUndefined();
  for (const answer of answers) expect(await answer.upstream()).toContain(call);
});

test("an order without a direction is ascending, also by a variable", async () => {
  const query = "query ($by: CameraOrder) { cameras(first: 1, orderBy: $by) { nodes { name } } }";
  for (const by of [
    { field: "TITLE" },
    { field: "TITLE", direction: null },
    { field: "TITLE", direction: "ASC" },
  ]) {
    const answer = await gateway.query(query, { variables: { by } });
    expect(answer.errors).toBeUndefined();
    expect(await answer.upstream()).toEqual([
      "GET /streams?title_is_not=null&sort=title,name&limit=1&select=name,title",
    ]);
  }
});

test("what is wrong with a variable is told without its value", async () => {
  const query = "mutation ($input: LoginInput!) { login(input: $input) { sessionToken } }";
  const variables = { input: { login: "admin", passwort: "pass;word", password: null } };
  const answer = await gateway.query(query, { variables, as: null });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  expect(answer.errors?.[0]?.message).toMatch(/^Variable "\$input" is wrong.*: /);
  expect(JSON.stringify(answer.body)).not.toContain("pass;word");
});
