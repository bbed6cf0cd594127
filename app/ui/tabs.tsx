import { useEffect, useRef } from "react";
import { Anchor } from "./anchor";
import { classNames } from "./class-names";

export type Tab = { href: string; text: string; count?: string; current?: boolean };

/**
 * Pages side by side, as links: the address says which one is open. They scroll sideways rather than wrap, and begin
 * where the open one is seen whole.
 */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const list = useRef<HTMLUListElement>(null);
  const open = tabs.find(({ current }) => current)?.href;
  useEffect(() => {
    const own = open === undefined ? null : list.current?.querySelector("[aria-current]");
    if (!list.current || !own) return;
    const beyond = own.getBoundingClientRect().right - list.current.getBoundingClientRect().right;
    if (beyond > 0) list.current.scrollLeft += beyond;
  }, [open]);
  return (
    <nav aria-label={label} className="border-line border-b">
      <ul ref={list} className="-mb-px flex gap-1 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Anchor
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={classNames(
                "flex min-h-control items-center gap-2 border-b-3 px-3 font-medium -outline-offset-3 transition-colors duration-fast",
                tab.current ? "border-nar text-ink" : "border-transparent text-ink2 hover:border-edge hover:text-ink",
              )}
            >
              {tab.text}
              {tab.count === undefined ? null : <span className="tabular text-ink3">{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
