import { defineConfig } from "vite";

/** Everything the page needs is bundled, workers included: it runs without internet and without inline scripts. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/explorer/",
  publicDir: false,
  // A relative cacheDir would be created inside the sources.
  cacheDir: `${import.meta.dirname}/node_modules/.vite`,
  build: {
    outDir: `${import.meta.dirname}/../dist/explorer`,
    emptyOutDir: true,
    sourcemap: false,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // "use client" in the packages is meant for servers that render React.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    // The editor alone is larger than the default limit; it loads after the page has drawn.
    chunkSizeWarningLimit: 4096,
  },
  worker: { format: "es" },
});
