import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";
import { LinkButton } from "./link-button";

type PaginationProps = {
  previousHref?: string;
  nextHref?: string;
  /** Where one stands: "Rows 1–50 of 61". */
  position?: string;
};

/** Steps through a list by its keys: back and on, no page numbers. */
export function Pagination({ previousHref, nextHref, position }: PaginationProps) {
  const { t } = useTranslation("ui");
  if (!previousHref && !nextHref && !position) return null;
  return (
    <nav aria-label={t("pagination.label")} className="flex flex-wrap items-center gap-3 py-3 text-ink2">
      {position ? <span className="mr-auto">{position}</span> : null}
      {previousHref ? (
        <LinkButton href={previousHref} rel="prev" look="secondary" width="hug" icon={<Icon of={ChevronLeft} />}>
          {t("pagination.previous")}
        </LinkButton>
      ) : null}
      {nextHref ? (
        <LinkButton href={nextHref} rel="next" look="secondary" width="hug">
          {t("pagination.next")}
          <Icon of={ChevronRight} />
        </LinkButton>
      ) : null}
    </nav>
  );
}
