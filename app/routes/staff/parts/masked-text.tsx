import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { MASK } from "~/domain/reviews/mask-names";

/** A text in which what was taken out says so. */
export function MaskedText({ text }: { text: string }) {
  const { t } = useTranslation("staff");
  const parts = text.split(MASK);
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
    <Fragment key={place}>
      {place === 0 ? null : (
        <span className="rounded-chip bg-sunken px-1.5 text-[0.8em] text-ink2">{t("reviews.masked")}</span>
      )}
      {part}
    </Fragment>
  ));
}
