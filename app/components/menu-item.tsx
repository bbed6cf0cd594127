import type { LucideIcon } from "lucide-react";
import { Anchor } from "~/ui/anchor";
import { Icon } from "~/ui/icon";

type MenuItemProps = { href: string; text: string; icon: LucideIcon; count?: string; current?: boolean };

/** A place of the rail, with what waits there. */
export function MenuItem({ href, text, icon, count, current }: MenuItemProps) {
  return (
    <li>
      <Anchor
        href={href}
        aria-current={current ? "page" : undefined}
        className="flex min-h-9 items-center gap-2.5 rounded-chip px-2 py-1.5 font-medium hover:bg-xezer-tint aria-[current]:bg-xezer-tint2"
      >
        <Icon of={icon} size={16} />
        <span className="min-w-0 flex-1">{text}</span>
        {count === undefined ? null : <span className="tabular text-ink2">{count}</span>}
      </Anchor>
    </li>
  );
}
