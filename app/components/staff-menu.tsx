import { ExternalLink, House, LayoutGrid, List, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { Icon } from "~/ui/icon";

type Place = "today" | "cohorts" | "applications";

export type StaffMenuProps = {
  links: Record<Place, string> & { publicSite: string };
  current?: Place;
  /** Counts beside the words, formatted on the server. */
  counts?: Partial<Record<Place, string>>;
};

/** The rail's groups. Only places that exist stand here. */
export function StaffMenu({ links, current, counts = {} }: StaffMenuProps) {
  const { t } = useTranslation("ui");
  const item = (place: Place, icon: LucideIcon) => (
    <Item
      href={links[place]}
      text={t(`staffMenu.${place}`)}
      icon={icon}
      count={counts[place]}
      current={current === place}
    />
  );
  return (
    <nav aria-label={t("staffMenu.label")}>
      <ul>{item("today", House)}</ul>
      <p className="mt-3 px-2 pb-1 font-medium text-ink3">{t("staffMenu.programmes")}</p>
      <ul>
        {item("cohorts", LayoutGrid)}
        {item("applications", List)}
      </ul>
      <ul className="mt-3">
        <Item href={links.publicSite} text={t("staffMenu.publicSite")} icon={ExternalLink} />
      </ul>
    </nav>
  );
}

type ItemProps = { href: string; text: string; icon: LucideIcon; count?: string; current?: boolean };

function Item({ href, text, icon, count, current }: ItemProps) {
  return (
    <li>
      <Anchor
        href={href}
        aria-current={current ? "page" : undefined}
        className="flex min-h-9 items-center gap-2.5 rounded-chip px-2 font-medium hover:bg-xezer-tint aria-[current]:bg-xezer-tint2"
      >
        <Icon of={icon} size={16} />
        <span className="min-w-0 flex-1">{text}</span>
        {count === undefined ? null : <span className="tabular text-ink2">{count}</span>}
      </Anchor>
    </li>
  );
}
