/** The drawings a programme's emblem can have. */
export const EMBLEM_MOTIFS = ["lines", "pixels", "brackets", "diamonds", "gate", "columns", "rings", "steps"] as const;

export type EmblemMotif = (typeof EMBLEM_MOTIFS)[number];

export function isEmblemMotif(value: string): value is EmblemMotif {
  return EMBLEM_MOTIFS.some((motif) => motif === value);
}
