import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { SummaryList } from "~/ui/summary-list";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import type { AccountView } from "./account-view.server";

/** One account: how it stands, and the two things that bring its owner back in. */
export function AccountCard({ failure, ...account }: AccountView & { failure?: FormFailure }) {
  const { t } = useTranslation("staff");
  const { userId, email, staff, disabledAt, lastSignedInAt, factors, own } = account;
  const reason = failure?.values.reason;
  return (
    <section aria-labelledby="account" className="mt-7">
      <h2 id="account" className="type-h2 mb-3 break-words">
        {email}
      </h2>
      <SummaryList
        rows={[
          {
            key: "state",
            label: t("people.state"),
            value: disabledAt ? t("people.off", { at: disabledAt }) : t("people.on"),
          },
          { key: "role", label: t("people.kind"), value: staff ? t("people.staff") : t("people.noRole") },
          { key: "last", label: t("people.lastSignedIn"), value: lastSignedInAt ?? t("people.never") },
          { key: "factors", label: t("people.factors"), value: String(factors) },
        ]}
      />
      <div className="mt-5 space-y-4">
        {disabledAt ? (
          <form method="post">
            <input type="hidden" name="userId" value={userId} />
            <Button name="act" value="enabled">
              {t("people.enable")}
            </Button>
          </form>
        ) : null}
        {factors > 0 && !own ? (
          <Confirm summary={t("people.reset")} title={t("people.resetLead")} about={email} open={Boolean(failure)}>
            <form method="post" noValidate className="space-y-4">
              <input type="hidden" name="userId" value={userId} />
              <TextField
                name="reason"
                label={t("people.reason")}
                hint={t("people.reasonHint")}
                value={typeof reason === "string" ? reason : ""}
                error={failure?.errors.reason}
              />
              <Button look="destroy" name="act" value="reset">
                {t("people.reset")}
              </Button>
            </form>
          </Confirm>
        ) : null}
      </div>
    </section>
  );
}
