import { countTo } from "../count-to";
import { BRIDGE, BRIDGE_REFLECTION } from "../tokens";
import { ROWS_ABOVE, ROWS_BELOW, reflectionPaths, SPAN, spanPaths } from "./bridge-span";
import type { MotifName } from "./motifs";

/** How often the five arches are repeated, so that the bridge reaches both edges of any screen. */
const REPEATS = 3;
const ROWS = ROWS_ABOVE + ROWS_BELOW;

/**
 * The bridge over still water, one arch per motif, standing on the deep ground. The middle arches are 240 px wide on a
 * desktop, so that each stands over its programme's column; on phones the picture is cropped to the first two.
 */
export function Bridge({ motifs }: { motifs: readonly MotifName[] }) {
  const columns = motifs.length * SPAN * REPEATS;
  const spans = countTo(motifs.length * REPEATS);
  return (
    <div aria-hidden="true" className="bridge relative overflow-hidden bg-xezer-deep" data-print="exact">
      <svg aria-hidden="true" viewBox={`0 0 ${columns} ${ROWS}`} shapeRendering="crispEdges" className="bridge-drawing">
        <defs>
          {motifs.map((motif) => (
            <Span key={motif} motif={motif} />
          ))}
        </defs>
        {spans.map((place) => (
          <use key={place} href={`#span-${motifs[(place - 1) % motifs.length]}`} x={(place - 1) * SPAN} />
        ))}
      </svg>
    </div>
  );
}

function Span({ motif }: { motif: MotifName }) {
  const above = spanPaths(motif);
  const below = reflectionPaths(motif);
  return (
    <g id={`span-${motif}`}>
      <path fill={BRIDGE.mass} d={above.mass} />
      <path fill={BRIDGE.guard} d={above.guard} />
      <path fill={BRIDGE.ground} d={above.ground} />
      <path fill={BRIDGE.ringOuter} d={above.outer} />
      <path fill={BRIDGE.ringInner} d={above.inner} />
      <path fill={BRIDGE.motif} d={above.motif} />
      <g transform={`translate(0 ${ROWS_ABOVE})`}>
        <path fill={BRIDGE_REFLECTION.mass} d={below.mass} />
        <path fill={BRIDGE_REFLECTION.ground} d={below.ground} />
        <path fill={BRIDGE_REFLECTION.ringOuter} d={below.outer} />
        <path fill={BRIDGE_REFLECTION.ringInner} d={below.inner} />
        <path fill={BRIDGE_REFLECTION.motif} d={below.motif} />
      </g>
    </g>
  );
}
