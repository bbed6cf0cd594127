import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Something more for who wants it: "Why do we ask this?". Native, so it opens without JavaScript. */
export function Disclosure({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group/disclosure">
      <summary className="inline-flex min-h-control list-none items-center gap-1.5 rounded-control">
        <Icon of={ChevronRight} className="-ml-1 transition-transform duration-fast group-open/disclosure:rotate-90" />
        <span className="link">{summary}</span>
      </summary>
      <div className="mb-2 max-w-prose border-l-2 border-line pl-4 text-ink2">{children}</div>
    </details>
  );
}
