import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { FileField } from "~/ui/file-field";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { PaperView } from "./paper-view.server";

type PaperFormProps = {
  view: Pick<PaperView, "questions" | "asksContact" | "relations" | "languages" | "accept">;
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** What stands on the paper, each answer as it was given, and the scan. */
export function PaperForm({ view, typed, errors }: PaperFormProps) {
  const { t } = useTranslation("staff");
  const line = (name: string) => ({ name, value: typed[name] ?? "", error: errors[name], autoComplete: "off" });
  return (
    <form id="paper" method="post" encType="multipart/form-data" noValidate className="space-y-6">
      <h2 className="type-h3">{t("papers.enter")}</h2>
      <div className="grid gap-4 tablet:grid-cols-2">
        <TextField {...line("surname")} label={t("papers.surname")} />
        <TextField {...line("givenName")} label={t("papers.givenName")} />
      </div>
      <div className="grid gap-4 tablet:grid-cols-2">
        <SelectField
          name="relation"
          label={t("papers.relation")}
          options={view.relations}
          emptyLabel={t("author.choose")}
          value={typed.relation ?? ""}
          error={errors.relation}
        />
        <SelectField
          name="language"
          label={t("papers.paperLanguage")}
          options={view.languages}
          emptyLabel={t("author.choose")}
          value={typed.language ?? ""}
          error={errors.language}
        />
      </div>
      <DateField
        name="signedOn"
        label={t("papers.signedOn")}
        value={{ day: typed["signedOn.day"], month: typed["signedOn.month"], year: typed["signedOn.year"] }}
        error={errors.signedOn}
      />
      {view.questions.map(({ name, label }) => (
        <RadioGroup
          key={name}
          name={name}
          label={label}
          value={typed[name] ?? ""}
          error={errors[name]}
          columns={2}
          options={[
            { value: "yes", label: t("consent.given") },
            { value: "no", label: t("consent.refused") },
          ]}
        />
      ))}
      {view.asksContact ? (
        <div className="grid gap-4 tablet:grid-cols-2">
          <TextField {...line("contactName")} label={t("consent.contact")} />
          <TextField {...line("contactPhone")} label={t("papers.contactPhone")} inputMode="tel" />
        </div>
      ) : null}
      <FileField
        name="scan"
        label={t("papers.scan")}
        hint={t("papers.scanHint")}
        error={errors.scan}
        accept={view.accept}
      />
      <Button width="hug" name="intent" value="record">
        {t("papers.record")}
      </Button>
    </form>
  );
}
