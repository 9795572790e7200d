export interface Weighted {
  readonly weight: number;
}

/** The only source of chance of a proof: the same seed gives the same numbers in the same order. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(lowest: number, highest: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  choose<Name extends string>(choices: Readonly<Record<Name, Weighted>>): Name;
  /** So many different items at most, in an order of chance. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** mulberry32. The parts tell apart the uses of one seed, so that one more draw here changes nothing there. */
export function createRandom(...parts: readonly (number | string)[]): Random {
  let state = hash(parts.join("/"));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (lowest: number, highest: number): number =>
    lowest + Math.floor(next() * (highest - lowest + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    choose: <Name extends string>(choices: Readonly<Record<Name, Weighted>>) => {
      const names = keysOf(choices);
      let left = next() * names.reduce((sum, name) => sum + choices[name].weight, 0);
      return names.find((name) => (left -= choices[name].weight) < 0) ?? pick(names);
    },
    some: (items, count) => {
      const rest = [...items];
      const taken = Math.min(count, rest.length);
      return Array.from({ length: taken }, () => rest.splice(int(0, rest.length - 1), 1)).flat();
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** The keys of a record that has no others. */
export function keysOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  const isKey = (name: string): name is Name => name in record;
  return Object.keys(record).filter(isKey);
}
