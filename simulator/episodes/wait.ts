import type { Episode } from "./episode.js";
import type { EpisodeStore } from "./store.js";

/** Resolves at the first change of an episode that matches, after the time is up, or when the client leaves. */
export function waitForEpisode(
  store: EpisodeStore,
  matches: (episode: Episode) => boolean,
  longestMs: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      stopListening();
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const stopListening = store.onChange((episode) => {
      if (matches(episode)) end();
    });
    const timer = setTimeout(end, longestMs);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
