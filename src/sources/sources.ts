import type { SourceTools } from "./source-tools.js";
import type { WatcherClient } from "./client.js";
import type { Relations } from "./complete.js";
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

/** Made when first asked for: an operation reads a few of them, and each holds loaders of its own. */
export function createSources(client: WatcherClient, trust: ListTrust, watcherOrigin: string): Sources {
  return new OperationSources(client, trust, watcherOrigin);
}

class OperationSources implements Sources, Relations {
  private readonly tools: SourceTools;
  private readonly made: { -readonly [Name in keyof Sources]?: Sources[Name] } = {};

  constructor(
    client: WatcherClient,
    trust: ListTrust,
    private readonly watcherOrigin: string,
  ) {
    this.tools = { client, trust, relations: () => this };
  }

  get streams() {
    return (this.made.streams ??= createStreams(this.tools));
  }
  get organizations() {
    return (this.made.organizations ??= createOrganizations(this.tools));
  }
  get folders() {
    return (this.made.folders ??= createFolders(this.tools));
  }
  get presets() {
    return (this.made.presets ??= createPresets(this.tools));
  }
  get episodes() {
    return (this.made.episodes ??= createEpisodes(this.tools));
  }
  get newestEpisodes() {
    return this.episodes.newest;
  }
  get persons() {
    return (this.made.persons ??= createPersons(this.tools));
  }
  get personLists() {
    return (this.made.personLists ??= createPersonLists(this.tools));
  }
  get mosaics() {
    return (this.made.mosaics ??= createMosaics(this.tools));
  }
  get users() {
    return (this.made.users ??= createUsers(this.tools));
  }
  get messages() {
    return (this.made.messages ??= createMessages(this.tools));
  }
  get profile() {
    return (this.made.profile ??= createProfile(this.tools));
  }
  get settings() {
    return (this.made.settings ??= createSettings(this.tools));
  }
  get playbackUrl() {
    return (this.made.playbackUrl ??= createPlaybackUrl(this.watcherOrigin));
  }
}
