import { classNames } from "~/ui/class-names";

/** How a call stands towards the reader: announced and open are drawn, everything else is a plain word. */
export type CallStanding = "open" | "announced" | "other";

const COLOURS: Record<CallStanding, string> = { open: "text-pusta", announced: "text-ink2", other: "text-ink2" };

type CohortStateMarkProps = {
  standing: CallStanding;
  /** The state's word, from the texts `states`. */
  label: string;
  className?: string;
};

/** The state of a cohort's call: a filled diamond when open, an outlined one when announced. */
export function CohortStateMark({ standing, label, className }: CohortStateMarkProps) {
  return (
    <span className={classNames("inline-flex items-center gap-2 font-medium", COLOURS[standing], className)}>
      {standing === "other" ? null : (
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0" data-print="exact">
          <path
            d="M6 .8 11.2 6 6 11.2.8 6z"
            stroke="currentColor"
            strokeWidth="1.2"
            fill={standing === "open" ? "currentColor" : "none"}
          />
        </svg>
      )}
      <span>{label}</span>
    </span>
  );
}
