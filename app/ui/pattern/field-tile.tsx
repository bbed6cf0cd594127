import { useId } from "react";
import { gridPath } from "./grid-path";

const SIDE = 24;

/** The field's repeat: a göl of two rings around a small full one, and a quarter of another in each corner. */
export function fieldPath(): string {
  return gridPath(SIDE, SIDE, (column, row) => {
    const away = Math.floor(Math.abs(column - 11.5)) + Math.floor(Math.abs(row - 11.5));
    return away === 10 || away === 6 || away <= 2 || away >= 21;
  });
}

/** The ground of a carpet, for error pages: beside the words, never behind them. */
export function FieldTile({ cell = 4, className }: { /** In pixels. */ cell?: number; className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden="true" width="100%" height="100%" shapeRendering="crispEdges" className={className}>
      <pattern id={id} width={SIDE * cell} height={SIDE * cell} patternUnits="userSpaceOnUse">
        <path transform={`scale(${cell})`} className="fill-(--field)" d={fieldPath()} />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
