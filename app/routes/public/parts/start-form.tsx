import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { Button } from "~/ui/button";

/** Starts an application to a cohort, or takes up the one begun before; who is not signed in signs in on the way. */
export function StartForm({ code, language }: { code: string; language: Language }) {
  const { t } = useTranslation("public");
  return (
    // A plain form: it leaves the public pages, so the next page is a document of its own.
    <form method="post" action={paths.myApplications(language)}>
      <input type="hidden" name="cohortCode" value={code} />
      <Button width="full">{t("cohort.start")}</Button>
    </form>
  );
}
