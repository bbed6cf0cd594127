import { classNames } from "~/ui/class-names";

/** The letter that presses a button, beside its words; on a phone nobody needs it. */
export function KeyCap({ text, className }: { text: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "hidden min-h-5 min-w-5 items-center justify-center rounded-chip border border-current px-1 font-text text-small desktop:inline-flex",
        className,
      )}
    >
      {text}
    </span>
  );
}
