import { expect, test } from "@jest/globals";
import { at, column, runSimulator, type RunningSimulator, textOf } from "./running-simulator.js";

/** What a simulator holds, without the times, which depend on when it was started. */
async function contents(simulator: RunningSimulator): Promise<unknown> {
  const lists = [
    ["/streams?limit=1000&select=name,title,comment,folder_id,preset_id,stats.bitrate", "streams"],
    ["/users?limit=1000&select=name,fullname,phone,organizations.id", "users_list"],
    ["/organizations/1/folders?limit=1000&select=title,parent_id,coordinates", "folders"],
    ["/persons?select=name,person_list", "persons"],
    ["/episodes?limit=3000&select=media,title,license_plate_text", "episodes"],
  ] as const;
  const rows = lists.map(async ([path, itemKey]) => at((await simulator.call(path)).body, itemKey));
  const timeless = (key: string, value: unknown): unknown =>
    /(_at|_id)$/.test(key) && key !== "folder_id" && key !== "parent_id" ? undefined : value;
  return JSON.parse(JSON.stringify(await Promise.all(rows), timeless));
}

test("the same seed gives the same data, another seed other data", async () => {
  const simulators = await Promise.all(["7", "7", "8"].map((seed) => runSimulator({ SIMULATOR_SEED: seed })));
  const [first, second, third] = await Promise.all(simulators.map(contents));
  expect(second).toEqual(first);
  expect(third).not.toEqual(first);
  await Promise.all(simulators.map((simulator) => simulator.stop()));
});

test("100,000 cameras start in seconds and answer pages in milliseconds", async () => {
  const started = performance.now();
  const simulator = await runSimulator({ SIMULATOR_CAMERAS: "100000" });
  // About two on a machine that has nothing else to do.
  expect(performance.now() - started).toBeLessThan(40_000);
  const page = "/streams?limit=50&select=name,title,stats.alive";
  const quick = [
    page,
    `${page}&sort=name`,
    `${page}&sort=-name&cursor=${Buffer.from("name_lt=cam-5").toString("base64")}`,
    `${page}&cursor=${Buffer.from("$position_gt=70000").toString("base64")}`,
    `${page}&name=cam-0001,cam-99999,gate%2Fnorth%2F1`,
  ];
  for (const path of quick) {
    const times: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const asked = performance.now();
      const answer = await simulator.call(path);
      times.push(performance.now() - asked);
      expect(column(answer, "streams", "name").length).toBeGreaterThan(2);
    }
    // The quickest, as other programs may have the machine meanwhile.
    expect([path, Math.min(...times) < 100]).toEqual([path, true]);
  }
  const { body } = await simulator.call(page);
  expect(at(body, "estimated_count")).toBe(100_000);
  await simulator.stop();
}, 90_000);

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it at once, also while a poll is held", async (signal) => {
  const simulator = await runSimulator();
  const { body } = await simulator.call("/episodes?sort=-updated_at&limit=1&select=updated_at");
  const since = textOf(at(body, "episodes.0.updated_at"));
  const held = simulator
    .call(`/episodes?updated_at_gt=${since}&poll_timeout=30`, { headers: { "x-trace-id": "held" } })
    .catch(() => "gone");
  const requests = () => simulator.control("GET", "/requests?trace=held");
  while (at((await requests()).body, "requests.0.status") !== null);
  const started = performance.now();
  expect(await simulator.stop(signal)).toBe(0);
  // Far from the end of the poll, also on a slow machine.
  expect(performance.now() - started).toBeLessThan(5000);
  expect(await held).toBe("gone");
});

test("wrong settings are listed all at once", async () => {
  const starting = runSimulator({
    SIMULATOR_PORT: "4k",
    SIMULATOR_CAMERAS: "1000000",
    SIMULATOR_SEED: " ",
    SIMULATOR_LOGGED_REQUESTS: "0",
  });
  await expect(starting).rejects.toThrow(
    "simulator config: 3 problems\n" +
      "  SIMULATOR_PORT  expected a whole number, 0 to 65535\n" +
      "  SIMULATOR_CAMERAS  expected a whole number, 0 to 100000\n" +
      "  SIMULATOR_LOGGED_REQUESTS  expected a whole number, 1 to 1000000",
  );
});

test("it ends with its parent when asked to", async () => {
  const simulator = await runSimulator({ SIMULATOR_EXIT_WITH_PARENT: "1" });
  expect(await simulator.abandon()).toBe(0);
});
