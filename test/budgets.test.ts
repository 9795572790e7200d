import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { readOperation } from "./support/operations.js";
import { startGateway, type TestGateway } from "./support/gateway.js";

/**
 * What each documented operation costs: the exact calls to Watcher. A change that adds a call, or asks for a field that
 * nobody selected, fails here. Long lists of values are counted: "<50 values>".
 */
const budgets: Readonly<Record<string, readonly string[]>> = {
  "01-camera-wall": [
    "GET /episodes?opened_at=<50 values>&limit=100&select=episode_type,media,opened_at,title",
    "GET /organizations/1/folders?id=<16 values>&limit=16&select=id,organization_id,streams_count",
    "GET /organizations/2/folders?id=<10 values>&limit=10&select=id,organization_id,streams_count",
    "GET /organizations/3/folders?id=<10 values>&limit=10&select=id,organization_id,streams_count",
    "GET /organizations/4/folders/149",
    "GET /presets?id=6,3,1,2,4,5&limit=6&select=id,is_default,title",
    "GET /streams?sort=name&limit=50&select=folder_id,last_episode_at,name,organization.id,organization.title,organization_id,path.id,path.title,preset.id,preset_id,stats.alive,stats.status,title",
  ],
  "02-lean-wall": [
    "GET /streams?sort=name&limit=50&select=folder_id,name,organization.id,organization.title,organization_id,path.id,path.title,preset.id,preset.is_adjustable,preset.title,preset_id,stats.alive,title",
  ],
  "03-one-camera": [
    "GET /streams?name=cam-0001&limit=1&select=name,stats.media_info.tracks.codec,stats.media_info.tracks.content,stats.media_info.tracks.fps,stats.media_info.tracks.height,stats.media_info.tracks.width,stats.playback_token,stats.status,stats.streaming_endpoint,title",
  ],
  "04-two-aliases": ["GET /streams?name=cam-0001&limit=1&select=name,stats.alive,stats.status,title"],
  "05-folder-tree": [
    "GET /organizations/1",
    "GET /organizations/1/folders?hierarchy.level=0&sort=id&limit=10&select=id,organization_id,streams_count,title",
    "GET /organizations/1/folders?parent_id=1&sort=hierarchy.order_num,id&limit=50&select=hierarchy.order_num,id,organization_id,streams_count,title",
    "GET /organizations/1/folders?parent_id=2,3,4&sort=hierarchy.order_num,id&limit=500&select=hierarchy.order_num,id,parent_id,streams_count,title",
  ],
  "06-flat-folders": [
    "GET /organizations/1",
    "GET /organizations/1/folders?sort=id&limit=500&select=hierarchy.level,id,organization_id,parent_id,streams_count,title",
  ],
  "07-organization-page": [
    "GET /mosaics?organization_id=1&sort=id&limit=10&select=id,streams.name,title,type",
    "GET /organizations/1",
    "GET /organizations/1/folders?id=<15 values>&limit=15&select=id,organization_id,title",
    "GET /organizations/1/folders?sort=id&limit=100&select=hierarchy.level,id,title",
    "GET /organizations/1/users?sort=id&limit=20&select=email,id,name,permissions.folders.can_view,permissions.folders.can_view_dvr,permissions.folders.id,permissions.organization.can_edit_streams,permissions.organization.can_edit_users,permissions.organization.can_view_streams",
    "GET /presets?organization_id=1&sort=id&limit=20&select=dvr.expiration,id,title",
    "GET /streams?name=<59 values>&limit=59&select=name,stats.status,title",
  ],
  "08-face-episodes": [
    "GET /episodes?episode_type=face&sort=-episode_id&limit=20&select=closed_at,episode_id,episode_type,matched_persons.match_score,matched_persons.person.name,matched_persons.person.person_id,matched_persons.person.person_list.id,matched_persons.person.person_list.name,media,opened_at",
    "GET /streams?name=<20 values>&limit=20&select=name,postal_address,title",
  ],
  "09-vehicles": [
    "GET /episodes?episode_type=vehicle&license_plate_text_is_not=null&sort=-episode_id&limit=10&select=closed_at,episode_id,episode_type,license_plate_text,media,opened_at,playback_token,preview,preview_timestamp,started_at,streaming_endpoint,updated_at,vehicle_facing_side,vehicle_purpose",
  ],
  "10-nodes": [
    "GET /mosaics?id=3,6&limit=2&select=id,title",
    "GET /organizations/1/folders?id=2,5&limit=2&select=id,organization_id,title",
    "GET /organizations?id=1,2&limit=2&select=id,title",
    "GET /presets?id=1,2&limit=2&select=id,title",
    "GET /streams?name=cam-0001,cam-0002&limit=2&select=name,title",
    "GET /users?id=1,2&limit=2&select=fullname,id,name",
  ],
  "11-ids-cost-nothing": [
    "GET /streams?sort=name&limit=20&select=folder_id,name,organization.id,organization_id,path.id,preset.id,preset_id",
  ],
  "12-troubled-cameras": [
    "GET /streams?stats.alive=false&disabled=false&last_episode_at_is_not=null&sort=-last_episode_at,-name&limit=20&select=inputs.stats.active,inputs.stats.errors,inputs.stats.retries,inputs.url,last_episode_at,name,stats.agent_status,stats.retry_count,stats.status,stats.ts_delay",
  ],
  "13-camera-map": [
    "GET /organizations/1/folders?id=<48 values>&limit=48&select=floor_plan.file.name,floor_plan.topleft.latitude,floor_plan.topleft.longitude,id,organization_id",
    "GET /organizations/2/folders?id=<25 values>&limit=25&select=floor_plan.file.name,floor_plan.topleft.latitude,floor_plan.topleft.longitude,id,organization_id",
    "GET /organizations/3/folders?id=<24 values>&limit=24&select=floor_plan.file.name,floor_plan.topleft.latitude,floor_plan.topleft.longitude,id,organization_id",
    "GET /organizations/4/folders/149",
    "GET /streams?sort=name&limit=200&select=coordinates.latitude,coordinates.longitude,folder_id,name,organization.id,organization_id,path.id",
    "GET /ui_settings",
  ],
  "14-persons": [
    "GET /person_lists?id=1,5,6,2,4&limit=5&select=id,name,stats.person",
    "GET /persons?last_seen_at_is_not=null&sort=-last_seen_at,-person_id&limit=10&select=last_seen_at,name,organization.id,organization.title,person_id,person_list.id",
  ],
  "15-access-of-a-camera": [
    "GET /streams/cam-0001/permissions/users?sort=user.id&limit=20&select=permissions.can_view,permissions.dvr_depth_limit,user.id",
    "GET /streams?name=cam-0001&limit=1&select=name",
    "GET /streams?name=cam-0001,cam-0002,cam-0004&limit=3&select=name,title",
    "GET /users/34",
    "GET /users/4",
    "GET /users/4/permissions/streams?sort=stream.name&limit=20&select=permissions.can_view,stream.name",
  ],
  "16-me": [
    "GET /messages?was_read=false&sort=-id&limit=10&select=id,sender.id,sender.name,title,type",
    "GET /profile",
  ],
  "17-archive": [
    "GET /streams?sort=name&limit=20&select=dvr.expiration,name,stats.dvr_info.bytes,stats.dvr_info.from,stats.dvr_info.ranges.closed_at,stats.dvr_info.ranges.duration,stats.dvr_info.ranges.from,stats.dvr_info.ranges.opened_at",
  ],
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

test("every documented operation has a budget", () => {
  const names = readdirSync("docs/operations").filter((file) => file.endsWith(".graphql"));
  expect(names.map((file) => file.replace(".graphql", "")).sort()).toEqual(Object.keys(budgets).sort());
});

test.each(Object.entries(budgets))("%s", async (name, calls) => {
  const { query, variables } = readOperation(name);
  const answer = await gateway.query(query, { variables });
  expect(answer.errors).toBeUndefined();
  expect((await answer.upstream()).map(counted)).toEqual(calls);
  expect(answer.body.extensions.cost).toEqual({ upstreamCalls: calls.length });
});

test("a thousand cameras cost no more calls than their pages", async () => {
  const large = await startGateway({ simulatorEnv: { SIMULATOR_CAMERAS: "1000" } });
  try {
    const page = `nodes { name title organization { title createdAt } folder { title cameraCount } preset { title isDefault }
      latestEpisode { kind } } pageInfo { endCursor }`;
    const first = await large.query(`{ cameras(first: 500) { ${page} } }`);
    const after = first.data.cameras.pageInfo.endCursor as string;
    const both = await large.query(
      `query($after: String) { a: cameras(first: 500) { ${page} } b: cameras(first: 500, after: $after) { ${page} } }`,
      { variables: { after } },
    );
    expect(both.errors).toBeUndefined();
    expect([...both.data.a.nodes, ...both.data.b.nodes]).toHaveLength(1000);
    const perPath = new Map<string, number>();
    for (const { path } of await both.requests()) {
      const [name = ""] = path.split("?");
      perPath.set(name, (perPath.get(name) ?? 0) + 1);
    }
    expect([...perPath.keys()].sort()).toEqual([
      "/episodes",
      "/organizations",
      "/organizations/1/folders",
      "/organizations/2/folders",
      "/organizations/3/folders",
      "/organizations/4/folders/149",
      "/presets",
      "/streams",
    ]);
    for (const [path, calls] of perPath) expect([path, calls <= 2]).toEqual([path, true]);
  } finally {
    await large.close();
  }
});

test("ten walls of one user at once share their calls", async () => {
  const { query } = readOperation("01-camera-wall");
  const alone = await (await gateway.query(query)).upstream();
  // All ten are under way before the first answer comes.
  await gateway.simulator.faults({ match: { operationId: "streams_list" }, action: { isHeld: true } });
  const last = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const asked = Array.from({ length: 10 }, () => gateway.query(query));
  // What was sent has arrived when a later request is answered.
  await gateway.query("{ __typename }");
  await gateway.simulator.faults();
  const answers = await Promise.all(asked);
  const calls = await gateway.simulator.requests({ after: last });
  for (const answer of answers) expect(answer.data).toEqual(answers[0]?.data);
  expect(calls.length).toBeLessThanOrEqual(Math.ceil(alone.length * 1.3));
});

function counted(call: string): string {
  return call.replace(/=([^&]*)/g, (whole, value: string) => {
    const isValues =
      !whole.startsWith("=name,") && value.split(",").length > 8 && !call.includes(`select=${value}`);
    return isValues ? `=<${value.split(",").length} values>` : whole;
  });
}
