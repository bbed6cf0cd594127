import { gridPath } from "./grid-path";

const SIDE = 11;
const WATER = 6;

/** Half the width of the opening in each row: a stepped arch, and below the water the same upside down. */
const OPENING = [0, 0, 0.5, 1.5, 2.5, 3.5, 3.5, 2.5, 1.5, 0.5, 0];

function isMass(column: number, row: number): boolean {
  return Math.abs(column - (SIDE - 1) / 2) > (OPENING[row] ?? 0) || OPENING[row] === 0;
}

/** The paths of the mark in cell units: the bridge, its reflection, the light in the opening. */
export function logoPaths(): { bridge: string; water: string; light: string } {
  return {
    bridge: gridPath(SIDE, SIDE, (column, row) => row < WATER && isMass(column, row)),
    water: gridPath(SIDE, SIDE, (column, row) => row >= WATER && isMass(column, row), 0.58),
    light: `M5 5h1v${1.8}h-1z`,
  };
}

/** Bridge and reflection; together they leave a göl. The name stands beside it. */
export function Logo({ size = 40 }: { /** In pixels. */ size?: number }) {
  const paths = logoPaths();
  return (
    <svg
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      aria-hidden="true"
      className="shrink-0"
      data-print="exact"
    >
      <path className="fill-xezer" d={paths.bridge} />
      <path className="fill-(--logo-water)" d={paths.water} />
      <path className="fill-(--logo-door)" d={paths.light} />
    </svg>
  );
}
