import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/**
 * The place where a page says what has just been done ("Saved: 14:05"). It is always in the page, so that a
 * screen reader hears what appears in it; nothing floats and nothing goes away by itself.
 */
export function StatusRegion({ children }: { children?: ReactNode }) {
  return (
    <div role="status" className="inline-flex items-center gap-1.5 text-small text-pusta">
      {children ? (
        <>
          <Icon of={Check} size={16} />
          <span>{children}</span>
        </>
      ) : null}
    </div>
  );
}
