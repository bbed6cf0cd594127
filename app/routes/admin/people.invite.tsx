import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES } from "~/domain/languages";
import { inviteStaff } from "~/domain/staff/invite-staff.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedText } from "~/web/typed-form";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { GrantFields } from "./parts/grant-fields";
import { grantOptions } from "./parts/grant-options.server";
import { typedGrant } from "./parts/typed-grant";

export const handle = { place: "people" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  await requireStepUp(request);
  const language = languageOf(params);
  const t = translator(language);
  return {
    title: t("staff:people.invite"),
    trail: [{ href: paths.adminPeople(language), text: t("staff:people.title") }],
    language,
    languages: LANGUAGES.map((value) => ({ value, label: t(`ui:language.name.${value}`) })),
    ...(await grantOptions(viewer, language)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStaff(request, ["administrator"]);
  const signedIn = await requireStepUp(request);
  const language = languageOf(params);
  return authoringAction(request, {
    language,
    run: async (values) => {
      const asked = typedText(values, "language");
      const { personId } = await inviteStaff(signedIn, {
        ...typedGrant(values),
        ...{
          name: typedText(values, "name"),
          email: typedText(values, "email"),
          language: isLanguage(asked) ? asked : language,
        },
      });
      return redirect(paths.adminPerson(language, personId, "invited"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** A new member of staff: who, with which role, and the mail that lets them choose a password themselves. */
export default function Invite() {
  const { title, trail, language, languages, roles, scopes } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("staff");
  const typed = (name: string) => {
    const value = failure?.values[name];
    return typeof value === "string" ? value : "";
  };
  return (
    <AdminPage title={title} trail={trail}>
      <div className="max-w-form">
        <ErrorSummary errors={summaryOf(failure)} />
        <p className="mb-5 max-w-prose text-ink2">{t("people.inviteLead")}</p>
        <form method="post" noValidate className="space-y-5">
          <TextField
            name="name"
            label={t("people.fullName")}
            autoComplete="off"
            value={typed("name")}
            error={failure?.errors.name}
          />
          <TextField
            name="email"
            type="email"
            label={t("people.workEmail")}
            autoComplete="off"
            value={typed("email")}
            error={failure?.errors.email}
          />
          <SelectField
            name="language"
            label={t("people.mailLanguage")}
            options={languages}
            value={typed("language") || language}
          />
          <GrantFields roles={roles} scopes={scopes} failure={failure} />
          <Button>{t("people.inviteSubmit")}</Button>
        </form>
      </div>
    </AdminPage>
  );
}
