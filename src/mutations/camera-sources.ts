import type {
  FileSourceInput,
  NamedTextInput,
  OutputAudio,
  PublishAdaptationInput,
  PublishSourceInput,
  RtspSourceInput,
  SubtitlesMode,
  TestSourceInput,
  VideoSourceInput,
  WebRtcTransport,
} from "../generated/schema.js";
import { videoSourceType } from "../sources/video-sources.js";
import { body, choice, converted, listOf, nested, plain, values, word, type Part } from "./body.js";
import type { Objection } from "./refuse.js";

/** Where a camera's video comes from (`inputs`), as the list that is saved. */

const texts = (path: string) =>
  converted(path, (members: readonly NamedTextInput[]) =>
    Object.fromEntries(members.map(({ name, value }) => [name, value])),
  );

/** One field of Watcher's holds a number of seconds, or false for no check. */
const noLossCheck: Part<boolean> = {
  write: (isDisabled, draft) => {
    if (isDisabled === true) draft["source_timeout"] = false;
  },
  trace: () => undefined,
};

const outputAudio = word<OutputAudio>("output_audio", {
  KEEP: "keep",
  AAC: "aac",
  ADD_AAC: "add_aac",
  AAC_SILENCE: "aac_silence",
  KEEP_SILENCE: "keep_silence",
});
const subtitles = word<SubtitlesMode>("subtitles", {
  DROP: "drop",
  ACCEPT: "accept",
  OCR_REPLACE: "ocr_replace",
  OCR_ADD: "ocr_add",
});
const transport = word<WebRtcTransport>("transport", { UDP: "udp", TCP: "tcp" });

const common = {
  url: plain("url"),
  comment: plain("comment"),
  priority: plain("priority"),
  agentUrl: plain("via"),
  allowIf: plain("allow_if"),
  denyIf: plain("deny_if"),
  userAgent: plain("user_agent"),
  headers: texts("headers"),
  timeout: plain("timeout"),
  audioTimeoutSeconds: plain("audio_timeout"),
  videoTimeoutSeconds: plain("video_timeout"),
  framesTimeout: plain("frames_timeout"),
  lostAfterSeconds: plain("source_timeout"),
  isLossCheckDisabled: noLossCheck,
  maxRetrySeconds: plain("max_retry_timeout"),
  noViewersReconnectDelay: plain("no_clients_reconnect_delay"),
  outputAudio,
};

const adaptation = body<PublishAdaptationInput>({
  correction: plain("abr_correction"),
  cycles: plain("abr_cycles"),
  debugLevel: plain("abr_debug"),
  lossLower: plain("abr_loss_lower"),
  lossUpper: plain("abr_loss_upper"),
  mode: plain("abr_mode"),
  stepDown: plain("abr_stepdown"),
  stepUp: plain("abr_stepup"),
});

const source = choice<VideoSourceInput>({
  rtsp: body<RtspSourceInput>({
    ...common,
    rtpTransport: plain("rtp"),
    waitsForRtcp: plain("wait_rtcp"),
  }),
  publish: body<PublishSourceInput>({
    ...common,
    transport,
    isAdaptive: plain("webrtc_abr"),
    minBitrateKbps: plain("min_bitrate"),
    maxBitrateKbps: plain("abr_max_bitrate"),
    adaptation: nested("", adaptation),
    preferredVideoCodec: plain("prefer_video_codec"),
    hasScte35: plain("scte35"),
    subtitles,
  }),
  file: body<FileSourceInput>({
    ...common,
    programs: values("programs"),
    pids: values("pids"),
    languages: texts("languages"),
    closedCaptions: texts("closed_captions"),
    hasScte35: plain("scte35"),
    subtitles,
  }),
  test: body<TestSourceInput>({
    ...common,
    width: plain("width"),
    height: plain("height"),
    bitrateKbps: plain("bitrate"),
  }),
});

export const videoSources = listOf("inputs", source);

const typeOf = { rtsp: "RtspSource", publish: "PublishSource", file: "FileSource", test: "TestSource" };

/** What Watcher cannot know to be wrong: it tells the kinds apart by the URL, and takes one answer about the lost source. */
export function objectionsToSources(
  sources: readonly VideoSourceInput[] | null | undefined,
): readonly Objection[] {
  return (sources ?? []).flatMap((given, index) => {
    const { url, lostAfterSeconds, isLossCheckDisabled } =
      given.rtsp ?? given.publish ?? given.file ?? given.test;
    const isOfKind = Object.entries(typeOf).some(
      ([kind, type]) => kind in given && type === videoSourceType(url),
    );
    return [
      ...(isOfKind
        ? []
        : [{ message: "The URL is not one of this kind of source.", pointer: `/inputs/${index}/url` }]),
      ...(lostAfterSeconds == null || isLossCheckDisabled !== true
        ? []
        : [
            {
              message: "The check for a lost source cannot be switched off and have a time.",
              pointer: `/inputs/${index}/source_timeout`,
            },
          ]),
    ];
  });
}
