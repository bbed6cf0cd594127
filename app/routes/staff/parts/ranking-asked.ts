import type { AskedProposal } from "~/domain/scores/load-proposal.server";

/** What the page of the ranking is asked for in its address. */
export type RankingAsked = AskedProposal & {
  /** Rows before the first one shown. */
  after: number;
};

const WHOLE = /^\d{1,6}$/;
const KEY = /^[A-Za-z][\w-]{0,59}$/;

const wholeOf = (text: string | null): number | null =>
  text !== null && WHOLE.test(text.trim()) ? Number(text) : null;

/** Reads the address, or the same fields of a posted form; anything that makes no sense counts as not asked. */
export function readRankingAsked(field: (name: string) => FormDataEntryValue | null): RankingAsked {
  const text = (name: string) => {
    const value = field(name);
    return typeof value === "string" ? value : null;
  };
  const by = text("by");
  return {
    by: by !== null && KEY.test(by) ? by : null,
    line: wholeOf(text("line")),
    others: text("others") === "refuse" ? "refuse" : "leave",
    after: wholeOf(text("after")) ?? 0,
  };
}

/** "?by=test&line=12" of what is asked; empty for the plain page. */
export function rankingSearch({ by, line, others, after }: Partial<RankingAsked>): string {
  const asked = new URLSearchParams();
  if (by) asked.set("by", by);
  if (line !== null && line !== undefined) asked.set("line", String(line));
  if (by && others === "refuse") asked.set("others", others);
  if (after) asked.set("after", String(after));
  const search = asked.toString();
  return search === "" ? "" : `?${search}`;
}
