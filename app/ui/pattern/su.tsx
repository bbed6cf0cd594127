import { useId } from "react";
import { gridPath } from "./grid-path";

/** The meander of running water, 12 by 5 cells; the last row is the gap below it. */
const WAVE = ["x..........x", "xx..xxxx..xx", ".x..x..x..x.", ".xxxx..xxxx.", "............"];

/** The meander's path in cell units. */
export function suPath(): string {
  return gridPath(12, 5, (column, row) => WAVE[row]?.[column] === "x");
}

/** A band of water, as wide as its place: the top of the footer, of a call's key box, a certificate's frame. */
export function Su({
  cell = 4,
  className = "text-deep-line",
}: {
  /** In pixels. */ cell?: number;
  className?: string;
}) {
  const id = useId();
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={cell * 4}
      shapeRendering="crispEdges"
      className={`block ${className}`}
      data-print="exact"
    >
      <pattern id={id} width={cell * 12} height={cell * 5} patternUnits="userSpaceOnUse">
        <path transform={`scale(${cell})`} fill="currentColor" d={suPath()} />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
