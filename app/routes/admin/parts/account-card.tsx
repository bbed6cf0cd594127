import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { SummaryList } from "~/ui/summary-list";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import type { AccountView } from "./account-view.server";

/** One account: how it stands, and what brings its owner in, or back in. */
export function AccountCard({ failure, ...account }: AccountView & { failure?: FormFailure }) {
  const { t } = useTranslation("staff");
  const { email, staff, disabledAt, lastSignedInAt, factors, own, invited } = account;
  const refused = failure?.values.of === "reset" ? failure : undefined;
  const reason = refused?.values.reason;
  return (
    <section aria-label={t("people.state")}>
      <SummaryList
        rows={[
          { key: "email", label: t("people.email"), value: <span className="break-words">{email}</span> },
          {
            key: "state",
            label: t("people.state"),
            value: disabledAt ? t("people.off", { at: disabledAt }) : (invited ?? t("people.on")),
          },
          { key: "role", label: t("people.kind"), value: staff ? t("people.staff") : t("people.noRole") },
          { key: "last", label: t("people.lastSignedIn"), value: lastSignedInAt ?? t("people.never") },
          { key: "factors", label: t("people.factors"), value: String(factors) },
        ]}
      />
      <div className="mt-5 space-y-4">
        {disabledAt ? <PlainForm intent="enabled" text={t("people.enable")} /> : null}
        {invited && !disabledAt ? <PlainForm intent="again" text={t("people.sendAgain")} /> : null}
        {factors > 0 && !own ? (
          <Confirm summary={t("people.reset")} title={t("people.resetLead")} about={email} open={Boolean(refused)}>
            <form method="post" noValidate className="space-y-4">
              <TextField
                name="reason"
                label={t("people.reason")}
                hint={t("people.reasonHint")}
                value={typeof reason === "string" ? reason : ""}
                error={refused?.errors.reason}
              />
              <Button look="destroy" name="intent" value="reset">
                {t("people.reset")}
              </Button>
            </form>
          </Confirm>
        ) : null}
      </div>
    </section>
  );
}

function PlainForm({ intent, text }: { intent: string; text: string }) {
  return (
    <form method="post">
      <Button name="intent" value={intent} look="secondary" width="hug">
        {text}
      </Button>
    </form>
  );
}
