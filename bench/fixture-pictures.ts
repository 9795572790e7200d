const count = 16;
const bytes = 2_000;

/** Small pictures in base64, as Watcher puts them into episodes: what begins like a JPEG, and then repeats nothing. */
export const pictures: readonly string[] = Array.from({ length: count }, (_, seed) => {
  let state = seed + 1;
  const noise = Buffer.from(
    Array.from({ length: bytes }, () => (state = (state * 48_271) % 2_147_483_647) >> 8),
  );
  return Buffer.concat([Buffer.from("ffd8ffe0", "hex"), noise]).toString("base64");
});
