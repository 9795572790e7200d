/** Rows kept in one order: places are found by halving, so that a change costs no look through all of them. */
export interface Ordered<Row> {
  readonly rows: readonly Row[];
  /** Adds the row, or replaces the one that has its place already. */
  put(row: Row): void;
  /** Takes out the row in the place of this one. */
  remove(row: Row): void;
  /** The rows that follow those before a place; `isBefore` holds for one end of the rows and no other. */
  after(isBefore: (row: Row) => boolean): readonly Row[];
}

export function createOrdered<Row>(compare: (left: Row, right: Row) => number): Ordered<Row> {
  const rows: Row[] = [];

  const placeAfter = (isBefore: (row: Row) => boolean): number => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = rows[middle];
      if (row !== undefined && isBefore(row)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placeOf = (row: Row): number => placeAfter((other) => compare(other, row) < 0);

  return {
    rows,
    put: (row) => {
      const place = placeOf(row);
      const present = rows[place];
      if (present !== undefined && compare(present, row) === 0) rows[place] = row;
      else rows.splice(place, 0, row);
    },
    remove: (row) => {
      const place = placeOf(row);
      const present = rows[place];
      if (present !== undefined && compare(present, row) === 0) rows.splice(place, 1);
    },
    after: (isBefore) => rows.slice(placeAfter(isBefore)),
  };
}
