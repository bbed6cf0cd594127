import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { TestImportView } from "./test-import-view.server";

type MappingProps = {
  view: TestImportView;
  typed: { reference: string; result: string; most: string };
  errors: Record<string, string>;
};

/** Which columns of the file are meant: guessed, and changed here. */
export function TestImportMapping({ view, typed, errors }: MappingProps) {
  const { t } = useTranslation("staff");
  const column = (name: "reference" | "result") => ({
    ...{ name, options: view.columns, emptyLabel: t("testImport.choose") },
    value: typed[name],
    error: errors[name],
  });
  return (
    <form method="post" action={view.here} id="mapping" data-keeps-typed="" noValidate className="max-w-form space-y-4">
      <SelectField {...column("reference")} label={t("testImport.referenceColumn")} />
      <SelectField {...column("result")} label={t("testImport.resultColumn")} />
      <TextField
        name="most"
        label={t("testResults.most")}
        hint={t("testResults.mostHint")}
        size="code"
        inputMode="decimal"
        value={typed.most}
        error={errors.most}
        optional
      />
      <Button name="intent" value="map" look="secondary" width="hug">
        {t("testImport.map")}
      </Button>
    </form>
  );
}
