import type { LucideIcon } from "lucide-react";

type IconProps = { of: LucideIcon; size?: 16 | 18 | 20 | 24; className?: string };

/** An icon of the set in the portal's line: 1.7 px at any size, square caps. It stands beside a word, so it is silent. */
export function Icon({ of: Drawing, size = 18, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      width={size}
      height={size}
      strokeWidth={1.7}
      absoluteStrokeWidth
      strokeLinecap="square"
      strokeLinejoin="miter"
      className={`shrink-0 ${className ?? ""}`}
    />
  );
}
