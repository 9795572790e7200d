/** Records with numbers for ids, found by them. */
export interface Table<Row> {
  /** In the order of their ids. Always the same array, so that whoever holds it sees the changes. */
  readonly rows: readonly Row[];
  find(id: number): Row | undefined;
  /** The next number after the greatest there ever was: an id of something removed never comes back. */
  add(create: (id: number) => Row): Row;
  remove(row: Row): void;
}

/** The rows have to be in the order of their ids. */
export function createTable<Row extends { readonly id: number }>(initial: readonly Row[]): Table<Row> {
  const rows = [...initial];
  const byId = new Map(rows.map((row) => [row.id, row]));
  let last = rows.at(-1)?.id ?? 0;
  return {
    rows,
    find: (id) => byId.get(id),
    add: (create) => {
      const row = create(last + 1);
      last = row.id;
      byId.set(row.id, row);
      rows.push(row);
      return row;
    },
    remove: (row) => {
      byId.delete(row.id);
      removeFrom(rows, row);
    },
  };
}

/** Takes out every row that is of no use any more. */
export function removeWhere<Row>(rows: Row[], isGone: (row: Row) => boolean): void {
  for (const row of rows.filter(isGone)) removeFrom(rows, row);
}

export function removeFrom<Row>(rows: Row[], row: Row): void {
  const place = rows.indexOf(row);
  if (place >= 0) rows.splice(place, 1);
}
