import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type LozengeTone = "plain" | "calm" | "turn" | "kept" | "wrong" | "quiet";

const LOOKS: Record<LozengeTone, string> = {
  plain: "text-ink",
  calm: "bg-xezer-tint text-xezer-strong",
  turn: "bg-zeferan-tint text-zeferan-text",
  kept: "bg-pusta-tint text-pusta",
  wrong: "bg-nar-tint text-nar",
  quiet: "bg-sunken text-ink2",
};

/** A status word on its ground: "davam edir". Plain where nothing is left to do. */
export function Lozenge({ tone = "plain", children }: { tone?: LozengeTone; children: ReactNode }) {
  return (
    <span className={classNames("inline-block shrink-0 rounded-chip px-2 py-0.5 text-small font-medium", LOOKS[tone])}>
      {children}
    </span>
  );
}
