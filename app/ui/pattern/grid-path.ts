/** Says whether the cell in this column and row is drawn. */
export type Drawn = (column: number, row: number) => boolean;

/**
 * The drawn cells of a grid as one SVG path in cell units: each run of cells in a row is one rectangle.
 * `thickness` (0 to 1) is how much of its row a cell fills, centred: the rows of a reflection are thinner.
 */
export function gridPath(columns: number, rows: number, drawn: Drawn, thickness = 1): string {
  const inset = round((1 - thickness) / 2);
  let path = "";
  for (let row = 0; row < rows; row++) {
    let start = -1;
    for (let column = 0; column <= columns; column++) {
      const on = column < columns && drawn(column, row);
      if (on && start < 0) start = column;
      if (!on && start >= 0) {
        path += `M${start} ${round(row + inset)}h${column - start}v${round(thickness)}h-${column - start}z`;
        start = -1;
      }
    }
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
