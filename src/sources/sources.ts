import type { Relations } from "./batch.js";
import type { SourceTools } from "./source-tools.js";
import type { WatcherClient } from "./client.js";
import { createEpisodes, type Episodes } from "./episodes.js";
import { createFolders, type Folders } from "./folders.js";
import type { ListTrust } from "./in-list.js";
import { createMessages, type Messages } from "./messages.js";
import { createMosaics, type Mosaics } from "./mosaics.js";
import { createOrganizations, type Organizations } from "./organizations.js";
import { createPersonLists, createPersons, type PersonLists, type Persons } from "./persons.js";
import { createPlaybackUrl, type PlaybackUrl } from "./playback.js";
import { createPresets, type Presets } from "./presets.js";
import { createProfile, type Profile } from "./profile.js";
import { createSettings, type Settings } from "./settings.js";
import { createStreams, type Streams } from "./streams.js";
import { createUsers, type Users } from "./users.js";

/** Everything that one operation of one viewer can read. Nothing here outlives the operation. */
export interface Sources {
  readonly streams: Streams;
  readonly organizations: Organizations;
  readonly folders: Folders;
  readonly presets: Presets;
  readonly episodes: Episodes;
  readonly persons: Persons;
  readonly personLists: PersonLists;
  readonly mosaics: Mosaics;
  readonly users: Users;
  readonly messages: Messages;
  readonly profile: Profile;
  readonly settings: Settings;
  readonly playbackUrl: PlaybackUrl;
}

export function createSources(client: WatcherClient, trust: ListTrust, watcherOrigin: string): Sources {
  const tools: SourceTools = { client, trust, relations: () => relations };
  const sources: Sources = {
    streams: createStreams(tools),
    organizations: createOrganizations(tools),
    folders: createFolders(tools),
    presets: createPresets(tools),
    episodes: createEpisodes(tools),
    persons: createPersons(tools),
    personLists: createPersonLists(tools),
    mosaics: createMosaics(tools),
    users: createUsers(tools),
    messages: createMessages(tools),
    profile: createProfile(tools),
    settings: createSettings(tools),
    playbackUrl: createPlaybackUrl(watcherOrigin),
  };
  const relations: Relations = { ...sources, newestEpisodes: sources.episodes.newest };
  return sources;
}
