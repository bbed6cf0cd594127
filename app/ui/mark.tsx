import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** The frame says whose turn it is: square the reader's, diamond the Service's, circle nobody's any more. */
export type MarkFrame = "square" | "dashedSquare" | "diamond" | "circle";

/** What is drawn inside; on a filled frame it is cut out of it. */
export type MarkGlyph =
  | "pen"
  | "hourglass"
  | "arrowBack"
  | "exclamation"
  | "arrow"
  | "half"
  | "chevron"
  | "bars"
  | "tick"
  | "pause"
  | "bar"
  | "clock"
  | "slash"
  | "cross"
  | "halfSlash"
  | "none";

export type MarkTone = "turn" | "service" | "kept" | "ended" | "refused";

const FRAMES: Record<MarkFrame, ReactNode> = {
  square: <path d="M2.5 2.5h15v15h-15z" />,
  dashedSquare: <path d="M2.5 2.5h15v15h-15z" strokeDasharray="3.75 2.5" strokeDashoffset="1.9" strokeLinecap="butt" />,
  diamond: <path d="M10 1.4 18.6 10 10 18.6 1.4 10z" />,
  circle: <circle cx="10" cy="10" r="7.8" />,
};

const GLYPHS: Record<MarkGlyph, ReactNode> = {
  pen: <path d="m7 13 .6-2.2L12 6.4l1.6 1.6-4.4 4.4z" fill="currentColor" strokeWidth="0.8" />,
  hourglass: <path d="M7 6h6v1.2L10.8 10l2.2 2.8V14H7v-1.2L9.2 10 7 7.2z" fill="currentColor" strokeWidth="1" />,
  arrowBack: <path d="M8.6 6.2 6 8.6 8.6 11M6.4 8.6h7v4.6" />,
  exclamation: <path d="M10 5.6v5M10 13.2v1" strokeWidth="2" />,
  arrow: <path d="M6.4 10h6.8M10.8 7.4l2.6 2.6-2.6 2.6" />,
  half: <path d="M10 2.6v14.8L2.6 10z" fill="currentColor" stroke="none" />,
  chevron: <path d="m6.9 11.2 3.1-3 3.1 3" />,
  bars: <path d="M7 8.3h6M7 11.7h6" />,
  tick: <path d="m6.6 10.2 2.4 2.3 4.4-4.6" />,
  pause: <path d="M8.6 7.8v4.4M11.4 7.8v4.4" />,
  bar: <path d="M6.8 10h6.4" />,
  clock: <path d="M10 5.8V10l2.8 1.6" />,
  slash: <path d="M4.8 15.2 15.2 4.8" />,
  cross: <path d="m7.4 7.4 5.2 5.2M12.6 7.4l-5.2 5.2" strokeWidth="2" />,
  halfSlash: <path d="m7.2 7.2 5.6 5.6" />,
  none: null,
};

const TONES: Record<MarkTone, { text: string; filled: string; cutOut: string }> = {
  turn: { text: "text-zeferan-text", filled: "fill-zeferan stroke-zeferan", cutOut: "text-on-zeferan" },
  service: { text: "text-xezer", filled: "fill-xezer stroke-xezer", cutOut: "text-on-xezer" },
  kept: { text: "text-pusta", filled: "fill-pusta stroke-pusta", cutOut: "text-on-pusta" },
  ended: { text: "text-ink2", filled: "fill-ink2 stroke-ink2", cutOut: "text-paper" },
  refused: { text: "text-nar", filled: "fill-nar stroke-nar", cutOut: "text-on-nar" },
};

export type MarkDrawing = { frame: MarkFrame; glyph: MarkGlyph; tone: MarkTone; filled?: boolean };

type MarkProps = MarkDrawing & {
  /** The word is never left out. */
  label: string;
  className?: string;
};

/** A state: shape, word, and only then colour. */
export function Mark({ frame, glyph, tone, filled = false, label, className }: MarkProps) {
  const look = TONES[tone];
  return (
    <span className={classNames("inline-flex items-start gap-2 align-top font-medium", look.text, className)}>
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        className="mt-[0.16em] size-[1.15em] shrink-0"
        data-print="exact"
      >
        <g className={filled ? look.filled : undefined}>{FRAMES[frame]}</g>
        <g className={filled ? look.cutOut : undefined}>{GLYPHS[glyph]}</g>
      </svg>
      <span>{label}</span>
    </span>
  );
}
