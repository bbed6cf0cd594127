import type { ReactNode } from "react";

type ConfirmProps = {
  /** The words that open it: "Withdraw application". */
  summary: string;
  /** What will happen, and that it cannot be undone. */
  title: string;
  /** Whom or what it is about, for those who do not see where it stands. */
  about?: string;
  /** Open from the start: what was sent was refused. */
  open?: boolean;
  children: ReactNode;
};

/**
 * Asks again before what cannot be undone, on the page instead of in a dialog: the question with its form
 * (reason, button) unfolds under the words. Works without JavaScript, and the way back is to fold it.
 */
export function Confirm({ summary, title, about, open, children }: ConfirmProps) {
  return (
    <details open={open} className="group/confirm print:hidden">
      <summary className="inline-flex min-h-control list-none items-center rounded-control font-semibold text-nar underline decoration-1 underline-offset-[0.22em] hover:text-nar-strong hover:decoration-2">
        {summary}
        {about ? <span className="sr-only">: {about}</span> : null}
      </summary>
      <div className="mt-3 border-l-4 border-nar pl-4">
        <p className="mb-4 max-w-prose font-semibold">{title}</p>
        {children}
      </div>
    </details>
  );
}
