/** Whether a cell of the göl's inside, counted from its middle, belongs to the motif. Both are never negative. */
type Motif = (x: number, y: number) => boolean;

/**
 * The pictures inside a göl, each given for one quarter and mirrored to the other three. The first five are
 * taken by the programmes; the last three are free for the next ones. None makes a plus sign or a cross.
 */
export const MOTIFS = {
  lines: (x, y) => y % 2 === 1 || (y === 0 && x <= 1),
  pixels: (x, y) => (x + y) % 2 === 0 && x + y <= 6,
  brackets: (x, y) =>
    (x <= 1 && y <= 1) ||
    (x === 3 && y <= 3) ||
    (y === 3 && x >= 1 && x <= 3) ||
    (y === 5 && x <= 1) ||
    (x === 5 && y <= 1),
  diamonds: (x, y) => x + Math.abs(y - 4) <= 2 || Math.abs(x - 4) + y <= 2 || (x === 3 && y === 3),
  gate: (x, y) => x + y <= 2 || (x !== 0 && (x + y === 5 || x + y === 6)),
  columns: (x, y) => x % 2 === 1 || (x === 0 && y <= 1),
  rings: (x, y) => x + y === 7 || x + y === 4 || x + y <= 1,
  steps: (x, y) => Math.floor(x / 2) + Math.floor(y / 2) === 2 || (x <= 1 && y <= 1),
} satisfies Record<string, Motif>;

export type MotifName = keyof typeof MOTIFS;

/** How far the motif reaches, in cells walked from the middle. */
const REACH = 7;

/** What a cell of the göl is: the outer ring, the inner ring, the motif, the ground it lies on, or nothing. */
export function golCell(motif: MotifName, x: number, y: number): "outer" | "inner" | "motif" | "ground" | "none" {
  const [across, down] = [Math.abs(x), Math.abs(y)];
  const away = across + down;
  if (away === 11 || away === 12) return "outer";
  if (away === 9) return "inner";
  if (away > REACH) return "none";
  return MOTIFS[motif](across, down) ? "motif" : "ground";
}
