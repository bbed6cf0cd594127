import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { AccountCard } from "./parts/account-card";
import { ACTS_ON_PERSON, actOnPerson } from "./parts/act-on-person.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { GrantFields } from "./parts/grant-fields";
import { GrantsEnded } from "./parts/grants-ended";
import { GrantsHeld } from "./parts/grants-held";
import { personView } from "./parts/person-view.server";

export const handle = { place: "people" };

/** What has just been done here, as the address says it. */
const DONE = ["invited", "sent", "granted", "revoked", "reset", "enabled"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  // Asked before a form is shown, so that nobody writes a reason for nothing.
  await requireStepUp(request);
  const done = new URL(request.url).searchParams.get("done");
  const view = await personView(viewer, languageOf(params), params.person ?? "");
  return { ...view, done: DONE.find((each) => each === done) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStaff(request, ["administrator"]);
  const signedIn = await requireStepUp(request);
  const language = languageOf(params);
  const personId = params.person ?? "";
  return authoringAction(request, {
    language,
    formsOf: ACTS_ON_PERSON,
    run: async (values, intent) => {
      const done = await actOnPerson(signedIn, { personId, values, intent });
      return redirect(paths.adminPerson(language, personId, done));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** One account: how its owner gets in, which roles they hold and held, and a new one for them. */
export default function Person() {
  const { title, trail, account, grants, history, roles, scopes, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("staff");
  return (
    <AdminPage title={title} trail={trail}>
      <div className="max-w-form">
        <ErrorSummary errors={summaryOf(failure)} />
        {done && !failure ? (
          <Note tone="success" announced className="mb-4">
            {t(`people.done.${done}`)}
          </Note>
        ) : null}
        <AccountCard {...account} failure={failure} />
        <section aria-labelledby="grants" className="mt-8">
          <h2 id="grants" className="type-h2 mb-3">
            {t("people.grants")}
          </h2>
          <GrantsHeld
            grants={grants}
            own={account.own}
            failure={failure?.values.of === "revoke" ? failure : undefined}
          />
        </section>
        {account.own ? (
          <Note className="mt-6">{t("people.own")}</Note>
        ) : (
          <section aria-labelledby="grant" className="mt-8">
            <h2 id="grant" className="type-h2 mb-3">
              {t("people.grantTitle")}
            </h2>
            <form method="post" noValidate className="space-y-5">
              <GrantFields
                roles={roles}
                scopes={scopes}
                failure={failure?.values.of === "grant" ? failure : undefined}
              />
              <Button name="intent" value="grant">
                {t("people.grantSubmit")}
              </Button>
            </form>
          </section>
        )}
      </div>
      {history.length > 0 ? <GrantsEnded history={history} /> : null}
    </AdminPage>
  );
}
