import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { fieldIds } from "~/ui/field-ids";
import { TextLink } from "~/ui/text-link";

type PublishProgrammeProps = {
  page: {
    published: boolean;
    mayPublish: boolean;
    version: number;
    missing: { field: string | null; text: string }[];
    publicHref: string | null;
  };
};

/** Whether the programme is on the site, what it still lacks for that, and the button that puts it there. */
export function PublishProgramme({ page }: PublishProgrammeProps) {
  const { t } = useTranslation("staff");
  const { published, mayPublish, version, missing, publicHref } = page;
  return (
    <section aria-labelledby="publish">
      <h2 id="publish" className="type-h3 mb-2">
        {t("author.publish.title")}
      </h2>
      {missing.length > 0 ? (
        <>
          <p className="mb-2">{t("author.publish.missing", { number: missing.length })}</p>
          <ul className="mb-3 list-disc space-y-1 pl-5">
            {missing.map(({ field, text }) => (
              <li key={text}>{field ? <TextLink href={`#${fieldIds(field).control}`}>{text}</TextLink> : text}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mb-3 text-ink2">{published ? t("author.publish.on") : t("author.publish.ready")}</p>
      )}
      {publicHref ? (
        <p className="mb-3">
          <TextLink href={publicHref}>{t("author.publish.look")}</TextLink>
        </p>
      ) : null}
      {mayPublish && (published || missing.length === 0) ? (
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <Button name="intent" value={published ? "unpublish" : "publish"} look="secondary" width="hug">
            {published ? t("author.publish.takeBack") : t("author.publish.show")}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
