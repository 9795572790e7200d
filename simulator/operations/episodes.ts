import { badRequest, forbidden, notFound, NotSignedIn } from "../api-error.js";
import { signedIn } from "../access.js";
import { listAnswer, pathSnowflake, type Call, type Handlers } from "../call.js";
import type { EpisodeChanges } from "../episodes/changes.js";
import { isMadeByHand, type Episode } from "../episodes/episode.js";
import { waitForEpisode } from "../episodes/wait.js";
import { createRowTest } from "../filters.js";
import type { PlaybackTokens } from "../playback-tokens.js";
import { readRow } from "../shape.js";
import type { World } from "../world.js";

type EpisodeTest = (episode: Episode) => boolean;

export function episodeOperations(world: World, playback: PlaybackTokens, changes: EpisodeChanges): Handlers {
  const { episodes, episodeShape: shape, favourites } = world;
  return {
    episodes_list: async (call) => {
      signedIn(call.viewer);
      const passes = createRowTest(shape, call.viewer, call.list?.filters ?? []);
      await holdUntilMatch(world, call, passes);
      const isAsked = createEpisodeTest(call);
      if (call.own.get("group_view") === true) {
        const matches: EpisodeTest = (episode) => isAsked(episode) && passes(episode);
        return listAnswer(call, {
          rows: latestOfEach(episodes.all().filter(matches)),
          shape,
          key: "episode_id",
        });
      }
      return listAnswer(call, {
        get rows() {
          return episodes.all().filter(isAsked);
        },
        shape,
        key: "episode_id",
        findAbove: { updated_at: (atMs) => episodes.changedAfter(Number(atMs)).filter(isAsked) },
        findBy: { media: (media) => episodes.of(String(media)).filter(isAsked) },
        rank: ({ id }) => id,
      });
    },
    episode_get: (call) => readRow(shape, readableEpisode(world, playback, call), call.viewer, undefined),
    episode_delete: (call) => {
      const episode = readableEpisode(world, playback, call);
      if (!isMadeByHand(episode)) throw forbidden("Only episodes made by hand may be removed");
      changes.delete([episode.id]);
      return undefined;
    },
    episode_add_to_favorites: (call) => {
      const user = signedIn(call.viewer);
      favourites.add(user.id, readableEpisode(world, playback, call).id);
      return undefined;
    },
    episode_delete_from_favorites: (call) => {
      const user = signedIn(call.viewer);
      favourites.remove(user.id, readableEpisode(world, playback, call).id);
      return undefined;
    },
  };
}

/** An episode on a camera that the viewer may see, or one that the token in the query opens. */
function readableEpisode({ episodes }: World, playback: PlaybackTokens, call: Call): Episode {
  const { viewer, own } = call;
  const token = own.get("token");
  const id = pathSnowflake(call, "episode_id");
  const episode = episodes.find(id);
  const mayReadByToken =
    typeof token === "string" && episode && playback.allowsEpisode(token, episode.camera.name, id);
  if (viewer.user === undefined && !mayReadByToken) throw new NotSignedIn();
  if (episode === undefined || !(mayReadByToken || viewer.rights.canView(episode.camera))) {
    throw notFound("No such episode");
  }
  return episode;
}

/** Long poll: while nothing matches, the answer waits for the next change, up to poll_timeout seconds. */
async function holdUntilMatch({ episodes }: World, call: Call, passes: EpisodeTest): Promise<void> {
  const seconds = call.own.get("poll_timeout");
  if (typeof seconds !== "number" || call.list?.cursor !== undefined) return;
  if (seconds < 0) throw badRequest("poll_timeout cannot be negative", "poll_timeout");
  const isAsked = createEpisodeTest(call);
  const sinceMs = call.list?.filters.find(
    ({ path, above }) => path[0] === "updated_at" && above !== undefined,
  )?.above;
  const candidates = sinceMs === undefined ? episodes.all() : episodes.changedAfter(Number(sinceMs));
  if (candidates.some((episode) => isAsked(episode) && passes(episode))) return;
  // Rights may change meanwhile, so each episode is looked at with those of its moment.
  const matches: EpisodeTest = (episode) => createEpisodeTest(call)(episode) && passes(episode);
  await waitForEpisode(episodes, matches, seconds * 1000, call.signal);
}

/** Episodes that are visible at the time of this call, and pass the parameters which are not plain filters. */
function createEpisodeTest(call: Call): EpisodeTest {
  const { own } = call;
  const { canView } = call.viewer.rights;
  const tests: EpisodeTest[] = [({ camera }) => canView(camera)];
  const text = own.get("q");
  const personId = own.get("person_id");
  const isUnknown = own.get("is_unknown");
  if (typeof text === "string" && text !== "") tests.push(createTextSearch(call, text));
  if (personId !== undefined) tests.push(({ person }) => person?.person_id === personId);
  if (isUnknown !== undefined) tests.push((episode) => unknown(episode) === isUnknown);
  return (episode) => tests.every((passes) => passes(episode));
}

/** undefined for kinds where nobody is recognised. */
function unknown({ kind, person, plate }: Episode): boolean | undefined {
  if (kind === "face") return person === undefined;
  return kind === "vehicle" ? plate === undefined : undefined;
}

/** Picture search takes few other conditions. */
const besideText = new Set(["media", "opened_at_gte", "opened_at_lte"]);

function createTextSearch({ own, list }: Call, text: string): EpisodeTest {
  const others = [...own.keys(), ...(list?.filters ?? []).map(({ parameter }) => parameter)];
  const refused = others.find((name) => name !== "q" && !besideText.has(name));
  if (refused !== undefined) throw badRequest(`${refused} cannot be combined with q`, refused);
  const wanted = text.toLowerCase();
  return ({ title, description, plate }) =>
    [title, description, plate].some((part) => part?.toLowerCase().includes(wanted));
}

/** The latest episode of each known person and of each plate; episodes without one stay as they are. */
function latestOfEach(episodes: readonly Episode[]): readonly Episode[] {
  const latest = new Map<bigint | string, Episode>();
  for (const episode of episodes) {
    const { person, plate, id } = episode;
    latest.set(person?.person_id ?? plate ?? id, episode);
  }
  const kept = new Set(latest.values());
  return episodes.filter((episode) => kept.has(episode));
}
