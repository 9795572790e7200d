/** Something to ask a contender. */
export interface Question {
  readonly asks: string;
  /** The name of the operation in the query. */
  readonly operation: "Wall" | "Camera" | "FolderTree" | "Episodes" | "RenameCamera";
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A question, and how it is asked. */
export interface Scenario extends Question {
  readonly title: string;
  /** Concurrent clients, each with one query under way. */
  readonly clients: number;
  /** How many users take turns. Sharing calls that are under way helps one user, not hundreds. */
  readonly users: number;
  /** How long Watcher takes for each answer. */
  readonly upstreamDelayMs: number;
}

const idOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");

/** Four calls: cameras, then what is not inside them: organizations, presets, newest episodes. */
const wallOf = (cameras: number): Question => ({
  asks: `Wall of ${cameras} cameras`,
  operation: "Wall",
  query: `query Wall {
    cameras(first: ${cameras}) {
      nodes {
        id name title status isAlive
        organization { title createdAt }
        folder { title }
        preset { title isDefault }
        latestEpisode { kind openedAt }
      }
    }
  }`,
});

const camera: Question = {
  asks: "One camera by name, with its organization",
  operation: "Camera",
  query: `query Camera {
    camera(name: "cam-0123") { id name title comment status isAlive organization { title createdAt } }
  }`,
};

/** 1, 5, 25 and 100 folders. */
const folderTree: Question = {
  asks: "Tree of 131 folders, four levels deep",
  operation: "FolderTree",
  query: `query FolderTree {
    organization(id: "${idOf("Organization", "2")}") {
      title
      folders(filter: { level: { equals: 0 } }, first: 1) { nodes { id title
        children(first: 20) { nodes { id title
          children(first: 20) { nodes { id title
            children(first: 20) { nodes { id title cameraCount } }
          } }
        } }
      } }
    }
  }`,
};

/** The largest page; each picture is nearly 3 KB of base64. */
const episodes: Question = {
  asks: "500 episodes with their pictures",
  operation: "Episodes",
  query: `query Episodes {
    episodes(first: 500) {
      nodes { id kind title openedAt closedAt camera { name title } preview { dataUrl } }
    }
  }`,
};

/** With variables, as clients send changes: the gateway does not keep documents with texts in them, which may be secrets. */
const renameCamera: Question = {
  asks: "Renaming a camera",
  operation: "RenameCamera",
  query: `mutation RenameCamera($input: UpdateCameraInput!) {
    updateCamera(input: $input) { camera { id name title comment } userErrors { code message } }
  }`,
  variables: { input: { id: idOf("Camera", "cam-0900"), title: "North gate" } },
};

/** All that is asked in the scenarios. */
export const questions: readonly Question[] = [
  wallOf(50),
  wallOf(500),
  camera,
  folderTree,
  episodes,
  renameCamera,
];

interface Circumstances {
  readonly clients?: number;
  readonly users?: number;
  readonly upstreamDelayMs?: number;
}

/** One user asks the same again and again; of 500 each does so about once in the time that things are kept. */
function scenario(
  question: Question,
  { clients = 32, users = 500, upstreamDelayMs = 0 }: Circumstances = {},
): Scenario {
  const who = users === 1 ? "one user" : `${users} users`;
  const title = `${question.asks}, ${who}, Watcher at ${upstreamDelayMs} ms`;
  return { ...question, title, clients, users, upstreamDelayMs };
}

export const guard = scenario(wallOf(50));

export const scenarios: readonly Scenario[] = [
  scenario(wallOf(50), { users: 1 }),
  scenario(wallOf(50), { users: 1, upstreamDelayMs: 5 }),
  guard,
  scenario(wallOf(50), { upstreamDelayMs: 5 }),
  {
    ...scenario(wallOf(50), { clients: 10, users: 1, upstreamDelayMs: 5 }),
    title: "Ten identical walls of one user at once, Watcher at 5 ms",
  },
  scenario(wallOf(500), { clients: 8 }),
  scenario(camera),
  scenario(folderTree, { clients: 16 }),
  scenario(episodes, { clients: 4 }),
  scenario(renameCamera),
];
