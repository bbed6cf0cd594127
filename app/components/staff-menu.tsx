import {
  CalendarClock,
  CalendarX,
  ExternalLink,
  FileSignature,
  Fingerprint,
  Gavel,
  Headset,
  House,
  KeyRound,
  LayoutGrid,
  List,
  type LucideIcon,
  MessagesSquare,
  PenLine,
  Scale,
  ScrollText,
  ShieldQuestionMark,
  UserKey,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { MenuItem } from "./menu-item";

type Place = "today" | "upcoming" | "reviews" | "interviews" | "cohorts" | "applications" | "appeals" | "papers";
/** Places that only some members of staff have. */
type OwnPlace = "assistance" | "programmes" | "texts" | "privacy" | "recoveries" | "people" | "retention" | "audit";

export type StaffMenuProps = {
  /** `today` is everybody's; a place without a link is not theirs. */
  links: Partial<Record<Place | OwnPlace, string>> & { today: string; publicSite: string };
  current?: Place | OwnPlace;
  /** Counts beside the words, formatted on the server. */
  counts?: Partial<Record<Place, string>>;
};

/** The rail's groups. Only places that exist stand here. */
export function StaffMenu({ links, current, counts = {} }: StaffMenuProps) {
  const { t } = useTranslation("ui");
  const item = (place: Place, icon: LucideIcon) => {
    const href = links[place];
    if (href === undefined) return null;
    return (
      <MenuItem
        href={href}
        text={t(`staffMenu.${place}`)}
        icon={icon}
        count={counts[place]}
        current={current === place}
      />
    );
  };
  const programmes = [links.cohorts, links.applications, links.programmes, links.texts];
  return (
    <nav aria-label={t("staffMenu.label")}>
      <ul>
        {item("today", House)}
        {item("upcoming", CalendarClock)}
        {item("reviews", Scale)}
        {item("interviews", MessagesSquare)}
        {links.assistance ? (
          <MenuItem
            href={links.assistance}
            text={t("staffMenu.assistance")}
            icon={Headset}
            current={current === "assistance"}
          />
        ) : null}
      </ul>
      {programmes.some((href) => href !== undefined) ? (
        <p className="mt-3 px-2 pb-1 font-medium text-ink3">{t("staffMenu.programmes")}</p>
      ) : null}
      <ul>
        {item("cohorts", LayoutGrid)}
        {item("applications", List)}
        {item("appeals", Gavel)}
        {item("papers", FileSignature)}
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
        {links.privacy ? (
          <MenuItem
            href={links.privacy}
            text={t("staffMenu.privacy")}
            icon={ShieldQuestionMark}
            current={current === "privacy"}
          />
        ) : null}
        {links.recoveries ? (
          <MenuItem
            href={links.recoveries}
            text={t("staffMenu.recoveries")}
            icon={KeyRound}
            current={current === "recoveries"}
          />
        ) : null}
        {links.people ? (
          <MenuItem href={links.people} text={t("staffMenu.people")} icon={UserKey} current={current === "people"} />
        ) : null}
        {links.retention ? (
          <MenuItem
            href={links.retention}
            text={t("staffMenu.retention")}
            icon={CalendarX}
            current={current === "retention"}
          />
        ) : null}
        {links.audit ? (
          <MenuItem href={links.audit} text={t("staffMenu.audit")} icon={Fingerprint} current={current === "audit"} />
        ) : null}
      </ul>
      <ul className="mt-3">
        <MenuItem href={links.publicSite} text={t("staffMenu.publicSite")} icon={ExternalLink} />
      </ul>
    </nav>
  );
}
