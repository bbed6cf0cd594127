import type { ReactNode } from "react";

/** Nothing here yet: says so in a sentence and offers the way on. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="border-line border-y py-7">
      <p className="max-w-prose text-ink2">{text}</p>
      {children ? <div className="mt-4 flex flex-wrap gap-4">{children}</div> : null}
    </div>
  );
}
