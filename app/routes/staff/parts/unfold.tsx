import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";
import { KeyCap } from "./key-cap";

type UnfoldProps = {
  summary: string;
  tone?: "plain" | "danger";
  open?: boolean;
  /** The letter that opens it. */
  shortcut?: string;
  children: ReactNode;
};

const TONES = {
  plain: { summary: "text-xezer hover:text-xezer-strong", edge: "border-xezer" },
  danger: { summary: "text-nar hover:text-nar-strong", edge: "border-nar" },
};

/** A form that unfolds under its words; open again when it was refused. */
export function Unfold({ summary, tone = "plain", open, shortcut, children }: UnfoldProps) {
  const look = TONES[tone];
  return (
    <details open={open} className="print:hidden">
      <summary
        data-key={shortcut?.toLowerCase()}
        aria-keyshortcuts={shortcut}
        className={classNames(
          "inline-flex min-h-control list-none items-center rounded-control font-semibold underline decoration-1 underline-offset-[0.22em] hover:decoration-2",
          look.summary,
        )}
      >
        {summary}
        {shortcut ? <KeyCap text={shortcut} className="ml-2" /> : null}
      </summary>
      <div className={classNames("mt-2 border-l-4 pb-1 pl-4", look.edge)}>{children}</div>
    </details>
  );
}
