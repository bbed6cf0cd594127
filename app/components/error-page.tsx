import { useTranslation } from "react-i18next";
import { FieldTile } from "~/ui/pattern/field-tile";
import { TextLink } from "~/ui/text-link";

type ErrorPageProps = {
  /** The HTTP status answered. */
  status: number;
  homeHref: string;
  /** What the log knows the request by. */
  requestId?: string;
};

type Kind = "unreadable" | "notAllowed" | "notFound" | "conflict" | "tooLarge" | "refused" | "tooMany" | "busy";

const KIND_OF: Record<number, Kind> = {
  400: "unreadable",
  403: "notAllowed",
  404: "notFound",
  409: "conflict",
  413: "tooLarge",
  422: "refused",
  429: "tooMany",
  503: "busy",
};

/** A page that could not be shown: what happened, what one can do, and under it the carpet's field. */
export function ErrorPage({ status, homeHref, requestId }: ErrorPageProps) {
  const { t } = useTranslation("ui");
  const kind = KIND_OF[status] ?? "failed";
  return (
    <div data-density="public">
      <div className="page py-12 tablet:py-16">
        <h1 className="type-h1">{t(`errorPage.${kind}.title`)}</h1>
        <p className="mt-4 max-w-prose text-lead text-ink2">{t(`errorPage.${kind}.text`)}</p>
        <p className="mt-5">
          <TextLink href={homeHref}>{t("errorPage.home")}</TextLink>
        </p>
        <p className="mt-7 text-small text-ink2">
          {t("errorPage.code", { code: status })}
          {requestId ? <> · {t("errorPage.requestId", { id: requestId })}</> : null}
        </p>
      </div>
      <div className="h-48">
        <FieldTile />
      </div>
    </div>
  );
}
