/** One measure over what it grows with, both axes logarithmic. */
export interface Panel {
  readonly title: string;
  /** Below the axis. */
  readonly over: string;
  /** y is null where the system does not tell. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}

const panel = { width: 300, height: 226 };
/** Room around the lines: the title, numbers at the left, numbers and a name below. */
const room = { top: 46, right: 24, bottom: 60, left: 58 };
const edge = 12;

const style = `
  .paper { fill: #ffffff }
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 13px }
  .axis { fill: #59636e }
  .value { stroke: #ffffff; stroke-width: 4; paint-order: stroke }
  .grid { stroke: #d1d9e0 }
  .line { stroke: #0969da; stroke-width: 2; fill: none }
  .point { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117 }
    text { fill: #f0f6fc }
    .axis { fill: #9198a1 }
    .value { stroke: #0d1117 }
    .grid { stroke: #3d444d }
    .line { stroke: #4493f8 }
    .point { fill: #4493f8 }
  }`;

/** The panels row by row, as SVG that can be read on light and on dark pages. */
export function plot(name: string, panels: readonly Panel[], columns: number): string {
  const rows = Math.ceil(panels.length / columns);
  const width = columns * panel.width + 2 * edge;
  const height = rows * panel.height + 2 * edge;
  const drawn = panels.map((each, index) => {
    const x = edge + (index % columns) * panel.width;
    const y = edge + Math.floor(index / columns) * panel.height;
    return `<g transform="translate(${x} ${y})">\n${drawPanel(each)}\n</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(name)}</title>`,
    `<style>${style}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
    ...drawn,
    "</svg>",
    "",
  ].join("\n");
}

function drawPanel({ title, over, points }: Panel): string {
  const known = points.flatMap(({ x, y }) => (y === null || y <= 0 ? [] : [{ x, y }]));
  const heading = text(0, 16, title, "title");
  if (known.length === 0) return heading;
  const right = panel.width - room.right;
  const bottom = panel.height - room.bottom;
  const xs = known.map(({ x }) => x);
  const decades = decadesOf(known.map(({ y }) => y));
  const toX = scale([Math.min(...xs), Math.max(...xs)], [room.left + 14, right - 14]);
  const toY = scale([decades[0] ?? 1, decades.at(-1) ?? 10], [bottom, room.top]);
  const grid = decades.map((value) => {
    const y = round(toY(value));
    return [
      `<line class="grid" x1="${room.left}" x2="${right}" y1="${y}" y2="${y}"/>`,
      text(room.left - 8, y + 4, plain(value), "axis", "end"),
    ].join("\n");
  });
  const path = known.map(({ x, y }) => `${round(toX(x))},${round(toY(y))}`).join(" ");
  const marks = known.map(({ x, y }) => {
    const [cx, cy] = [round(toX(x)), round(toY(y))];
    return [
      `<circle class="point" cx="${cx}" cy="${cy}" r="4"/>`,
      text(cx, cy - 9, threeDigits(y), "value", "middle"),
      text(cx, bottom + 18, plain(x), "axis", "middle"),
    ].join("\n");
  });
  return [
    heading,
    ...grid,
    `<polyline class="line" points="${path}"/>`,
    ...marks,
    text((room.left + right) / 2, bottom + 36, over, "axis", "middle"),
  ].join("\n");
}

/** Powers of ten from below all values to above them. */
function decadesOf(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(Math.ceil(Math.log10(Math.max(...values))), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  const span = Math.log10(to) - Math.log10(from);
  return (value: number) =>
    span === 0 ? (start + end) / 2 : start + ((Math.log10(value) - Math.log10(from)) / span) * (end - start);
}

function text(x: number, y: number, content: string, kind: string, anchor = "start"): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

const escaped = (content: string) => content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const round = (value: number) => Math.round(value * 10) / 10;
const plain = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
const threeDigits = (value: number) =>
  value >= 100 ? plain(Math.round(value)) : String(Number(value.toPrecision(3)));
