import { Building2, ExternalLink, House, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MenuItem } from "./menu-item";

export type UnitPlace = "today" | "candidates";

export type UnitMenuProps = {
  /** `staff`: for whoever also runs cohorts. */
  links: Record<UnitPlace, string> & { publicSite: string; staff: string | null };
  current?: UnitPlace;
  /** How many people wait for the unit's answer, formatted on the server. */
  waiting?: string;
};

/** The rail of a unit's supervisor. */
export function UnitMenu({ links, current, waiting }: UnitMenuProps) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("unitMenu.label")}>
      <ul>
        <MenuItem
          href={links.today}
          text={t("staffMenu.today")}
          icon={House}
          count={waiting}
          current={current === "today"}
        />
        <MenuItem
          href={links.candidates}
          text={t("unitMenu.candidates")}
          icon={Users}
          current={current === "candidates"}
        />
      </ul>
      <ul className="mt-3">
        {links.staff ? <MenuItem href={links.staff} text={t("menu.staff")} icon={Building2} /> : null}
        <MenuItem href={links.publicSite} text={t("staffMenu.publicSite")} icon={ExternalLink} />
      </ul>
    </nav>
  );
}
