import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { callsOf, done, mutate, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Cameras that are made, changed and deleted. */

const organizationId = idOf("Organization", 1);
const camera = (name: string) => idOf("Camera", name);
const made = ["changed", "sourced", "analysed", "layered", "replaced", "first", "second", "gone", "kept"];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  for (const name of made) {
    const input = { name, title: `The ${name}`, organizationId, comment: "new" };
    const { camera: created } = await done(gateway, "createCamera { camera { name } }", input);
    expect(created).toEqual({ name });
  }
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const reads = (name: string, fields: string) => `GET /streams?name=${name}&limit=1&select=${fields}`;
const stored = "part=config_on_disk";
const recording = "recording { depthSeconds episodeDepthSeconds storageLimitBytes redundancyFactor }";

const changes: readonly (readonly [title: string, change: Change])[] = [
  [
    "a camera with a name, that nobody has",
    {
      field: "createCamera { camera { title isOnDemand organization { title } } }",
      input: {
        name: "dock/north",
        title: "Dock",
        comment: "by the sea",
        isEnabled: true,
        isOnDemand: true,
        isFavorite: true,
        canPublish: true,
        hasNotifications: true,
        organizationId,
        folderId: idOf("Folder", "1/21"),
        presetId: idOf("Preset", 3),
        coordinates: { latitude: 55.5, longitude: 37.5 },
        address: "1 Quay",
        audio: { isDisabled: false, transcodeCodec: "aac" },
        recording: {
          depthSeconds: 3600,
          episodeDepthSeconds: 7200,
          storageLimitBytes: 5_000_000_000,
          redundancyFactor: 2,
        },
        onvif: { isPtzEnabled: true },
        sources: [{ rtsp: { url: "rtsp://dock.example/1" } }],
      },
      calls: [
        [reads("dock/north", "name")],
        [
          "PUT /streams/dock/north",
          {
            name: "dock/north",
            title: "Dock",
            comment: "by the sea",
            disabled: false,
            static: false,
            is_favourite: true,
            can_publish: true,
            notifications_enabled: true,
            organization_id: 1,
            folder_id: 21,
            preset_id: 3,
            coordinates: { latitude: 55.5, longitude: 37.5 },
            postal_address: "1 Quay",
            audio: { disabled: false, transcode_audio_codec: "aac" },
            dvr: {
              expiration: 3600,
              episodes_expiration: 7200,
              storage_limit: 5_000_000_000,
              redundancy_factor: 2,
            },
            onvif: { ptz: true },
            inputs: [{ url: "rtsp://dock.example/1" }],
          },
        ],
        [reads("dock/north", "name,organization.id,organization.title,organization_id,static,title")],
      ],
      payload: {
        camera: {
          title: "Dock",
          isOnDemand: true,
          organization: { title: "Горэлектротранс / City Transport" },
        },
      },
      after: {
        query: `{ camera(name: "dock/north") {
        name title comment isEnabled isOnDemand isFavorite canPublish hasNotifications address
        folder { id } preset { id } coordinates { latitude longitude } audio { isDisabled transcodeCodec }
        ${recording} onvif { isPtzEnabled } sources { __typename url } } }`,
        data: {
          camera: {
            name: "dock/north",
            title: "Dock",
            comment: "by the sea",
            isEnabled: true,
            isOnDemand: true,
            isFavorite: true,
            canPublish: true,
            hasNotifications: true,
            address: "1 Quay",
            folder: { id: idOf("Folder", "1/21") },
            preset: { id: idOf("Preset", 3) },
            coordinates: { latitude: 55.5, longitude: 37.5 },
            audio: { isDisabled: false, transcodeCodec: "aac" },
            recording: {
              depthSeconds: 3600,
              episodeDepthSeconds: 7200,
              storageLimitBytes: 5_000_000_000,
              redundancyFactor: 2,
            },
            onvif: { isPtzEnabled: true },
            sources: [{ __typename: "RtspSource", url: "rtsp://dock.example/1" }],
          },
        },
      },
    },
  ],
  [
    "what changes about a camera: the rest stays, null clears",
    {
      field: "updateCamera { camera { title comment preset { title } } }",
      input: { id: camera("changed"), title: "Changed", comment: null },
      calls: [
        [reads("changed", "name")],
        [`PUT /streams/changed?${stored}`, { title: "Changed", comment: null }],
        [reads("changed", "comment,name,preset.id,preset.title,preset_id,title")],
      ],
      payload: { camera: { title: "Changed", comment: null, preset: null } },
      after: {
        query: `{ camera(name: "changed") { title comment isEnabled } }`,
        data: { camera: { title: "Changed", comment: null, isEnabled: true } },
      },
    },
  ],
  [
    "temporary settings",
    {
      field: "updateCamera { camera { title comment } }",
      input: { id: camera("layered"), layer: "OVERRIDE", title: "For now" },
      calls: [
        [reads("layered", "name")],
        ["PUT /streams/layered?part=config_override", { title: "For now" }],
        [reads("layered", "comment,name,title")],
      ],
      payload: { camera: { title: "For now", comment: "new" } },
      after: { query: `{ camera(name: "layered") { title } }`, data: { camera: { title: "For now" } } },
    },
  ],
  [
    "the end of temporary settings",
    {
      field: "deleteCamera { deletedId camera { title } }",
      input: { id: camera("layered"), layer: "OVERRIDE" },
      calls: [["DELETE /streams/layered?part=config_override"], [reads("layered", "name,title")]],
      payload: { deletedId: null, camera: { title: "The layered" } },
      after: { query: `{ camera(name: "layered") { title } }`, data: { camera: { title: "The layered" } } },
    },
  ],
  [
    "every kind of source, with all that each has",
    {
      field: "updateCamera { camera { sources { __typename priority } } }",
      input: {
        id: camera("sourced"),
        sources: [
          {
            rtsp: {
              url: "rtsp-udp://a.example",
              comment: "main",
              priority: 1,
              agentUrl: "agent://7",
              allowIf: "day",
              denyIf: "night",
              userAgent: "gateway",
              headers: [{ name: "x-key", value: "1" }],
              timeout: 5,
              audioTimeoutSeconds: 6,
              videoTimeoutSeconds: 7,
              framesTimeout: 8,
              lostAfterSeconds: 9,
              maxRetrySeconds: 10,
              noViewersReconnectDelay: 11,
              outputAudio: "ADD_AAC",
              rtpTransport: "udp",
              waitsForRtcp: true,
            },
          },
          {
            publish: {
              url: "publish://",
              isLossCheckDisabled: true,
              transport: "TCP",
              isAdaptive: true,
              minBitrateKbps: 100,
              maxBitrateKbps: 900,
              adaptation: {
                correction: 1,
                cycles: 2,
                debugLevel: 3,
                lossLower: 0.1,
                lossUpper: 0.2,
                mode: 4,
                stepDown: 0.5,
                stepUp: 6,
              },
              preferredVideoCodec: "h264",
              hasScte35: true,
              subtitles: "OCR_ADD",
            },
          },
          {
            file: {
              url: "file://vod/a.mp4",
              isLossCheckDisabled: false,
              programs: [1, 2],
              pids: [3],
              languages: [{ name: "1", value: "en" }],
              closedCaptions: [{ name: "cc1", value: "English" }],
              hasScte35: false,
              subtitles: "DROP",
            },
          },
          { test: { url: "fake://bars", width: 640, height: 480, bitrateKbps: 300, outputAudio: null } },
        ],
      },
      calls: [
        [reads("sourced", "name")],
        [
          `PUT /streams/sourced?${stored}`,
          {
            inputs: [
              {
                url: "rtsp-udp://a.example",
                comment: "main",
                priority: 1,
                via: "agent://7",
                allow_if: "day",
                deny_if: "night",
                user_agent: "gateway",
                headers: { "x-key": "1" },
                timeout: 5,
                audio_timeout: 6,
                video_timeout: 7,
                frames_timeout: 8,
                source_timeout: 9,
                max_retry_timeout: 10,
                no_clients_reconnect_delay: 11,
                output_audio: "add_aac",
                rtp: "udp",
                wait_rtcp: true,
              },
              {
                url: "publish://",
                source_timeout: false,
                transport: "tcp",
                webrtc_abr: true,
                min_bitrate: 100,
                abr_max_bitrate: 900,
                abr_correction: 1,
                abr_cycles: 2,
                abr_debug: 3,
                abr_loss_lower: 0.1,
                abr_loss_upper: 0.2,
                abr_mode: 4,
                abr_stepdown: 0.5,
                abr_stepup: 6,
                prefer_video_codec: "h264",
                scte35: true,
                subtitles: "ocr_add",
              },
              {
                url: "file://vod/a.mp4",
                programs: [1, 2],
                pids: [3],
                languages: { "1": "en" },
                closed_captions: { cc1: "English" },
                scte35: false,
                subtitles: "drop",
              },
              { url: "fake://bars", width: 640, height: 480, bitrate: 300, output_audio: null },
            ],
          },
        ],
        [reads("sourced", "inputs.priority,inputs.url,name")],
      ],
      payload: {
        camera: {
          sources: [
            { __typename: "RtspSource", priority: 1 },
            { __typename: "PublishSource", priority: null },
            { __typename: "FileSource", priority: null },
            { __typename: "TestSource", priority: null },
          ],
        },
      },
      after: {
        query: `{ camera(name: "sourced") { sources { url lostAfterSeconds isLossCheckDisabled headers
        ... on RtspSource { waitsForRtcp } ... on PublishSource { adaptation { stepUp } transport }
        ... on FileSource { pids languages } ... on TestSource { width bitrateKbps } } } }`,
        data: {
          camera: {
            sources: [
              {
                url: "rtsp-udp://a.example",
                lostAfterSeconds: 9,
                isLossCheckDisabled: false,
                headers: { "x-key": "1" },
                waitsForRtcp: true,
              },
              {
                url: "publish://",
                lostAfterSeconds: null,
                isLossCheckDisabled: true,
                headers: null,
                adaptation: { stepUp: 6 },
                transport: "TCP",
              },
              {
                url: "file://vod/a.mp4",
                lostAfterSeconds: null,
                isLossCheckDisabled: null,
                headers: null,
                pids: [3],
                languages: { "1": "en" },
              },
              {
                url: "fake://bars",
                lostAfterSeconds: null,
                isLossCheckDisabled: null,
                headers: null,
                width: 640,
                bitrateKbps: 300,
              },
            ],
          },
        },
      },
    },
  ],
  [
    "video analytics",
    {
      field: "updateCamera { camera { vision { detectors { type } } } }",
      input: {
        id: camera("analysed"),
        vision: {
          algorithm: "plates",
          areas: "0,0,1,1",
          detectors: [
            {
              type: "QR_CODES",
              regionId: "r1",
              regionTitle: "Gate",
              region: [
                { x: 0, y: 0.5 },
                { x: 1, y: 1 },
              ],
            },
            { type: "MOTION", regionId: "r2" },
          ],
        },
      },
      calls: [
        [reads("analysed", "name")],
        [
          `PUT /streams/analysed?${stored}`,
          {
            vision: {
              alg: "plates",
              areas: "0,0,1,1",
              detectors: [
                {
                  detector_type: "qr-codes",
                  region_id: "r1",
                  region_title: "Gate",
                  region_coordinates: [
                    { x: 0, y: 0.5 },
                    { x: 1, y: 1 },
                  ],
                },
                { detector_type: "motion", region_id: "r2" },
              ],
            },
          },
        ],
        [reads("analysed", "name,vision.detectors.detector_type")],
      ],
      payload: { camera: { vision: { detectors: [{ type: "QR_CODES" }, { type: "MOTION" }] } } },
      after: {
        query: `{ camera(name: "analysed") { vision { algorithm areas detectors {
        regionId regionTitle region { x y } } } } }`,
        data: {
          camera: {
            vision: {
              algorithm: "plates",
              areas: "0,0,1,1",
              detectors: [
                {
                  regionId: "r1",
                  regionTitle: "Gate",
                  region: [
                    { x: 0, y: 0.5 },
                    { x: 1, y: 1 },
                  ],
                },
                { regionId: "r2", regionTitle: null, region: null },
              ],
            },
          },
        },
      },
    },
  ],
  [
    "all settings of a camera: what is left out does not stay",
    {
      field: "replaceCamera { camera { title comment isEnabled } }",
      input: { id: camera("replaced"), organizationId, title: "Replaced", isEnabled: false },
      calls: [
        [reads("replaced", "name")],
        ["PUT /streams/replaced", { $reset: true, organization_id: 1, title: "Replaced", disabled: true }],
        [reads("replaced", "comment,disabled,name,title")],
      ],
      payload: { camera: { title: "Replaced", comment: null, isEnabled: false } },
      after: {
        query: `{ camera(name: "replaced") { title comment isEnabled } }`,
        data: { camera: { title: "Replaced", comment: null, isEnabled: false } },
      },
    },
  ],
  [
    "several cameras at once",
    {
      field: "updateCameras { cameras { name preset { id } recording { depthSeconds } } }",
      input: {
        cameras: [
          { id: camera("second"), recording: { depthSeconds: 60, storageLimitBytes: 1000 } },
          {
            id: camera("first"),
            presetId: idOf("Preset", 1),
            recording: { depthSeconds: 90, redundancyFactor: 3 },
          },
        ],
      },
      calls: [
        [
          "POST /streams/multiedit",
          {
            streams: [
              { name: "second", dvr: { expiration: 60, storage_limit: 1000 } },
              { name: "first", preset_id: 1, dvr: { expiration: 90, redundancy_factor: 3 } },
            ],
          },
        ],
        ["GET /streams?name=second,first&limit=2&select=dvr.expiration,name,preset.id,preset_id"],
      ],
      payload: {
        cameras: [
          { name: "second", preset: null, recording: { depthSeconds: 60 } },
          { name: "first", preset: { id: idOf("Preset", 1) }, recording: { depthSeconds: 90 } },
        ],
      },
      after: {
        query: `{ a: camera(name: "first") { ${recording} } b: camera(name: "second") { ${recording} } }`,
        data: {
          a: {
            recording: {
              depthSeconds: 90,
              episodeDepthSeconds: null,
              storageLimitBytes: null,
              redundancyFactor: 3,
            },
          },
          b: {
            recording: {
              depthSeconds: 60,
              episodeDepthSeconds: null,
              storageLimitBytes: 1000,
              redundancyFactor: null,
            },
          },
        },
      },
    },
  ],
  [
    "a camera that goes",
    {
      field: "deleteCamera { deletedId camera { name } }",
      input: { id: camera("gone") },
      calls: [[`DELETE /streams/gone?${stored}`]],
      payload: { deletedId: camera("gone"), camera: null },
      after: { query: `{ camera(name: "gone") { name } }`, data: { camera: null } },
    },
  ],
];

test.each(changes)("%s", (_, change) => prove(gateway, change));

test("a camera without a name gets one, and the same one when it is asked for again", async () => {
  const create = () =>
    mutate(gateway, {
      field: "createCamera { camera { id name title } }",
      input: { organizationId, title: "Nameless", clientMutationId: "nameless-1" },
    });
  const [first, again] = [await create(), await create()];
  const { name } = first.data.done.camera;
  expect(name).toMatch(/^camera-[\da-f-]{36}$/);
  expect(first.data).toEqual({
    done: { camera: { id: camera(name), name, title: "Nameless" }, userErrors: [] },
  });
  expect(await callsOf(first)).toEqual(
    expect.arrayContaining([[`PUT /streams/${name}`, { name, title: "Nameless", organization_id: 1 }]]),
  );
  expect(again.data).toEqual(first.data);
  expect((await again.requests()).map(({ method }) => method)).not.toContain("PUT");
});

describe("what is refused", () => {
  const rtsp = (more: object = {}) => ({ rtsp: { url: "rtsp://a.example/1", ...more } });
  const create = (more: object) => ({
    field: "createCamera { camera { name } }",
    input: { organizationId, name: "x", ...more },
  });
  const update = (more: object) => ({
    field: "updateCamera { camera { name } }",
    input: { id: camera("kept"), ...more },
  });

  test.each<[string, Pick<Refusal, "field" | "input">, readonly (readonly [string, readonly string[]])[]]>([
    ["a name that a camera has", create({ name: "kept" }), [["CONFLICT", ["input", "name"]]]],
    ["an empty name", create({ name: "" }), [["INVALID", ["input", "name"]]]],
    ["a name that means something else", create({ name: "multiedit" }), [["INVALID", ["input", "name"]]]],
    ["a name that Watcher does not take", create({ name: "/a" }), [["INVALID", ["input", "name"]]]],
    [
      "an organization that there is not",
      create({ organizationId: idOf("Organization", 99) }),
      [["INVALID", ["input", "organizationId"]]],
    ],
    [
      "a folder of another organization",
      create({ folderId: idOf("Folder", "2/900") }),
      [["INVALID", ["input", "folderId"]]],
    ],
    [
      "a preset that there is not",
      update({ presetId: idOf("Preset", 99) }),
      [["INVALID", ["input", "presetId"]]],
    ],
    [
      "a number that is too small, in a list",
      update({ sources: [rtsp(), rtsp({ maxRetrySeconds: 0 })] }),
      [["INVALID", ["input", "sources", "1", "rtsp", "maxRetrySeconds"]]],
    ],
    [
      "an address of another kind of source",
      create({ sources: [rtsp({ url: "file://etc/passwd" })] }),
      [["INVALID", ["input", "sources", "0", "rtsp", "url"]]],
    ],
    [
      "a check that is off and has a time",
      update({ sources: [rtsp(), rtsp({ lostAfterSeconds: 5, isLossCheckDisabled: true })] }),
      [["INVALID", ["input", "sources", "1", "rtsp", "lostAfterSeconds"]]],
    ],
    [
      "a corner outside of the picture",
      update({ vision: { detectors: [{ type: "MOTION", regionId: "r", region: [{ x: 2, y: 0 }] }] } }),
      [["INVALID", ["input", "vision", "detectors", "0", "region", "0", "x"]]],
    ],
    [
      "a number below zero",
      update({ recording: { redundancyFactor: -1 } }),
      [["INVALID", ["input", "recording", "redundancyFactor"]]],
    ],
    [
      "one of several cameras",
      {
        field: "updateCameras { cameras { name } }",
        input: {
          cameras: [
            { id: camera("kept"), recording: { depthSeconds: 1 } },
            { id: camera("never"), recording: { depthSeconds: 1 } },
            { id: camera("kept"), presetId: idOf("Preset", 99) },
          ],
        },
      },
      [
        ["INVALID", ["input", "cameras", "1", "id"]],
        ["INVALID", ["input", "cameras", "2", "presetId"]],
      ],
    ],
    [
      "more cameras than one call may change",
      {
        field: "updateCameras { cameras { name } }",
        input: { cameras: Array.from({ length: 501 }, () => ({ id: camera("kept") })) },
      },
      [["INVALID", ["input", "cameras"]]],
    ],
  ])("%s is told where it stands in the input", async (_, change, expected) => {
    const refused = expected.map(([code, path]) => ({ code, path }));
    await proveRefusal(gateway, { ...change, refused });
    const later = await gateway.query(
      `{ camera(name: "kept") { title comment recording { depthSeconds } } }`,
    );
    expect(later.data).toEqual({ camera: { title: "The kept", comment: "new", recording: null } });
  });

  test.each<[string, Refusal]>([
    [
      "a camera that the viewer may not see",
      { ...update({ title: "no" }), as: "guard", refused: "NOT_FOUND" },
    ],
    ["no right in the organization", { ...create({ name: "mine" }), as: "visitor", refused: "FORBIDDEN" }],
    [
      "a camera that there is not",
      {
        ...update({ title: "no" }),
        input: { id: camera("never"), organizationId },
        refused: "NOT_FOUND",
      },
    ],
    [
      "new settings for a camera that there is not",
      {
        field: "replaceCamera { camera { name } }",
        input: { id: camera("never"), organizationId },
        refused: "NOT_FOUND",
      },
    ],
    [
      "an id of another type",
      { field: "deleteCamera { deletedId }", input: { id: organizationId }, refused: "BAD_USER_INPUT" },
    ],
    ["a preset of another type", { ...update({ presetId: organizationId }), refused: "BAD_USER_INPUT" }],
    ["a source of no kind", { ...update({ sources: [{}] }), refused: { operation: "BAD_USER_INPUT" } }],
    [
      "a source of two kinds",
      {
        ...update({ sources: [{ ...rtsp(), file: { url: "file://a" } }] }),
        refused: { operation: "BAD_USER_INPUT" },
      },
    ],
  ])("%s: an error of the operation, and nothing changes", async (_, refusal) => {
    await proveRefusal(gateway, refusal);
    const later = await gateway.query(
      `{ kept: camera(name: "kept") { title } mine: camera(name: "mine") { name }
        never: camera(name: "never") { name } }`,
    );
    expect(later.data).toEqual({ kept: { title: "The kept" }, mine: null, never: null });
  });

  test.each([
    ["updateCamera", { title: "no" }],
    ["replaceCamera", { organizationId }],
    ["deleteCamera", {}],
  ])("%s by someone who only looks: nothing changes", async (field, input) => {
    const seen = `{ cameras(first: 1) { nodes { id name title comment } } }`;
    const before = await gateway.query(seen, { as: "visitor" });
    const { id } = before.data.cameras.nodes[0];
    await proveRefusal(gateway, {
      field: `${field} { camera { id } }`,
      input: { id, ...input },
      as: "visitor",
      refused: "FORBIDDEN",
    });
    expect((await gateway.query(seen, { as: "visitor" })).data).toEqual(before.data);
  });

  test("more objects below changed cameras than one operation may ask for", () =>
    proveRefusal(gateway, {
      field: `updateCameras { cameras {
        episodes(first: 300) { nodes { id } } users(first: 300) { nodes { id } }
      } }`,
      input: { cameras: [{ id: camera("kept"), recording: { depthSeconds: 1 } }] },
      refused: { operation: "OPERATION_TOO_EXPENSIVE" },
      calls: [],
    }));

  test("a name whose camera the viewer may not see", async () => {
    await proveRefusal(gateway, {
      field: "createCamera { camera { name } }",
      input: { name: "kept", organizationId: idOf("Organization", 2) },
      as: "retail",
      refused: [{ code: "CONFLICT", path: ["input", "name"] }],
    });
    const later = await gateway.query(`{ camera(name: "kept") { organization { id } } }`);
    expect(later.data).toEqual({ camera: { organization: { id: organizationId } } });
  });
});
