import type { LucideIcon } from "lucide-react";
import { Anchor } from "./anchor";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type TabBarItem = { href: string; text: string; icon: LucideIcon; current?: boolean };

/** The few places of a personal area, at the thumb; phones only. Its page leaves 64 px free at the bottom. */
export function TabBar({ label, items }: { label: string; items: TabBarItem[] }) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] tablet:hidden"
    >
      <ul className="flex">
        {items.map(({ href, text, icon, current }) => (
          <li key={href} className="min-w-0 flex-1">
            <Anchor
              href={href}
              aria-current={current ? "page" : undefined}
              className={classNames(
                "flex min-h-16 flex-col items-center justify-center gap-1 border-t-3 text-center text-small -outline-offset-3",
                current ? "border-nar font-semibold text-xezer" : "border-transparent text-ink2",
              )}
            >
              <Icon of={icon} size={20} />
              {text}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
