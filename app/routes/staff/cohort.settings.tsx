import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { formState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { COHORT_PARTS } from "~/domain/cohorts/editable-parts";
import { NotFound } from "~/domain/errors";
import { paths } from "~/paths";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { SettingsCompletion } from "./parts/settings-completion";
import { SettingsDates } from "./parts/settings-dates";
import { SettingsEligibility } from "./parts/settings-eligibility";
import { SettingsPage } from "./parts/settings-page";
import { SettingsPlaces } from "./parts/settings-places";
import { SettingsRules } from "./parts/settings-rules";
import { saveSettings } from "./parts/settings-save.server";
import { SettingsTexts } from "./parts/settings-texts";
import { settingsView } from "./parts/settings-view.server";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "settings", place: "cohorts", form: "settings" };

const FIELDS = {
  texts: SettingsTexts,
  dates: SettingsDates,
  eligibility: SettingsEligibility,
  places: SettingsPlaces,
  rules: SettingsRules,
  completion: SettingsCompletion,
};

/** The part an address names. @throws {NotFound} for one there is not */
function partOf(name: string | undefined) {
  const part = COHORT_PARTS.find((known) => known === name);
  if (!part) throw new NotFound();
  return part;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await settingsView(viewer, language, params.code ?? "", partOf(params.part), typedValues(request));
  const done = new URL(request.url).searchParams.get("done");
  return { ...view, done: (["saved", "created"] as const).find((each) => each === done) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const part = partOf(params.part);
  return authoringAction(request, {
    language,
    run: async (values) => {
      await saveSettings(viewer, code, part, values);
      return redirect(paths.staffCohortSettings(language, code, part, "saved"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** One part of a cohort's settings. */
export default function CohortSettings() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = formState(page.values, refused);
  const Fields = FIELDS[page.part];
  const closed = page.editing === "closed";
  return (
    <SettingsPage title={page.title} tabs={page.tabs}>
      {closed ? (
        <Note tone="quiet" className="mb-5">
          {page.part === "places" ? (
            <>
              <p>{t("author.closedPlaces")}</p>
              <p className="mt-1">
                <TextLink href={page.seatsHref} className="inline-flex min-h-11 items-center">
                  {t("author.toSeats")}
                </TextLink>
              </p>
            </>
          ) : (
            t("author.closed")
          )}
        </Note>
      ) : null}
      <AuthoringForm
        id="settings"
        values={form.values}
        refused={refused}
        done={page.done ? t(`author.doneCohort.${page.done}`) : null}
        save={closed ? null : t("author.save")}
      >
        <Fields form={form} page={page} />
        {page.editing === "withReason" ? (
          <div className="mt-6 max-w-form">
            <TypedLine form={form} name="reason" label={t("author.reason")} hint={t("author.reasonHint")} />
          </div>
        ) : null}
      </AuthoringForm>
    </SettingsPage>
  );
}
