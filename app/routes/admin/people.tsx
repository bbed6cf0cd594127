import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { RuleBroken } from "~/domain/errors";
import { findAccount } from "~/domain/identity/find-account.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { LinkButton } from "~/ui/link-button";
import { Pagination } from "~/ui/pagination";
import { TextField } from "~/ui/text-field";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { EMAIL } from "~/web/typed-email";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { StaffSearch } from "./parts/staff-search";
import { StaffTable } from "./parts/staff-table";
import { staffView } from "./parts/staff-view.server";

export const handle = { place: "people" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  return staffView(viewer, languageOf(params), new URL(request.url).searchParams);
}

/** Leads to an account that is named by its exact address, whoever's it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ email: EMAIL }),
    language,
    run: async ({ email }) => {
      const found = await findAccount(viewer, { email });
      if (!found) throw new RuleBroken([{ key: "account.unknown", field: "email" }]);
      return redirect(paths.adminPerson(language, found.personId));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** Who works here and what they may do; and the way to any other account, by its exact address alone. */
export default function People() {
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("staff");
  const { title, rows, inviteHref, firstHref, nextHref } = view;
  const typed = failure?.values.email;
  return (
    <AdminPage
      title={title}
      aside={
        <LinkButton href={inviteHref} width="hug">
          {t("people.invite")}
        </LinkButton>
      }
    >
      <ErrorSummary errors={summaryOf(failure)} />
      <p className="mb-5 max-w-prose text-ink2">{t("people.intro")}</p>
      <StaffSearch {...view} />
      {rows.length === 0 ? <EmptyState text={t("people.none")} /> : <StaffTable rows={rows} />}
      <Pagination previousHref={firstHref ?? undefined} nextHref={nextHref ?? undefined} />
      <section aria-labelledby="find" className="mt-8 max-w-form">
        <h2 id="find" className="type-h2 mb-3">
          {t("people.findTitle")}
        </h2>
        <p className="mb-4 max-w-prose text-ink2">{t("people.lead")}</p>
        <form method="post" noValidate className="space-y-4">
          <TextField
            name="email"
            label={t("people.email")}
            type="email"
            autoComplete="off"
            value={typeof typed === "string" ? typed : ""}
            error={failure?.errors.email}
          />
          <Button look="secondary">{t("people.find")}</Button>
        </form>
      </section>
    </AdminPage>
  );
}
