import { classNames } from "./class-names";

export type DiamondLook = "empty" | "half" | "full" | "dashed" | "ticked" | "today" | "ended";

const LOOKS: Record<DiamondLook, string> = {
  empty: "fill-none stroke-edge",
  half: "fill-none stroke-xezer",
  full: "fill-xezer stroke-xezer",
  dashed: "fill-none stroke-xezer [stroke-dasharray:2.4_1.8]",
  ticked: "fill-xezer stroke-xezer",
  today: "fill-nar stroke-nar",
  ended: "fill-none stroke-ink2",
};

/** The portal's small sign: a place, a step, a node of a timeline; what has ended is a circle. Silent: its words stand beside it. */
export function Diamond({ look, className = "size-5" }: { look: DiamondLook; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      strokeWidth="1.6"
      className={classNames("shrink-0", className)}
      data-print="exact"
    >
      {look === "ended" ? (
        <path d="M10 2.4a7.6 7.6 0 1 0 0 15.2 7.6 7.6 0 1 0 0-15.2zM6.6 10h6.8" className={LOOKS.ended} />
      ) : (
        <path d="M10 1.4 18.6 10 10 18.6 1.4 10z" className={LOOKS[look]} />
      )}
      {look === "half" ? <path d="M10 1.4v17.2L1.4 10z" className="fill-xezer" /> : null}
      {look === "ticked" ? (
        <path d="m6.4 10.2 2.6 2.4 4.6-4.9" className="fill-none stroke-on-xezer" strokeWidth="2" />
      ) : null}
    </svg>
  );
}
