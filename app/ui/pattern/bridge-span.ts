import { gridPath } from "./grid-path";
import { golCell, type MotifName } from "./motifs";

/** Cells from pier to pier. */
export const SPAN = 32;
/** Rows from the top of the guard to the water, and of the reflection in it. */
export const ROWS_ABOVE = 21;
export const ROWS_BELOW = 13;
/** How high a mirrored row still stands in the still water. */
const DIMMED_HEIGHT = 0.58;

export type BridgePart = "guard" | "mass" | "outer" | "inner" | "motif" | "ground" | "none";

/** What a cell of one span is. Row 0 is the top of the guard; the opening widens by two cells every two rows. */
export function spanCell(motif: MotifName, column: number, row: number): BridgePart {
  const across = Math.floor(Math.abs(column - (SPAN - 1) / 2));
  if (row === 0) return column % 4 < 2 ? "guard" : "none";
  if (row === 1) return "guard";
  if (row === 3 && column % 4 < 2) return "guard";
  const opening = row < 5 ? 0 : 2 + 2 * Math.floor((row - 5) / 2);
  if (across >= opening) return "mass";
  return golCell(motif, across, ROWS_ABOVE - 1 - row);
}

type PaintedPart = Exclude<BridgePart, "none">;

/** One span above the water, a path per part, in cell units. */
export function spanPaths(motif: MotifName): Record<PaintedPart, string> {
  const path = (part: PaintedPart) =>
    gridPath(SPAN, ROWS_ABOVE, (column, row) => spanCell(motif, column, row) === part);
  return {
    guard: path("guard"),
    mass: path("mass"),
    outer: path("outer"),
    inner: path("inner"),
    motif: path("motif"),
    ground: path("ground"),
  };
}

/** Its reflection: the rows nearest to the water, upside down, each at 58 % of its height. */
export function reflectionPaths(motif: MotifName): Record<Exclude<PaintedPart, "guard">, string> {
  const path = (part: PaintedPart) =>
    gridPath(SPAN, ROWS_BELOW, (column, row) => spanCell(motif, column, ROWS_ABOVE - 1 - row) === part, DIMMED_HEIGHT);
  return {
    mass: path("mass"),
    outer: path("outer"),
    inner: path("inner"),
    motif: path("motif"),
    ground: path("ground"),
  };
}
