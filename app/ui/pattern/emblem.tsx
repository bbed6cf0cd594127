import { gridPath } from "./grid-path";
import { golCell, type MotifName } from "./motifs";

/** From edge to edge, in cells. */
const SIDE = 25;

type EmblemProps = {
  motif: MotifName /** In pixels; 25, 50, 75 … keep the cells even. */;
  size?: number;
  className?: string;
};

/** A göl: the mark of a programme, always beside its name, so that it needs no words of its own. */
export function Emblem({ motif, size = 75, className }: EmblemProps) {
  const part = (kind: ReturnType<typeof golCell>) =>
    gridPath(SIDE, SIDE, (column, row) => golCell(motif, column - 12, row - 12) === kind);
  return (
    <svg
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      aria-hidden="true"
      className={`shrink-0 ${className ?? ""}`}
    >
      <path className="fill-(--emblem-outer)" d={part("outer")} />
      <path className="fill-(--emblem-inner)" d={part("inner")} />
      <path className="fill-nar" d={part("motif")} />
    </svg>
  );
}
