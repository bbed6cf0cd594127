import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { RuleBroken } from "~/domain/errors";
import { enableAccount } from "~/domain/identity/enable-account.server";
import { findAccount } from "~/domain/identity/find-account.server";
import { resetSecondFactor } from "~/domain/identity/reset-second-factor.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { EMAIL } from "~/web/typed-email";
import { AccountCard } from "./parts/account-card";
import { accountView, peopleTitle } from "./parts/account-view.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";

export const handle = { place: "people" };

/** What has just been done here, as the address says it. */
const DONE = ["reset", "enabled"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  const language = languageOf(params);
  const search = new URL(request.url).searchParams;
  const asked = z.uuid().safeParse(search.get("account"));
  // Asked before a form is shown, so that nobody writes a reason for nothing.
  if (asked.success) await requireStepUp(request);
  const found = asked.success ? await findAccount(viewer, { userId: asked.data }) : null;
  return {
    title: peopleTitle(language),
    account: found && accountView(found, language),
    done: DONE.find((each) => each === search.get("done")) ?? null,
  };
}

/** An address to look up; or what is to be done to the account that is shown. */
const SCHEMA = z.strictObject({
  email: EMAIL.optional(),
  act: z.enum(DONE).optional(),
  userId: z.uuid().optional(),
  reason: z.string().max(500).optional(),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  const signedIn = await requireStepUp(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    run: async ({ email, act, userId, reason = "" }) => {
      if (act === undefined || userId === undefined) {
        const found = email === undefined ? null : await findAccount(viewer, { email });
        const key = email === undefined ? "account.emailInvalid" : "account.unknown";
        if (!found) throw new RuleBroken([{ key, field: "email" }]);
        return redirect(paths.adminPeople(language, { account: found.userId }));
      }
      if (act === "reset") await resetSecondFactor(signedIn, { userId, reason });
      else await enableAccount(signedIn, { userId });
      return redirect(paths.adminPeople(language, { account: userId, done: act }));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** Helps somebody back into their account: looked up by the exact address, with nothing of what it holds. */
export default function People() {
  const { title, account, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("staff");
  const typed = failure?.values.email;
  return (
    <AdminPage title={title}>
      <div className="max-w-form">
        <ErrorSummary errors={summaryOf(failure)} />
        {done && !failure ? (
          <Note tone="success" announced className="mb-4">
            {t(`people.done.${done}`)}
          </Note>
        ) : null}
        <p className="mb-5 max-w-prose text-ink2">{t("people.lead")}</p>
        <form method="post" noValidate className="space-y-4">
          <TextField
            name="email"
            label={t("people.email")}
            type="email"
            autoComplete="off"
            value={typeof typed === "string" ? typed : ""}
            error={failure?.errors.email}
          />
          <Button look={account ? "secondary" : "primary"}>{t("people.find")}</Button>
        </form>
        {account ? <AccountCard {...account} failure={failure} /> : null}
      </div>
    </AdminPage>
  );
}
