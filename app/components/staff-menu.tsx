import { ExternalLink, House, LayoutGrid, List, type LucideIcon, PenLine, ScrollText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MenuItem } from "./menu-item";

type Place = "today" | "cohorts" | "applications";
/** Places that only some members of staff have. */
type OwnPlace = "programmes" | "texts";

export type StaffMenuProps = {
  links: Record<Place, string> & Partial<Record<OwnPlace, string>> & { publicSite: string };
  current?: Place | OwnPlace;
  /** Counts beside the words, formatted on the server. */
  counts?: Partial<Record<Place, string>>;
};

/** The rail's groups. Only places that exist stand here. */
export function StaffMenu({ links, current, counts = {} }: StaffMenuProps) {
  const { t } = useTranslation("ui");
  const item = (place: Place, icon: LucideIcon) => (
    <MenuItem
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
        {links.programmes ? (
          <MenuItem
            href={links.programmes}
            text={t("staffMenu.allProgrammes")}
            icon={PenLine}
            current={current === "programmes"}
          />
        ) : null}
        {links.texts ? (
          <MenuItem href={links.texts} text={t("staffMenu.texts")} icon={ScrollText} current={current === "texts"} />
        ) : null}
      </ul>
      <ul className="mt-3">
        <MenuItem href={links.publicSite} text={t("staffMenu.publicSite")} icon={ExternalLink} />
      </ul>
    </nav>
  );
}
