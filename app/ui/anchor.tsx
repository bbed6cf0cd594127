import type { ComponentPropsWithoutRef } from "react";

export type AnchorProps = ComponentPropsWithoutRef<"a"> & { href: string };

/**
 * A link without looks of its own, and the one place that decides how links navigate: each leads to a document, so that
 * focus, title and scroll are the browser's own and everything works before any script has arrived.
 */
export function Anchor({ children, ...rest }: AnchorProps) {
  return <a {...rest}>{children}</a>;
}
