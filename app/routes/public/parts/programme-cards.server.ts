import { type Language, textIn } from "~/domain/languages";
import type { PublicProgramme } from "~/domain/programmes/public-programmes.server";
import { paths } from "~/paths";
import { type CallLines, callLines } from "./call-lines.server";

/** A programme as lists show it. */
export type ProgrammeCard = {
  code: string;
  motif: string;
  name: string;
  summary: string;
  href: string;
  call: CallLines | null;
  /** Rank by the nearest date that matters: open calls by deadline, then coming ones, then the rest. */
  soon: number;
};

/** The programmes in their own order, each with its call to show first. */
export function programmeCards(programmes: PublicProgramme[], language: Language, now: Date): ProgrammeCard[] {
  const bySoon = [...programmes].sort((a, b) => nearest(a, now) - nearest(b, now));
  return programmes.map((programme) => ({
    code: programme.code,
    motif: programme.motif,
    name: textIn(programme.name, language),
    summary: textIn(programme.summary, language),
    href: paths.programme(language, programme.slug),
    call: programme.current && callLines(programme.current, language, now),
    soon: bySoon.indexOf(programme),
  }));
}

function nearest({ current }: PublicProgramme, now: Date): number {
  if (!current || current.closesAt <= now) return Number.POSITIVE_INFINITY;
  return current.phase === "open" ? current.closesAt.getTime() - now.getTime() : current.opensAt.getTime();
}
