import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { FileField } from "~/ui/file-field";
import { TextLink } from "~/ui/text-link";
import type { TestResultsView } from "./test-results-view.server";

/** Brings in a file of results: chosen here, looked at on the next page, and the ones brought in before. */
export function TestImportForm({ view, error }: { view: TestResultsView; error?: string }) {
  const { t } = useTranslation("staff");
  return (
    <div className="max-w-form">
      <form method="post" action={view.here} encType="multipart/form-data" noValidate className="space-y-4">
        <FileField
          name="file"
          label={t("testImport.file")}
          hint={t("testImport.fileHint")}
          accept=".csv,.tsv,.txt,.xlsx"
          error={error}
        />
        <Button name="intent" value="upload" look="secondary" width="hug">
          {t("testImport.upload")}
        </Button>
      </form>
      {view.imports.length > 0 ? (
        <ul className="mt-4 border-line border-t">
          {view.imports.map(({ id, name, href, when, state }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 border-line border-b py-2">
              <TextLink href={href} className="break-all">
                {name}
              </TextLink>
              <span className="tabular text-ink2">
                {state} · {when}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
