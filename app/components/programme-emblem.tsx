import { isEmblemMotif } from "~/domain/programmes/motif";
import { Emblem } from "~/ui/pattern/emblem";
import type { MotifName } from "~/ui/pattern/motifs";

const MOTIF_OF: Record<string, MotifName> = {
  MM: "lines",
  ITM: "pixels",
  MK: "brackets",
  GIF: "diamonds",
  TEC: "gate",
};

/** Motifs for programmes made later, taken by their code, so that a programme keeps its own. */
const FREE: readonly [MotifName, ...MotifName[]] = ["rings", "columns", "steps"];

/** A programme's drawing: the one its authors chose, or one by its code (MM, ITM …) where none is known. */
export function motifOf(code: string, chosen?: string): MotifName {
  if (chosen !== undefined && isEmblemMotif(chosen)) return chosen;
  const sum = [...code].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return MOTIF_OF[code] ?? FREE[sum % FREE.length] ?? FREE[0];
}

type ProgrammeEmblemProps = { code: string; motif?: string; size?: number; className?: string };

/** A programme's göl. It always stands beside the programme's name. */
export function ProgrammeEmblem({ code, motif, size, className }: ProgrammeEmblemProps) {
  return <Emblem motif={motifOf(code, motif)} size={size} className={className} />;
}
