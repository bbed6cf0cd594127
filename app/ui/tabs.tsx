import { Anchor } from "./anchor";
import { classNames } from "./class-names";

export type Tab = { href: string; text: string; count?: string; current?: boolean };

/** Pages side by side, as links: the address says which one is open. They scroll sideways rather than wrap. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="border-line border-b">
      <ul className="-mb-px flex gap-1 overflow-x-auto">
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
