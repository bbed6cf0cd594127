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

/** The motif of a programme by its code (MM, ITM …). */
export function motifOf(code: string): MotifName {
  const sum = [...code].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return MOTIF_OF[code] ?? FREE[sum % FREE.length] ?? FREE[0];
}

/** A programme's göl. It always stands beside the programme's name. */
export function ProgrammeEmblem({ code, size, className }: { code: string; size?: number; className?: string }) {
  return <Emblem motif={motifOf(code)} size={size} className={className} />;
}
