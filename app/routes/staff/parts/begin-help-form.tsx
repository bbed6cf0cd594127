import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { TypedValues } from "~/web/typed-values.server";
import type { AssistanceView } from "./assistance-view.server";

type BeginHelpProps = {
  view: Pick<AssistanceView, "calls" | "languages">;
  /** What looking for the account has said; null before. */
  found: "account" | "none" | null;
  typed: TypedValues;
  errors: Record<string, string>;
  most: number;
};

/** Finds somebody's account by their whole address or number, then begins the help with one call. */
export function BeginHelpForm({ view, found, typed, errors, most }: BeginHelpProps) {
  const { t } = useTranslation("staff");
  const text = (name: string) => {
    const value = typed[name];
    return typeof value === "string" ? value : "";
  };
  const field = (name: string) => ({ name, value: text(name), error: errors[name] });
  return (
    <form id="begin" method="post" noValidate className="max-w-form space-y-6">
      <input type="hidden" name="found" value={found ?? ""} />
      <TextField
        {...field("contact")}
        label={t("assistance.contact")}
        hint={t("assistance.contactHint")}
        autoComplete="off"
      />
      <TextArea
        {...field("identityCheck")}
        label={t("assistance.identityCheck")}
        hint={t("assistance.identityHint")}
        limit={most}
        rows={2}
      />
      {found === null ? (
        <Button width="hug" name="intent" value="find">
          {t("assistance.find")}
        </Button>
      ) : (
        <>
          <Note tone={found === "account" ? "calm" : "attention"} icon={null} announced>
            {t(`assistance.found.${found}`)}
          </Note>
          {found === "none" ? (
            <div className="grid gap-4 tablet:grid-cols-2">
              <TextField {...field("name")} label={t("assistance.name")} autoComplete="off" />
              <SelectField {...field("language")} label={t("assistance.language")} options={view.languages} />
            </div>
          ) : null}
          <RadioGroup
            {...field("channel")}
            label={t("assistance.where")}
            columns={2}
            options={[
              { value: "phone", label: t("assistance.channel.phone") },
              { value: "present", label: t("assistance.channel.present") },
            ]}
          />
          <SelectField
            {...field("cohortCode")}
            label={t("assistance.call")}
            emptyLabel={t("author.choose")}
            options={view.calls}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button width="hug" name="intent" value="open">
              {t("assistance.begin")}
            </Button>
            <Button width="hug" look="quiet" name="intent" value="find">
              {t("assistance.findAgain")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
